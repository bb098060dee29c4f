import { dismantlingCertification } from '../../../../forms/dismantling-certification/form.ts'
import { rowsOf } from '../../../../functions/engine/answer-kinds.ts'
import { startingAnswers } from '../../../../functions/engine/answers.ts'
import { addDays } from '../../../../functions/engine/day.ts'
import type { Answers } from '../../../../functions/engine/form.ts'
import { type Fill, headerOf } from './filler.ts'

export interface Dismantled {
  readonly contractor: string
  readonly contractNumber: string
  readonly method: string
  readonly recycler: string
  readonly recyclingContract: string
  /** Gross and tare of each load, in tonnes. */
  readonly loads: readonly (readonly [ticket: string, vehicle: string, gross: string, tare: string])[]
  readonly waste?: Answers
  readonly staff: readonly [all: number, moved: number, paid: number, retired: number]
  readonly staffNote: string
  readonly saved: Answers
  readonly remark: string
}

/** Certifies that all of the case's equipment was dismantled in the month before. */
export const certifies =
  (told: Dismantled): Fill =>
  (context, enterprise) => {
    const start = startingAnswers(dismantlingCertification, context)
    const [staff, staffMoved, staffPaid, staffRetired] = told.staff.map(String)
    return {
      ...start,
      ...headerOf(enterprise),
      items: rowsOf(start.items).map((row) => removed(row, context.today, told.recycler)),
      contractor: told.contractor,
      contractNumber: told.contractNumber,
      contractedOn: addDays(context.today, -38),
      method: told.method,
      recycler: told.recycler,
      recyclingContract: told.recyclingContract,
      tickets: told.loads.map(([ticketNumber, vehicle, gross, tare], place) => ({
        ticketNumber,
        weighedOn: addDays(context.today, -10 + place),
        vehicle,
        gross,
        tare,
      })),
      ...(told.waste ? { hasHazardousWaste: 'yes', wastes: [told.waste] } : { hasHazardousWaste: 'no' }),
      staff,
      staffMoved,
      staffPaid,
      staffRetired,
      staffNote: told.staffNote,
      ...told.saved,
      remark: told.remark,
      truth: 'yes',
    }
  }

function removed(row: Answers, today: string, recycler: string): Answers {
  return {
    ...row,
    removed: row.planned,
    startedOn: addDays(today, -30),
    finishedOn: addDays(today, -6),
    destination: 'recycled',
    destinationNote: recycler,
  }
}
