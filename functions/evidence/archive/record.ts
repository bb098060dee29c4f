import type { Text } from '../../engine/text.ts'
import { isViewable } from '../kinds.ts'
import { isPicture } from '../pixels.ts'
import { readableSize } from './bag-info.ts'
import { type Html, html } from './html.ts'
import { doubtWords, type FiledEvidence, type PlacedEvidence, placeEvidence } from './place.ts'
import { recordStyle } from './record-style.ts'

/** A labelled value; line breaks in the value are kept. */
export type Fact = { readonly label: Text; readonly value: string }

export type RecordStep = {
  readonly step: Text
  readonly organ: string
  readonly person: string
  readonly outcome: Text
  readonly at: string
  readonly remark: string
}

export type RecordFiling = {
  readonly title: Text
  readonly reference: string
  readonly status: Text
  readonly answers: readonly Fact[]
  readonly chain: readonly RecordStep[]
}

export type RecordEvent = {
  readonly sequence: number
  readonly at: string
  readonly who: string
  readonly what: Text
  readonly detail: string
}

/** What `case.html` shows, already in words; times as people read them. */
export type RecordView = {
  readonly title: Text
  readonly number: string
  /** What the number is called. */
  readonly numberName: Text
  /** Moment of the last event inside. */
  readonly asOf: string
  readonly facts: readonly Fact[]
  /** Empty where no clock runs. */
  readonly clock: readonly Fact[]
  /** What other organs were given to do, and what came of it. */
  readonly duties: readonly Fact[]
  readonly filings: readonly RecordFiling[]
  readonly story: readonly RecordEvent[]
  readonly evidence: readonly FiledEvidence[]
}

/**
 * `case.html`: the whole story in one file, both languages side by side. Photographs are shown small from the files
 * beside it, which are the originals: a bag holds nothing that was made of them.
 */
export const renderRecord = (view: RecordView): string =>
  html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${view.number} ${view.title.zh}</title>
<style>${style}</style>
</head>
<body>
<h1>${both(view.title)}</h1>
<p>${both(view.numberName)} ${view.number} · ${both({ zh: '截至', en: 'as of' })} ${view.asOf}</p>
${facts(view.facts)}
${section({ zh: '期限', en: 'Clock' }, view.clock.length > 0 ? [facts(view.clock)] : [])}
${section({ zh: '交办事项', en: 'Duties of other organs' }, view.duties.length > 0 ? [facts(view.duties)] : [])}
${section({ zh: '申报与审批', en: 'Filings and approvals' }, view.filings.map(filing))}
${section({ zh: '经过', en: 'What happened' }, view.story.length > 0 ? [story(view.story)] : [])}
${section({ zh: '证明材料', en: 'Evidence' }, evidenceSection(placeEvidence(view.evidence)))}
</body>
</html>
`.markup

const style: Html = { markup: recordStyle }

const both = ({ zh, en }: Text): Html => html`${zh} <small lang="en">${en}</small>`

/** A heading with what stands under it; nothing where there is nothing. */
const section = (title: Text, content: readonly Html[]): Html =>
  content.length === 0 ? html`` : html`<h2>${both(title)}</h2>\n${content}`

const facts = (rows: readonly Fact[]): Html =>
  html`<div class="table"><table>\n${rows.map(
    ({ label, value }) => html`<tr><th scope="row">${both(label)}</th><td>${value}</td></tr>`,
  )}\n</table></div>`

const table = (heads: readonly Text[], rows: readonly (readonly (string | number | Html)[])[]): Html =>
  html`<div class="table"><table>\n<thead><tr>${heads.map(
    (head) => html`<th scope="col">${both(head)}</th>`,
  )}</tr></thead>\n<tbody>\n${rows.map(
    (row) => html`<tr>${row.map((value) => html`<td>${value}</td>`)}</tr>`,
  )}\n</tbody></table></div>`

const filing = ({ title, reference, status, answers, chain }: RecordFiling): Html =>
  html`<h3>${both(title)} ${reference} · ${both(status)}</h3>\n${facts(answers)}\n${
    chain.length > 0 ? chainTable(chain) : html``
  }`

const chainTable = (chain: readonly RecordStep[]): Html =>
  table(
    [
      { zh: '环节', en: 'Step' },
      { zh: '机关', en: 'Organ' },
      { zh: '经办人', en: 'Person' },
      { zh: '决定', en: 'Decision' },
      { zh: '时间', en: 'Time' },
      { zh: '意见', en: 'Remark' },
    ],
    chain.map(({ step, organ, person, outcome, at, remark }) => [
      both(step),
      organ,
      person,
      both(outcome),
      at,
      remark,
    ]),
  )

const story = (events: readonly RecordEvent[]): Html =>
  table(
    [
      { zh: '序号', en: 'No.' },
      { zh: '时间', en: 'Time' },
      { zh: '经办', en: 'Who' },
      { zh: '事项', en: 'What' },
      { zh: '内容', en: 'Details' },
    ],
    events.map(({ sequence, at, who, what, detail }) => [sequence, at, who, both(what), detail]),
  )

const evidenceSection = (placed: readonly PlacedEvidence[]): Html[] =>
  placed.length === 0 ? [] : [claimedNote, evidenceTable(placed)]

const claimedNote = html`<p>${both({
  zh: '拍摄时间、地点和设备为设备自称，未经核实。',
  en: 'Time, place and device are what the device claimed; nobody has confirmed them.',
})}</p>`

const evidenceTable = (placed: readonly PlacedEvidence[]): Html =>
  table(
    [
      { zh: '序号', en: 'No.' },
      { zh: '文件', en: 'File' },
      { zh: '申报', en: 'Filing' },
      { zh: '材料项', en: 'Item' },
      { zh: '设备所称', en: 'Claimed' },
      { zh: '摘要值', en: 'SHA-256' },
    ],
    placed.map(({ number, path, filing: of, slot, evidence, doubts = [] }) => [
      number,
      html`<a href="${linkTo(path)}">${thumbnail(path, evidence.type)}<bdi>${evidence.name}</bdi></a> <small>${readableSize(evidence.size)}</small>`,
      of,
      slot,
      [claim(evidence.claimed), ...doubtWords(doubts)].filter(Boolean).join('\n'),
      html`<code>${evidence.sha256}</code>`,
    ]),
  )

const thumbnail = (path: string, type: string): Html =>
  isPicture(type) && isViewable(type) ? html`<img src="${linkTo(path)}" alt="">` : html``

/** From `data/record/` to `data/evidence/`. */
const linkTo = (path: string): string =>
  path.replace(/^data/, '..').split('/').map(encodeURIComponent).join('/')

const claim = (claimed: PlacedEvidence['evidence']['claimed']): string =>
  [
    claimed?.takenAt,
    claimed?.latitude !== undefined && `${claimed.latitude}, ${claimed.longitude}`,
    claimed?.device,
  ]
    .filter(Boolean)
    .join('\n')
