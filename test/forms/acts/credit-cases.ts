import { type Case, restless } from './case.ts'

const noReferral = '本案没有信用信息推送记录，不能办理'

/** Credit, from the notice before discipline to the removal. */
export const credit: readonly Case[] = [
  {
    act: 'credit-pre-notice',
    change: { respondWithin: '2' },
    told: [['respondWithin', '陈述申辩期限须在 3 至 30 之间']],
  },
  restless('pre-notice-service', 'credit-pre-notice', 'servedOn', '本案没有失信惩戒事先告知，不能办理'),
  {
    act: 'pre-notice-service',
    change: { servedOn: '2025-12-14' },
    told: [['servedOn', '送达日期不得早于2025年12月15日']],
  },
  restless('credit-dropped', 'credit-pre-notice', 'reason', '本案没有失信惩戒事先告知，不能办理'),
  restless('credit-referral', 'credit-pre-notice', 'response', '本案没有失信惩戒事先告知，不能办理'),
  {
    act: 'credit-referral',
    change: { disciplines: ['land', 'tax', 'public-works'] },
    told: [['disciplines', '事先告知中没有：税收管理、公共工程建设项目投标，请取消勾选或者重新告知']],
  },
  {
    act: 'credit-referral',
    change: {},
    on: '2025-12-23',
    told: [['response', '陈述申辩期限至2025年12月23日，期满前不得报送']],
  },
  restless('credit-push', 'credit-referral', 'pushedOn', '本案没有同意的信用信息推送，不能办理'),
  {
    act: 'credit-push',
    change: { receivedOn: '2026-01-04' },
    told: [['receivedOn', '平台收到日期不得早于推送日期']],
  },
  {
    act: 'credit-referral',
    change: { disclosureUntil: '2031-01-06' },
    told: [['disclosureUntil', '披露期限最长不得超过 5 年（山东省社会信用条例）']],
  },
  restless('credit-publication', 'credit-referral', 'publishedOn', noReferral),
  {
    act: 'credit-publication',
    change: { url: 'http://credit.example.cn/1' },
    told: [['url', '网址须以 https:// 开头，例如 https://credit.example.cn/entry/1']],
  },
  {
    act: 'credit-publication',
    change: { publishedOn: '2026-01-05' },
    told: [['publishedOn', '公布日期不得早于2026年1月6日']],
  },
  restless('credit-objection', 'credit-referral', 'entry', noReferral),
  restless('credit-repair', 'credit-referral', 'repair', noReferral),
  {
    act: 'credit-repair',
    change: { repair: 'sealed' },
    told: [['repair', '请从列表中选择履行情况']],
  },
  restless('credit-removal', 'credit-referral', 'removedOn', noReferral),
  restless('credit-removal', 'credit-repair', 'reason', '本案没有同意的信用修复申请'),
  {
    act: 'credit-removal',
    change: { reason: 'objection-upheld' },
    without: 'credit-objection',
    told: [['reason', '本案没有成立的信用异议，请选择其他移出原因']],
  },
  {
    act: 'credit-removal',
    change: { reason: 'expired' },
    told: [['removedOn', '披露期至2029年1月5日，尚未届满，请核对移出原因']],
  },
]
