import type { Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { chosen } from '../shared/chosen.ts'
import { dayOf, fault, repeated } from '../shared/values.ts'

export const newSealItem: Text = { zh: '新封条', en: 'New seal' }

/** A referral alone leaves the equipment running. */
const stoppedOnTheSpot: Rule = ({ measures }) => {
  const ticked = chosen(measures)
  return ticked.length === 0 || ticked.includes('power-cut') || ticked.includes('seals-renewed')
    ? []
    : [
        fault(
          'measures',
          '须至少重新断电或者重新封存，使设备停止生产',
          'At least cut the power or renew the seals, so that the equipment stops',
        ),
      ]
}

const resealedAfterFound: Rule = ({ foundOn, resealedOn }) => {
  const [found, resealed] = [dayOf(foundOn), dayOf(resealedOn)]
  return found && resealed && resealed < found
    ? [
        fault(
          'resealedOn',
          '重新封存日期不得早于发现日期',
          'The date sealed again must not be before the date found',
        ),
      ]
    : []
}

const eachNewSealOnce: Rule = (answers) =>
  repeated(answers, 'newSeals', 'sealNumber', (number) => ({
    zh: `封条编号 ${number} 重复，请核对`,
    en: `Seal number ${number} is there twice: check it`,
  }))

export const rules: readonly Rule[] = [stoppedOnTheSpot, resealedAfterFound, eachNewSealOnce]
