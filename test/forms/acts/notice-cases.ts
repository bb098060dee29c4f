import type { Case } from './case.ts'

const announced = {
  method: 'public',
  recipient: undefined,
  announcedOn: '2025-08-20',
  announcedAt: '聊城日报第 4 版',
  whyAnnounced: '厂区停产，法定代表人下落不明，邮件退回。',
}

/** A notice and how it reaches the enterprise. */
export const notices: readonly Case[] = [
  {
    act: 'notice-to-rectify',
    change: { requirements: '' },
    told: [['requirements', '请填写整改要求']],
  },
  {
    act: 'notice-service',
    change: { servedOn: '2025-08-10' },
    told: [['servedOn', '送达日期不得早于2025年8月11日']],
  },
  {
    act: 'notice-service',
    change: { recipient: undefined },
    told: [['recipient', '请填写签收人']],
  },
  {
    act: 'notice-service',
    change: { method: 'left', recipient: undefined },
    told: [
      ['refusal', '请填写拒收情况'],
      ['evidence.refusal-photos', '请上传留置送达现场照片：至少 1 个文件，现有 0 个'],
    ],
  },
  {
    act: 'notice-service',
    change: { ...announced, servedOn: '2025-09-18' },
    told: [['servedOn', '公告送达的，送达日期不得早于公告满 30 日的2025年9月19日（待核）']],
  },
  { act: 'notice-service', change: { ...announced, servedOn: '2025-09-19' }, told: [] },
  {
    act: 'notice-service',
    change: {},
    without: 'notice-to-rectify',
    told: [['servedOn', '本案没有已签发的通知书，不能登记送达']],
  },
]
