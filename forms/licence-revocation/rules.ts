import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { fault } from '../shared/values.ts'

/** A business licence has had the unified code as its number since the licences were merged [check]. */
const businessLicenceIsCode: Rule = ({ licence, licenceNumber }, { enterprise }) =>
  licence === 'business' && textOf(licenceNumber) !== '' && licenceNumber !== enterprise.code
    ? [
        fault(
          'licenceNumber',
          `营业执照的编号是统一社会信用代码（${enterprise.code}）`,
          `The number of a business licence is the unified code (${enterprise.code})`,
        ),
      ]
    : []

export const rules: readonly Rule[] = [businessLicenceIsCode]
