import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { notInCatalogue } from '../catalogue/options.ts'
import { grounds } from '../grounds.ts'
import { chosen } from '../shared/chosen.ts'
import { eachMachineOnce, equipmentItem } from '../shared/equipment.ts'
import { bothCoordinates } from '../shared/site.ts'
import { fault, inEachRow } from '../shared/values.ts'
import { tracks } from '../tracks/all.ts'

/** Grounds that lead to a track; whoever is late is disciplined whatever the ground was. */
const groundsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['energy', ['energy']],
  ['environment', ['environment']],
  ['environmental-credit', ['environment']],
  ['quality', ['quality']],
  ['production-licence', ['quality', 'technology', 'eliminated']],
  ['safety', ['safety']],
  ['technology', ['technology', 'eliminated']],
  ['water', ['technology', 'eliminated']],
])

/** A case may have several grounds; one of them is that of its track (the plan, part one). */
const groundsFitTrack: Rule = ({ track, grounds: ticked }) => {
  const fitting = groundsOf.get(textOf(track))
  if (!fitting || chosen(ticked).length === 0 || chosen(ticked).some((one) => fitting.includes(one)))
    return []
  const labels = grounds.filter(({ value }) => fitting.includes(value)).map(({ label }) => label)
  return [
    fault(
      'grounds',
      `所选办理程序的立案事由须包括：${labels.map(({ zh }) => zh).join('或者')}`,
      `On this track the grounds must include: ${labels.map(({ en }) => en).join(' or ')}`,
    ),
  ]
}

/** The plan is a draft for comment: an act may refer to it, and rests on something else (DOMAIN row 1). */
const notOnDraftAlone: Rule = ({ basis }) =>
  chosen(basis).length > 0 && chosen(basis).every((one) => one === 'plan-2025')
    ? [
        fault(
          'basis',
          '工作方案为征求意见稿，不能作为唯一依据，请同时选择法律或者文件',
          'The plan is a draft and cannot be the only basis: choose a law or document too',
        ),
      ]
    : []

/** Whether cases of a track may end with equipment being dismantled, item by item. */
const endsInDismantling = (id: string): boolean =>
  tracks
    .find((track) => track.id === id)
    ?.states.some(({ forms }) => forms.includes('dismantling-certification')) ?? false

/** What may have to be dismantled is listed from the start: nothing else can be accepted as dismantled (DOMAIN row 38). */
const equipmentListed: Rule = ({ track, items }) =>
  endsInDismantling(textOf(track)) && rowsOf(items).length === 0
    ? [
        fault(
          'items',
          '这类案件可能以关停拆除结束，请至少登记 1 台（套、座、条）设备或者生产线',
          'Such a case may end in dismantling: list at least one item of equipment or line',
        ),
      ]
    : []

/** Equipment is retired on the technology track for being in the catalogue. */
const inCatalogue: Rule = (answers) =>
  answers.track === 'technology'
    ? inEachRow(answers, 'items', equipmentItem, ({ catalogue }, path) =>
        catalogue === notInCatalogue
          ? [
              fault(
                `${path}catalogue`,
                '技术类案件的设备须属于目录淘汰类条目',
                'on the technology track it must be in the catalogue',
              ),
            ]
          : [],
      )
    : []

export const rules: readonly Rule[] = [
  groundsFitTrack,
  notOnDraftAlone,
  equipmentListed,
  inCatalogue,
  eachMachineOnce,
  bothCoordinates,
]
