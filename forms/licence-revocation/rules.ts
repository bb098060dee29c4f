import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { labelOf } from '../shared/chosen.ts'
import { fault } from '../shared/values.ts'
import { licences } from './licences.ts'

/** A business licence has had the unified code as its number since the licences were merged [check]. */
const businessLicenceIsCode: Rule = ({ licence, licenceNumber }, { enterprise }) =>
  licence === 'business' && textOf(licenceNumber) !== '' && licenceNumber !== enterprise.code
    ? [
        fault(
          'licenceNumber',
          `营业执照的编号是统一社会信用代码（${enterprise.code}），请填写该代码`,
          `The number of a business licence is the unified code (${enterprise.code}): enter that`,
        ),
      ]
    : []

/** The duty is about one licence, and only that answers it. */
const licenceOfDuty: Rule = ({ licence }, { duty }) =>
  duty && licence !== undefined && licence !== duty.of
    ? [
        fault(
          'licence',
          `交办的是“${labelOf(licences, duty.of)}”，请填写该证照`,
          `The duty is about another licence: ${licences.find(({ value }) => value === duty.of)?.label.en}`,
        ),
      ]
    : []

export const rules: readonly Rule[] = [businessLicenceIsCode, licenceOfDuty]
