import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Evidence } from '../../../functions/engine/form.ts'
import type { BagInput } from '../../../functions/evidence/archive/bag.ts'
import type { FiledEvidence } from '../../../functions/evidence/archive/place.ts'
import { type RecordView, renderRecord } from '../../../functions/evidence/archive/record.ts'
import { jpeg, mp4, pdf } from '../samples.ts'

/** Evidence as intake would have described these bytes. */
export const evidenceFor = (id: string, name: string, type: string, bytes: Buffer): Evidence => ({
  id,
  slot: 'photos',
  name,
  kind: 'photo',
  type,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sm3: createHash('sm3').update(bytes).digest('hex'),
  crc32: crc32(bytes).toString(16).padStart(8, '0'),
})

export type Kept = { readonly evidence: Evidence; readonly bytes: Buffer }

const kept = (id: string, name: string, type: string, bytes: Buffer): Kept => ({
  evidence: evidenceFor(id, name, type, bytes),
  bytes,
})

/** Evidence with every kind of name that people and attackers give. */
export const exampleEvidence: readonly Kept[] = [
  kept('e-1', '现场照片.jpg', 'image/jpeg', jpeg()),
  kept('e-2', '拆除前😀👨‍👩‍👧.JPG', 'image/jpeg', jpeg({ colour: [1, 2, 3] })),
  kept('e-3', 'صورة\u202egpj.exe', 'image/jpeg', jpeg({ colour: [3, 2, 1] })),
  kept('e-4', '../../../etc/passwd', 'application/pdf', pdf('a')),
  kept('e-5', 'CON', 'application/pdf', pdf('b')),
  kept('e-6', `${'很长的文件名'.repeat(60)}.pdf`, 'application/pdf', pdf('c')),
  kept('e-7', '100% "done" <a|b>: c*?.mp4', 'video/mp4', mp4({ bytes: 9_000_000 })),
  kept('e-8', '=cmd|calc', 'application/pdf', pdf('d')),
  kept('e-9', '-rf.pdf', 'application/pdf', pdf('e')),
]

const filed: readonly FiledEvidence[] = [
  ...exampleEvidence.map(({ evidence }) => ({ evidence, filing: 'YQ-1', slot: '现场照片 Photographs' })),
  // The same photograph filed again, after a correction.
  ...exampleEvidence.slice(0, 1).map(({ evidence }) => ({
    evidence,
    filing: 'YQ-1 (2)',
    slot: '现场照片 Photographs',
    doubts: ['before-notice' as const],
  })),
]

export const exampleView: RecordView = {
  title: { zh: '落后产能退出案件', en: 'Case of retiring outdated capacity' },
  number: 'C-371526-000001',
  numberName: { zh: '案号', en: 'Case' },
  asOf: '2026年2月24日 09:30',
  facts: [{ label: { zh: '企业名称', en: 'Enterprise' }, value: '高唐<示例>铸造有限公司' }],
  duties: [
    {
      label: { zh: '交办事项 1', en: 'Duty 1' },
      value: '吊销（注销）安全生产许可证\n承办单位：高唐县应急管理局',
    },
  ],
  clock: [{ label: { zh: '整改到期日', en: 'Due' }, value: '2026年2月24日' }],
  filings: [
    {
      title: { zh: '延期申请', en: 'Extension request' },
      reference: 'YQ-1',
      status: { zh: '已通过', en: 'accepted' },
      answers: [{ label: { zh: '延期理由', en: 'Reason' }, value: '第一行\n第二行 "quoted" & <b>bold</b>' }],
      chain: [
        {
          step: { zh: '县工信局审核', en: 'County MIIT review' },
          organ: '高唐县工业和信息化局',
          person: '王工',
          outcome: { zh: '同意', en: 'approved' },
          at: '2026年2月24日 09:00',
          remark: '同意延期',
        },
      ],
    },
  ],
  story: [
    { sequence: 1, at: '2025年8月16日', who: '王工', what: { zh: '立案', en: 'Case opened' }, detail: '' },
    {
      sequence: 2,
      at: '2026年2月10日',
      who: '李经理',
      what: { zh: '提交申报', en: 'Filing submitted' },
      detail: 'YQ-1',
    },
  ],
  evidence: filed,
}

export const exampleInput: BagInput = {
  case: 'C-371526-000001',
  sequence: 2,
  date: '2026-02-24',
  organization: '高唐县工业和信息化局',
  description: '高唐示例铸造有限公司\n落后产能退出案件',
  summary: { number: 'C-371526-000001', status: 'open', 中文: '键' },
  events: [
    { sequence: 1, previous: '0'.repeat(64), hash: 'a'.repeat(64), event: { type: 'CaseOpened' } },
    {
      sequence: 2,
      previous: 'a'.repeat(64),
      hash: 'b'.repeat(64),
      event: { type: 'FilingSubmitted', z: 1, a: 2 },
    },
  ],
  decisions: [
    {
      sequence: 2,
      at: '2026-02-24T01:00:00.000Z',
      filing: 'YQ-1',
      step: 'county-miit',
      outcome: 'approved',
      organ: '371526-miit',
      person: '王工',
      title: '科长',
      capacity: 'own',
      how: '',
      remark: '=HYPERLINK("http://evil")',
      digest: 'c'.repeat(64),
    },
  ],
  evidence: filed,
  html: renderRecord(exampleView),
  plain: '高唐示例铸造有限公司\n',
}
