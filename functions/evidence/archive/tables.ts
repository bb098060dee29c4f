import { csv } from './csv.ts'
import { doubtWords, type PlacedEvidence } from './place.ts'

/** One decision of an approval chain, in the words of the record. */
export type Decided = {
  readonly at: string
  readonly filing: string
  readonly step: string
  readonly outcome: string
  readonly organ: string
  readonly person: string
  readonly title: string
  readonly capacity: string
  /** What confirmed it, and on what kind of device. */
  readonly how: string
  readonly remark: string
  /** Of the content that was seen. */
  readonly digest: string
  /** Of the event, in `events.jsonl`. */
  readonly sequence: number
}

/** `decisions.csv`. */
export const decisionsTable = (rows: readonly Decided[]): string =>
  csv(
    [
      '事件 Event',
      '时间 Time',
      '申报 Filing',
      '环节 Step',
      '决定 Decision',
      '机关 Organ',
      '经办人 Person',
      '职务 Title',
      '身份 Capacity',
      '办理方式 How',
      '意见 Remark',
      '内容摘要值 Digest seen',
    ],
    rows.map((row) => [
      row.sequence,
      row.at,
      row.filing,
      row.step,
      row.outcome,
      row.organ,
      row.person,
      row.title,
      row.capacity,
      row.how,
      row.remark,
      row.digest,
    ]),
  )

/** `evidence-index.csv`: a row for each time a piece was filed. */
export const evidenceTable = (placed: readonly PlacedEvidence[]): string =>
  csv(
    [
      '序号 No.',
      '文件 File',
      '原文件名 Original name',
      '申报 Filing',
      '材料项 Item',
      '编号 Id',
      '类型 Type',
      '字节 Bytes',
      'SHA-256',
      'SM3',
      'CRC-32',
      '设备所称拍摄时间 Taken at (claimed)',
      '设备所称纬度 Latitude (claimed)',
      '设备所称经度 Longitude (claimed)',
      '设备所称型号 Device (claimed)',
      '文件所称软件 Software (claimed)',
      '所称不符之处 What does not fit',
      '说明 Caption',
    ],
    placed.map(({ number, path, filing, slot, evidence, doubts = [] }) => [
      number,
      path,
      evidence.name,
      filing,
      slot,
      evidence.id,
      evidence.type,
      evidence.size,
      evidence.sha256,
      evidence.sm3,
      evidence.crc32,
      evidence.claimed?.takenAt,
      evidence.claimed?.latitude,
      evidence.claimed?.longitude,
      evidence.claimed?.device,
      evidence.claimed?.software,
      doubtWords(doubts).join('; '),
      evidence.caption,
    ]),
  )
