import { publicCommitment } from '../../../../forms/public-commitment/form.ts'
import { startingAnswers } from '../../../../functions/engine/answers.ts'
import { addDays, addMonths } from '../../../../functions/engine/day.ts'
import { type Fill, headerOf } from './filler.ts'

export interface Promised {
  readonly whyNotNow: string
  readonly driveDestination: string
  /** Number of the first seal, and the places sealed in turn. */
  readonly seals: readonly [word: string, first: number, ...places: string[]]
  readonly months: number
  readonly remark: string
}

/** Promises the case's equipment, cut off and sealed in the fortnight before. */
export const promises =
  ({ whyNotNow, driveDestination, seals, months, remark }: Promised): Fill =>
  (context, enterprise) => {
    const { today } = context
    const [word, first, ...places] = seals
    return {
      ...startingAnswers(publicCommitment, context),
      ...headerOf(enterprise),
      whyNotNow,
      waterOffOn: addDays(today, -13),
      powerOffOn: addDays(today, -12),
      driveRemovedOn: addDays(today, -9),
      driveDestination,
      seals: places.map((sealPlace, place) => ({
        sealNumber: `${word}${String(first + place).padStart(4, '0')}`,
        sealPlace,
        sealedOn: addDays(today, -8),
      })),
      pledge: 'yes',
      dismantleBy: addMonths(today, months),
      hotline: '0635-8240012',
      signatory: enterprise.legalRepresentative,
      signedOn: addDays(today, -6),
      remark,
      truth: 'yes',
    }
  }
