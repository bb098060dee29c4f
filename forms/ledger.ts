import type { LoggedEvent } from '../functions/engine/events.ts'
import type { CaseId } from '../functions/engine/ids.ts'
import { entryOf, type LedgerEntry, type Wanted } from '../functions/engine/ledger.ts'
import type { Text } from '../functions/engine/text.ts'
import { stateOf } from '../functions/engine/track.ts'
import { bases } from './bases.ts'
import { catalogueTitle, notInCatalogue } from './catalogue/options.ts'
import { leaving } from './exits.ts'
import { decisions } from './government-decision/decisions.ts'
import { grounds } from './grounds.ts'
import { divisionOf } from './organs.ts'
import { trackOf, versionsOf } from './registry.ts'
import { sectors } from './sectors.ts'
import { labelOf } from './shared/chosen.ts'
import { countOf } from './shared/equipment.ts'

/** What the ledger takes from accepted filings. */
const wantedAnswers: Wanted = {
  'public-commitment': ['dismantleBy'],
  'public-notice': ['url'],
  'government-decision': ['decision', 'decisionNumber'],
  'closure-service': ['dismantleBy'],
}

/** A case as the ledger has it, by its log. */
export const ledgerEntryOf = (id: CaseId, log: readonly LoggedEvent[]): LedgerEntry | undefined =>
  entryOf(id, log, wantedAnswers, trackOf)

/** Tracks on which an enterprise's standing is shown with each of its cases. */
export const standingTracks: readonly string[] = ['credit', 'environmental-credit']

/** Whether a case stands in the ledger: not the work of organs, applications, and what is only a standing. */
export const isListed = ({ track }: Pick<LedgerEntry, 'track'>): boolean => {
  const { of, begunBy } = trackOf(track)
  return of === undefined && begunBy === undefined && !standingTracks.includes(track.id)
}

/** A line of the ledger: a machine of a case, or a case that lists none. */
export type LedgerLine = {
  readonly no: number
  readonly entry: LedgerEntry
  readonly item?: LedgerEntry['items'][number] | undefined
  readonly standings: readonly { readonly track: string; readonly number: string; readonly state: string }[]
}

/** A column: a text, a day, or an exact number, empty where there is none; in the language of the record, Chinese. */
export type LedgerColumn = {
  readonly id: string
  readonly head: Text
  readonly kind: 'text' | 'number' | 'date'
  /** In characters of a spreadsheet. */
  readonly width: number
  readonly of: (line: LedgerLine) => string
}

const column = (
  id: string,
  zh: string,
  en: string,
  width: number,
  of: LedgerColumn['of'],
  kind: LedgerColumn['kind'] = 'text',
): LedgerColumn => ({ id, head: { zh, en }, kind, width, of })

/** All columns of the ledger, those of the public notice first (DOMAIN §5). */
export const ledgerColumns: readonly LedgerColumn[] = [
  column('no', '序号', 'No.', 6, ({ no }) => String(no), 'number'),
  column('county', '县区', 'County', 12, ({ entry }) => divisionOf(entry.division)?.name.zh ?? ''),
  column('enterprise', '企业名称', 'Enterprise', 28, ({ entry }) => entry.enterprise.name),
  column('sector', '行业', 'Sector', 8, ({ entry }) => labelOf(sectors, entry.sector)),
  column('equipment', '落后工艺/设备', 'Process or equipment', 20, ({ item }) => item?.name ?? ''),
  column('model', '型号规格', 'Model', 14, ({ item }) => item?.model ?? ''),
  column('quantity', '数量', 'Quantity', 6, ({ item }) => (item ? countIn(item).amount : ''), 'number'),
  column('quantityUnit', '数量单位', 'Unit of quantity', 8, ({ item }) => (item ? countIn(item).unit : '')),
  column('capacity', '产能', 'Capacity', 10, ({ item }) => item?.capacity.amount ?? '', 'number'),
  column('capacityUnit', '产能单位', 'Unit of capacity', 10, ({ item }) => item?.capacity.unit ?? ''),
  column('basis', '退出依据', 'Basis', 30, (line) => basisOf(line)),
  column('method', '退出方式', 'Way of exit', 16, (line) => methodOf(line)),
  column('doneOn', '完成时间', 'Done on', 12, (line) => leftOn(line), 'date'),
  column('remark', '备注', 'Remark', 20, (line) => remarkOf(line)),
  column('code', '统一社会信用代码', 'Credit code', 22, ({ entry }) => entry.enterprise.code),
  column('caseNumber', '案号', 'Case', 24, ({ entry }) => entry.number),
  column('track', '办理程序', 'Track', 14, ({ entry }) => trackOf(entry.track).title.zh),
  column('state', '办理状态', 'State', 20, ({ entry }) => stateTitle(entry)),
  column('notice', '通知书文号', 'Notice', 24, ({ entry }) => entry.notice?.number ?? ''),
  column('servedOn', '送达日期', 'Served', 12, ({ entry }) => entry.notice?.servedOn ?? '', 'date'),
  column('due', '整改（办理）期限', 'Due', 12, ({ entry }) => entry.due ?? '', 'date'),
  column('extended', '延长至', 'Extended to', 12, ({ entry }) => entry.extended ?? '', 'date'),
  column('dismantleBy', '拆除期限', 'Dismantle by', 12, ({ entry }) => dismantleBy(entry), 'date'),
  column('departments', '部门办理情况', 'Departments', 20, ({ entry }) => dutiesOf(entry)),
  column('closure', '关停文书', 'Closure document', 24, ({ entry }) => closureOf(entry)),
  column('acceptedOn', '验收日期', 'Accepted', 12, (line) => acceptedOn(line), 'date'),
  column('url', '公告网址', 'Announced at', 24, ({ entry }) => entry.answers['public-notice']?.url ?? ''),
  column('credit', '信用情况', 'Credit', 24, ({ standings }) => creditOf(standings)),
  column('archive', '档案号', 'Archive', 24, ({ entry }) => (entry.ended ? entry.case : '')),
  column('year', '计入年度', 'Counted in', 8, (line) => leftOn(line).slice(0, 4), 'number'),
]

