import { textOf } from '../../functions/engine/answer-kinds.ts'
import { told } from '../../functions/engine/condition.ts'
import type { Answers, EquipmentItem, Field, Option } from '../../functions/engine/form.ts'
import { choice, computed, date, whole } from '../define.ts'
import { dayOf, numberOf } from './values.ts'

/**
 * Years of use from which an installation counts as old.
 *
 * The plan, 二(四)1, says 老旧装置 and no age; twenty years is what guides on hazardous chemicals use
 * where no design life is known (remembered, to be checked against the text).
 */
const oldFrom = 20

/** What is done about it: the plan asks that it be eliminated faster. */
export const oldMeasures: readonly Option[] = [
  { value: 'replace', label: { zh: '淘汰更新', en: 'Replaced' } },
  { value: 'assess', label: { zh: '安全评估后限期改造', en: 'Assessed and renewed' } },
  { value: 'stop', label: { zh: '停用', en: 'Taken out of use' } },
]

/** Years in use on the day of service, or of the finding where nothing was served yet; undefined where year or day is not known. */
const yearsInUse = ({ commissioned }: Answers, { servedOn, foundOn }: Answers): number | undefined => {
  const [year, day] = [numberOf(commissioned), dayOf(servedOn) ?? dayOf(foundOn)]
  return year && day ? Number(day.slice(0, 4)) - Number(year) : undefined
}

const isOld = told(
  {
    zh: `送达或者查实时投用已满 ${oldFrom} 年`,
    en: `it was in use for ${oldFrom} years or more on the day of service, or of the finding`,
  },
  (answers) => (yearsInUse(answers, answers) ?? 0) >= oldFrom,
)

const tag = (row: Answers, all: Answers): string => {
  const years = yearsInUse(row, all)
  return years !== undefined && years >= oldFrom ? `老旧装置，投用 ${years} 年` : ''
}

/** Since when an item is in use, and what follows where that is long ago (DOMAIN row 31). */
export const oldEquipment: readonly Field[] = [
  whole(
    'commissioned',
    { zh: '投用年份', en: 'In use since (year)' },
    {
      min: 1900,
      max: 2100,
      optional: true,
      hint: {
        zh: '见铭牌或者验收资料；投用满 20 年的按老旧装置处置（年限为本系统政策，待核）',
        en: 'From the name plate or its papers; from 20 years on it counts as old (our policy, to be checked)',
      },
    },
  ),
  computed('oldTag', { zh: '老旧标识', en: 'Old installation' }, { from: tag }),
  choice(
    'oldMeasure',
    { zh: '老旧装置处置', en: 'What is done about it' },
    { options: oldMeasures, when: isOld },
  ),
  date('oldBy', { zh: '处置时限', en: 'To be done by' }, { when: isOld }),
]

type OldEquipment = Pick<EquipmentItem, 'commissioned' | 'oldMeasure' | 'oldBy'>

/** What the case keeps of it. */
export const oldEquipmentOf = (row: Answers): OldEquipment => ({
  ...(textOf(row.commissioned) !== '' && { commissioned: textOf(row.commissioned) }),
  ...(textOf(row.oldTag) !== '' && { oldMeasure: textOf(row.oldMeasure), oldBy: textOf(row.oldBy) }),
})
