import { shanghaiClock } from '../../engine/day.ts'
import { canonical } from '../../engine/digest.ts'
import type { Text } from '../../engine/text.ts'
import { assembled, type Bag, text } from './bag.ts'
import { certificateReadme } from './certificate-readme.ts'
import { csv } from './csv.ts'
import type { SigningWords } from './readme.ts'

/** A file of the record, and what became of it. */
export type CertifiedFile = {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly sm3: string
  readonly became: 'deleted' | 'shared' | 'locked' | 'missing'
}

/** An event of the record: its text is gone, its hash stays in the chain. */
export type CertifiedEvent = { readonly sequence: number; readonly at: string; readonly hash: string }

/** Who agreed that the record be deleted. */
export type Agreement = {
  readonly name: string
  readonly title: string
  readonly organ: string
  readonly at: string
  readonly remark: string
  readonly confirmed: string
}

/** All that a certificate of deletion says. */
export type CertificateInput = {
  readonly case: string
  readonly number: string
  readonly party: string
  readonly organization: string
  readonly retention: {
    readonly id: string
    readonly title: string
    readonly years: number
    readonly basis: string
  }
  readonly ended: string
  readonly until: string
  readonly proposedAt: string
  readonly agreed: readonly Agreement[]
  /** The moment of which the plan of the deletion is. */
  readonly at: string
  readonly date: string
  readonly files: readonly CertifiedFile[]
  readonly events: readonly CertifiedEvent[]
  readonly signing?: SigningWords | undefined
}

/** A small bag that says what was deleted, by whom, when and on what basis. */
export const certificateBag = (input: CertificateInput): Bag => {
  const { signing: _, organization: __, date: ___, ...said } = input
  const record = [
    text('data/certificate.json', `${canonical({ ...said, stays })}\n`),
    text('data/certificate.txt', asText(input)),
    text('data/files.csv', filesTable(input.files)),
    text('data/events.csv', eventsTable(input.events)),
  ]
  const described = {
    ...input,
    description: `${input.party} ${input.number} 档案销毁证明 Certificate of deletion`,
  }
  const name = `${input.case}_deleted`
  return assembled(name, record, [], {
    described,
    readme: certificateReadme(name, input.signing),
    proof: [],
  })
}

/** What a deletion leaves, in words. */
const stays: readonly Text[] = [
  {
    zh: '每个事件的摘要值和前后链接，以及它们在公开日志中的位置',
    en: 'The hash of every event, its link to the one before, and its place in the public log',
  },
  { zh: '公开登记簿的条目或者移出痕迹', en: 'Entries of the public register, or their traces' },
  {
    zh: '台账、退出数据、文号和档案保管记录',
    en: 'The ledger, figures of exits, document numbers and the record of custody',
  },
  {
    zh: '冻结、列入销毁、同意销毁和销毁的事件',
    en: 'The events by which it was held, proposed, agreed to and deleted',
  },
  { zh: '本证明', en: 'This certificate' },
]

const became: Readonly<Record<CertifiedFile['became'], Text>> = {
  deleted: { zh: '已销毁', en: 'deleted' },
  shared: { zh: '其他案件仍在使用，保留', en: 'kept: another case has it' },
  locked: { zh: '存储锁定期未满，保留', en: 'kept: Object Lock has not ended' },
  missing: { zh: '销毁前已不存在', en: 'was missing before' },
}

const joined = ({ zh, en }: Text): string => `${zh} ${en}`

const filesTable = (files: readonly CertifiedFile[]): string =>
  csv(
    ['文件 File', '字节 Bytes', 'SHA-256', 'SM3', '结果 Outcome'],
    files.map((file) => [file.name, file.size, file.sha256, file.sm3, joined(became[file.became])]),
  )

const eventsTable = (events: readonly CertifiedEvent[]): string =>
  csv(
    ['事件 Event', '时间 Time', '摘要值 Hash'],
    events.map(({ sequence, at, hash }) => [sequence, at, hash]),
  )

/** In Beijing time, as an official reads it. */
const momentIn = (moment: string): string =>
  `${shanghaiClock(Date.parse(moment)).replace('T', ' ')}（北京时间 Beijing time）`

const how: Readonly<Record<string, Text>> = {
  passkey: { zh: '通行密钥确认', en: 'by passkey' },
  digits: { zh: '邮件确认码确认', en: 'by mailed digits' },
}

const agreedLine = (one: Agreement, at: number): string => {
  const confirmed = how[one.confirmed]
  const by = [one.name, one.title, one.organ, momentIn(one.at), ...(confirmed ? [joined(confirmed)] : [])]
  return `同意人${at + 1} Agreed by: ${by.join(', ')}${one.remark ? `\n  ${one.remark}` : ''}`
}

const asText = (input: CertificateInput): string => {
  const { retention, agreed, files, events } = input
  const count = (what: CertifiedFile['became']) => files.filter((file) => file.became === what).length
  return `档案销毁证明 / Certificate of deletion
======================================

案件 Case: ${input.number} ${input.party}
保管机关 Kept by: ${input.organization}
类别和期限 Class: ${retention.title}, ${retention.years} 年 years
依据 Basis: ${retention.basis}
办结 Ended: ${input.ended}
保管至 Kept until: ${input.until}
列入销毁清单 Listed: ${momentIn(input.proposedAt)}
${agreed.map(agreedLine).join('\n')}
销毁时间 Deleted: ${momentIn(input.at)}

文件 Files: ${files.length}（${count('deleted')} 已销毁 deleted, ${count('shared')} 其他案件保留 kept for another case, ${count('locked')} 锁定保留 locked, ${count('missing')} 原已缺失 missing before）
事件 Events: ${events.length}

保留 What stays:
${stays.map((one) => `- ${joined(one)}`).join('\n')}

每个文件和事件的摘要值见 files.csv 和 events.csv。
The digests of every file and event are in files.csv and events.csv.
`
}