type Item = NonNullable<LedgerLine['item']>

const countIn = (item: Item) => countOf({ ...item, id: item.serial })

const isGone = ({ item }: LedgerLine): boolean => leaving.gone.includes(item?.mark ?? '')

const isClosed = ({ entry: { ended } }: LedgerLine): boolean => leaving.ends.includes(ended?.outcome ?? '')

/** The day that counts: of the machine, or of the end of a case that lists none (DOMAIN row 71). */
export const leftOn = (line: LedgerLine): string => {
  if (isGone(line)) return line.item?.on ?? ''
  return line.item === undefined && isClosed(line) ? (line.entry.ended?.on ?? '') : ''
}

const acceptedOn = (line: LedgerLine): string => (isGone(line) ? (line.item?.on ?? '') : '')

const basisOf = ({ entry, item }: LedgerLine): string => {
  const ofGrounds = grounds.filter(({ value }) => entry.grounds.includes(value)).map(({ label }) => label.zh)
  const ofCatalogue = item && item.catalogue !== notInCatalogue ? [catalogueTitle(item.catalogue).zh] : []
  const cited = bases.filter(({ id, mark }) => entry.basis.includes(id) && mark !== 'plan')
  return [...ofCatalogue, ...ofGrounds, ...cited.map(({ title }) => title.zh)].join('；')
}

const methodOf = (line: LedgerLine): string => {
  const closure = isClosed(line) ? [closureWords(line.entry)] : []
  if (isGone(line)) return [...closure, '拆除主体设备'].join('，')
  if (line.item?.mark === 'sealed') return '断水断电，拆除动力装置，封存主体设备'
  return closure.join('')
}

const closureWords = ({ answers }: LedgerEntry): string =>
  labelOf(decisions, answers['government-decision']?.decision) || '依法关停退出'

const remarkOf = ({ entry, item }: LedgerLine): string => {
  const others = entry.shared.find(({ serial }) => serial === item?.serial)?.cases ?? []
  return others.length > 0 ? `同一设备另见案件${others.join('、')}，只计一次` : ''
}

/** By the version of the case, or by another that knows the state. */
const stateTitle = ({ track, state }: LedgerEntry): string => {
  const knowing = [trackOf(track), ...versionsOf(track.id)].find(({ states }) =>
    states.some(({ id }) => id === state),
  )
  return knowing ? stateOf(knowing, state).title.zh : state
}

const dismantleBy = ({ answers }: LedgerEntry): string =>
  answers['closure-service']?.dismantleBy ?? answers['public-commitment']?.dismantleBy ?? ''

const dutiesOf = ({ duties }: LedgerEntry): string =>
  duties ? `交办${duties.given}项，未办结${duties.open}项` : ''

const closureOf = ({ answers, documents }: LedgerEntry): string =>
  answers['government-decision']?.decisionNumber ??
  documents.findLast(({ form }) => form === 'closure-proposal')?.number ??
  ''

const creditOf = (standings: LedgerLine['standings']): string =>
  standings
    .flatMap(({ track, state, number }) => {
      const known = versionsOf(track)
        .flatMap(({ states }) => states)
        .find(({ id }) => id === state)
      return known ? [`${known.title.zh}（${number}）`] : []
    })
    .join('；')
