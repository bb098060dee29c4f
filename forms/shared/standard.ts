import { where } from '../../functions/engine/condition.ts'
import type { Field, FieldOf, Option, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { choice, quantity, text } from '../define.ts'
import { fault, quantityOf } from './values.ts'
import { yesNo } from './yes-no.ts'

/** National, sector and provincial standards: GB 16780-2021, HJ/T 55-2000, DB37/ 2376-2019. */
export const standardPattern = {
  source: '[A-Z]{2}[0-9]{0,2}(/T?)? ?[0-9]+(\\.[0-9]+)?-[0-9]{4}',
  example: 'GB 16780-2021',
}

/** The measured value must have the unit of the limit; amounts are never converted (DOMAIN §6.7). */
export const sameUnit: Rule = (answers) => {
  const limit = quantityOf(answers.limit)
  const measured = quantityOf(answers.measured)
  return limit && measured && limit.unit !== measured.unit
    ? [
        fault(
          'measured',
          `实测值须与限额值使用同一单位（${limit.unit}）`,
          `The measured value must have the unit of the limit (${limit.unit})`,
        ),
      ]
    : []
}

const hasLimit = where('hasStandard', 'yes')

type Starts = {
  readonly hasStandard?: NonNullable<FieldOf<'choice'>['start']>
  readonly standard?: NonNullable<FieldOf<'text'>['start']>
}

const value = (id: string, label: Text, hint: Text, units: readonly Option[], min: string): Field =>
  quantity(id, label, { places: 4, min, units, hint, when: hasLimit })

/** Standard, limit and measured value where the ground has a number; a choice says whether it has. */
export const standardFields = (units: readonly Option[], starts: Starts = {}): readonly Field[] => [
  choice(
    'hasStandard',
    { zh: '整改事项有标准限值、可以测量', en: 'What was to be rectified has a limit that is measured' },
    {
      options: yesNo,
      subject: { zh: '整改事项是否有标准限值', en: 'whether it has a limit that is measured' },
      hint: {
        zh: '能耗、排放、产品质量一般有；安全生产条件一般没有',
        en: 'Energy, emissions and product quality usually have one; conditions of safety usually do not',
      },
      ...(starts.hasStandard && { start: starts.hasStandard }),
    },
  ),
  text(
    'standard',
    { zh: '标准编号', en: 'Number of the standard' },
    {
      max: 30,
      pattern: standardPattern,
      hint: { zh: '例如 GB 16780-2021', en: 'Like GB 16780-2021' },
      when: hasLimit,
      ...(starts.standard && { start: starts.standard }),
    },
  ),
  value(
    'limit',
    { zh: '标准限值', en: 'Limit of the standard' },
    { zh: '例如 117 千克标准煤/吨', en: 'Like 117 kgce per t' },
    units,
    '0.0001',
  ),
  value(
    'measured',
    { zh: '复测值', en: 'Value measured again' },
    { zh: '与限值使用同一单位，取自监测报告', en: 'In the unit of the limit, from the monitoring report' },
    units,
    '0',
  ),
]
