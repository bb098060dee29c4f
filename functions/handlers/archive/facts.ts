import { grounds } from '../../../forms/grounds.ts'
import { serviceMethods } from '../../../forms/rectification-notice/service-methods.ts'
import { trackOf } from '../../../forms/registry.ts'
import { ruleSet } from '../../../forms/ruleset.ts'
import { sectors } from '../../../forms/sectors.ts'
import { siteWords } from '../../../forms/shared/site.ts'
import type { Case, Clock } from '../../engine/case.ts'
import type { CaseEvent, Due, EventOf, LoggedEvent } from '../../engine/events.ts'
import type { EquipmentItem, Option } from '../../engine/form.ts'
import { noticeIn, openingIn, type ServedNotice } from '../../engine/notice.ts'
import { clockOf, stateOf, type Track } from '../../engine/track.ts'
import type { Fact } from '../../evidence/archive/record.ts'
import { dutyStandings } from '../../web/duty-standing.ts'
import { openingBasis } from '../../web/models/basis.ts'
import { divisionName, dutyTitle, organName } from '../../web/names.ts'
import { dutyStatuses } from '../../web/views/case/duty-status.ts'
import { dayWords } from '../../web/views/when.ts'
import { clockWords } from './words.ts'

const fact = (zh: string, en: string, value: string): Fact => ({ label: { zh, en }, value })

/** What the case is: the enterprise as it was when the case was opened, the notice, the equipment. */
export const caseFacts = (state: Case, log: readonly LoggedEvent[]): Fact[] => {
  const opening = openingIn(log)
  const track = trackOf(state.track)
  return [
    ...partyFacts(track, opening),
    fact('县区', 'County', divisionName(state.county).zh),
    fact('办理程序', 'Track', `${track.title.zh}（${track.version}）`),
    fact('目前阶段', 'Stage', stateOf(track, state.state).title.zh),
    ...(track.of === 'organ' ? [] : noticeFacts(opening, noticeIn(log))),
    ...ruleFacts(opening),
    ...log.flatMap(({ event }) => adoptionFacts(event)),
    ...opening.equipment.map((item, at) =>
      fact(`设备 ${at + 1}`, `Equipment ${at + 1}`, equipmentWords(item)),
    ),
  ].filter(({ value }) => value !== '')
}

/** An organ stands for itself: it has no code, no site and no sector. */
const partyFacts = (track: Track, opening: EventOf<'CaseOpened'>): Fact[] =>
  track.of === 'organ' ? [fact('承办机关', 'Organ', opening.enterprise.name)] : enterpriseFacts(opening)

const enterpriseFacts = ({ enterprise }: EventOf<'CaseOpened'>): Fact[] => [
  fact('企业名称', 'Enterprise', enterprise.name),
  fact('统一社会信用代码', 'Credit code', enterprise.code),
  fact('法定代表人', 'Legal representative', enterprise.legalRepresentative),
  fact('生产地址', 'Site', enterprise.address),
  ...(enterprise.site ? [fact('厂址坐标', 'Coordinates', siteWords(enterprise.site).zh)] : []),
  fact('所属行业', 'Sector', labelOf(sectors, enterprise.sector)),
  fact('行业代码', 'Industry code', enterprise.industry),
]

const noticeFacts = (opening: EventOf<'CaseOpened'>, notice: ServedNotice | undefined): Fact[] => [
  ...(notice
    ? [
        fact('通知书文号', 'Notice', notice.number),
        fact('送达日期', 'Served on', dayWords(notice.servedOn, 'zh')),
        fact('送达方式', 'Served by', labelOf(serviceMethods, notice.method)),
      ]
    : [fact('通知书', 'Notice', '尚未送达，期限未起算')]),
  fact('立案事由', 'Grounds', opening.grounds.map((id) => labelOf(grounds, id)).join('；')),
]

const ruleFacts = (opening: EventOf<'CaseOpened'>): Fact[] => [
  fact(
    '依据',
    'Basis',
    openingBasis(opening)
      .map(({ zh }) => zh)
      .join('；'),
  ),
  fact('规则版本', 'Rule set', ruleSetTitle(opening.ruleSet)),
]

const adoptionFacts = (event: CaseEvent): Fact[] =>
  event.type === 'RuleSetAdopted'
    ? [
        fact('变更后的规则版本', 'Rules since changed to', ruleSetTitle(event.to)),
        fact('变更理由', 'Why they were changed', event.reason),
      ]
    : []

/** A draft is shown as one: it is never cited as law. */
const ruleSetTitle = ({ id, version }: EventOf<'CaseOpened'>['ruleSet']): string =>
  id === ruleSet.id && version === ruleSet.version
    ? `${ruleSet.title.zh}（${ruleSet.statusTitle.zh}，${version}）`
    : `${id} ${version}`

const equipmentWords = (item: EquipmentItem): string => {
  const { name, model, quantity, capacity, serial, catalogue, commissioned } = item
  const words = [name, model, quantity, `${capacity.amount}${capacity.unit}`, serial, catalogue]
  return [...words, commissioned && `${commissioned}年投用`].filter(Boolean).join('；')
}

/** Each clock as the log set and moved it, never as today's calendars would. */
export const clockFacts = (state: Case, log: readonly LoggedEvent[]): Fact[] =>
  state.clocks.flatMap((clock) => factsOf(state, clock, log))

const factsOf = ({ track }: Case, clock: Clock, log: readonly LoggedEvent[]): Fact[] => {
  const kept = clockOf(trackOf(track), clock.id)
  return [
    fact('期限', 'Period', kept.title.zh),
    fact('依据', 'Basis', kept.basis.zh),
    fact('起算日', 'From', dayWords(clock.from, 'zh')),
    ...log.flatMap(({ event }) => setting(clock.id, event)),
    fact('状态', 'Status', clockWords[clock.status].zh),
  ]
}

const setting = (clock: string, event: CaseEvent): Fact[] => {
  if (event.type === 'CaseOpened' && event.clock?.id === clock)
    return [fact('到期日', 'Due', dueWords(event.clock))]
  if (event.type === 'ClockStarted' && event.clock === clock) return [fact('到期日', 'Due', dueWords(event))]
  if (event.type === 'DeadlineExtended' && event.clock === clock)
    return [fact('延期至', 'Extended to', dueWords(event))]
  if (event.type === 'ClockResumed' && event.clock === clock)
    return [fact('补正期间停止计算，顺延至', 'Stood still during a correction, moved to', dueWords(event))]
  if (event.type === 'DeadlineRecomputed' && event.clock === clock)
    return [fact('重新推算为', 'Reckoned anew', dueWords(event))]
  return []
}

/** Every duty with its organ, its day, what became of it, and by which filing. */
export const dutyFacts = (state: Case, log: readonly LoggedEvent[]): Fact[] =>
  dutyStandings(state, log).map(({ given, status, filing }) =>
    fact(
      `交办事项 ${given.no}`,
      `Duty ${given.no}`,
      [
        dutyTitle(state, given).zh,
        `承办单位：${organName(given.organ).zh}`,
        `办理时限：${dayWords(given.due, 'zh')}`,
        `办理情况：${dutyStatuses[status].text.zh}${filing ? `（${filing.reference}）` : ''}`,
      ].join('\n'),
    ),
  )

const dueWords = ({ nominal, effective, provisional }: Due): string =>
  [
    dayWords(effective, 'zh'),
    ...(nominal === effective ? [] : [`原定 ${dayWords(nominal, 'zh')}，遇休息日顺延`]),
    ...(provisional ? ['暂定：该年度节假日安排尚未公布'] : []),
  ].join('；')

const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label.zh ?? value
