import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answer, FormContext, Option } from '../../functions/engine/form.ts'
import { divisions, municipality, organOf } from '../organs.ts'
import { labelOf } from './chosen.ts'
import { recalledText } from './recalled.ts'

/** Why a closure is proposed; the plan keeps them apart (DOMAIN §1, rows 12, 20, 27–28, 33 and 57). */
export const closureReasons: readonly Option[] = [
  { value: 'overdue', label: { zh: '逾期未整改', en: 'Not rectified in time' } },
  { value: 'failed', label: { zh: '经整改仍未达标', en: 'Rectified, still not compliant' } },
  { value: 'severe', label: { zh: '情节严重', en: 'Severe circumstances' } },
  {
    value: 'unsafe',
    label: {
      zh: '经停产停业整顿仍不具备安全生产条件',
      en: 'Stopped for rectification, still without the conditions of safe production',
    },
  },
  { value: 'not-dismantled', label: { zh: '未按期拆除', en: 'Not dismantled in time' } },
]

/** What may be proposed and decided. */
export const closureMeasures: readonly Option[] = [
  { value: 'suspend', label: { zh: '停业', en: 'Suspend business' } },
  { value: 'close', label: { zh: '关闭', en: 'Close' } },
  { value: 'exit', label: { zh: '关停退出', en: 'Close down and exit' } },
]

/** Level of the government that decides: always asked, never reckoned (DOMAIN §2). */
export const levels: readonly Option[] = [
  { value: 'county', label: { zh: '县级人民政府', en: "County people's government" } },
  { value: 'municipal', label: { zh: '市级人民政府', en: "Municipal people's government" } },
]

/** The government that decides: of the city, or of the county, district or zone with this Chinese name. */
export const governmentOf = (level: Answer | undefined, countyName: string): string => {
  const all = textOf(level) === 'municipal' ? [municipality] : divisions
  const division = all.find(({ name }) => level === 'municipal' || name.zh === countyName)
  return (division && organOf(`${division.id}-government`)?.name.zh) ?? ''
}

const asked = { reason: closureReasons, measure: closureMeasures, level: levels }

/** An answer of the accepted proposal as people read it, in Chinese. */
export const proposed =
  (field: keyof typeof asked) =>
  (past: Pick<FormContext, 'recalled'>): string =>
    labelOf(asked[field], recalledText('closure-proposal', field)(past))
