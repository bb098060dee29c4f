import { bases } from '../../../forms/bases.ts'
import { grounds } from '../../../forms/grounds.ts'
import { serviceMethods } from '../../../forms/rectification-notice/service-methods.ts'
import { trackOf } from '../../../forms/registry.ts'
import { ruleSet } from '../../../forms/ruleset.ts'
import { sectors } from '../../../forms/sectors.ts'
import type { Case } from '../../engine/case.ts'
import type { Due, EventOf, LoggedEvent } from '../../engine/events.ts'
import type { EquipmentItem, Option } from '../../engine/form.ts'
import { stateOf } from '../../engine/track.ts'
import type { Fact } from '../../evidence/archive/record.ts'
import { divisionName } from '../../web/names.ts'
import { dayWords } from '../../web/views/when.ts'
import { clockWords } from './words.ts'

const fact = (zh: string, en: string, value: string): Fact => ({ label: { zh, en }, value })

/** What the case is: the enterprise as it was when the case was opened, the notice, the equipment. */
export const caseFacts = (state: Case, log: readonly LoggedEvent[]): Fact[] => {
  const opening = openingIn(log)
  const track = trackOf(state.track)
  return [
    ...enterpriseFacts(opening),
    fact('县区', 'County', divisionName(state.county).zh),
    fact('办理程序', 'Track', `${track.title.zh}（${track.version}）`),
    fact('目前阶段', 'Stage', stateOf(track, state.state).title.zh),
    ...noticeFacts(opening),
    ...opening.equipment.map((item, at) =>
      fact(`设备 ${at + 1}`, `Equipment ${at + 1}`, equipmentWords(item)),
    ),
  ].filter(({ value }) => value !== '')
}

const enterpriseFacts = ({ enterprise }: EventOf<'CaseOpened'>): Fact[] => [
  fact('企业名称', 'Enterprise', enterprise.name),
  fact('统一社会信用代码', 'Credit code', enterprise.code),
  fact('法定代表人', 'Legal representative', enterprise.legalRepresentative),
  fact('生产地址', 'Site', enterprise.address),
  fact('所属行业', 'Sector', labelOf(sectors, enterprise.sector)),
  fact('行业代码', 'Industry code', enterprise.industry),
]

const noticeFacts = ({ notice, ...opening }: EventOf<'CaseOpened'>): Fact[] => [
  fact('通知书文号', 'Notice', notice.number),
  fact('送达日期', 'Served on', dayWords(notice.servedOn, 'zh')),
  fact('送达方式', 'Served by', labelOf(serviceMethods, notice.method)),
  fact('立案事由', 'Grounds', opening.grounds.map((id) => labelOf(grounds, id)).join('；')),
  fact('依据', 'Basis', opening.basis.map(basisTitle).join('；')),
  fact('规则版本', 'Rule set', ruleSetTitle(opening.ruleSet)),
]

const basisTitle = (id: string): string => bases.find((basis) => basis.id === id)?.title.zh ?? id

/** A draft is shown as one: it is never cited as law. */
const ruleSetTitle = ({ id, version }: EventOf<'CaseOpened'>['ruleSet']): string =>
  id === ruleSet.id && version === ruleSet.version
    ? `${ruleSet.title.zh}（${ruleSet.statusTitle.zh}，${version}）`
    : `${id} ${version}`

const equipmentWords = ({ name, model, quantity, capacity, serial, catalogue }: EquipmentItem): string =>
  [name, model, quantity, `${capacity.amount}${capacity.unit}`, serial, catalogue].filter(Boolean).join('；')

/** The clock as the log set and moved it, never as today's calendars would. */
export const clockFacts = ({ clock, track }: Case, log: readonly LoggedEvent[]): Fact[] => {
  const first = openingIn(log).clock
  const kept = trackOf(track).clock
  if (!clock || !first || !kept) return []
  const extensions = log.flatMap(({ event }) => (event.type === 'DeadlineExtended' ? [event] : []))
  return [
    fact('期限', 'Period', kept.title.zh),
    fact('依据', 'Basis', kept.basis.zh),
    fact('到期日', 'Due', dueWords(first)),
    ...extensions.map((extended) => fact('延期至', 'Extended to', dueWords(extended))),
    fact('状态', 'Status', clockWords[clock.status].zh),
  ]
}

const dueWords = ({ nominal, effective, provisional }: Due): string =>
  [
    dayWords(effective, 'zh'),
    ...(nominal === effective ? [] : [`原定 ${dayWords(nominal, 'zh')}，遇休息日顺延`]),
    ...(provisional ? ['暂定：该年度节假日安排尚未公布'] : []),
  ].join('；')

const openingIn = (log: readonly LoggedEvent[]): EventOf<'CaseOpened'> => {
  const first = log[0]?.event
  if (first?.type !== 'CaseOpened') throw new Error('A case begins with its opening')
  return first
}

const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label.zh ?? value
