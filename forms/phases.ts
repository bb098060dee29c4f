import type { Option } from '../functions/engine/form.ts'

/**
 * How far an open case has come, the same on every track: what a joint meeting wants to see (the plan, 四(二)).
 * Which state belongs where is ours [policy].
 */
export const phases = [
  { value: 'opening', label: { zh: '立案送达', en: 'Opened, to be served' } },
  { value: 'mending', label: { zh: '整改中', en: 'Putting right' } },
  { value: 'failed', label: { zh: '逾期或未达标', en: 'Late, or not up to the mark' } },
  { value: 'deciding', label: { zh: '关停程序中', en: 'Closure being decided' } },
  { value: 'leaving', label: { zh: '封存拆除中', en: 'Sealed, or being dismantled' } },
  { value: 'licensed', label: { zh: '许可登记在册', en: 'Licence on record' } },
] as const satisfies readonly Option[]
export type Phase = (typeof phases)[number]['value']

const statesOf: Readonly<Record<Phase, readonly string[]>> = {
  opening: ['notice-due', 'notice-signed', 'found', 'limit-signed', 'stop-signed', 'order-signed', 'applied'],
  mending: [
    ...['rectifying', 'extension-requested', 'extended', 'extension-refused', 'under-review', 'late-review'],
    ...['limited', 'stopped', 'verifying', 'verifying-limited', 'rechecking', 'late-recheck'],
    ...['suspended', 'resumption-review', 'flagged'],
  ],
  failed: ['overdue', 'failed', 'severe', 'unsafe', 'blocked', 'late', 'expired'],
  deciding: [
    ...['closure-proposed', 'sent-back', 'legally-reviewed', 'hearing-told', 'hearing-window', 'hearing'],
    ...['awaiting-decision', 'suspension-decided', 'out-of-business', 'out-of-business-resumed', 'decided'],
  ],
  leaving: [
    ...['matched', 'commitment-filed', 'supervised', 'committing-more', 'certifying', 'certifying-committed'],
    ...['dismantling-overdue', 'certifying-late'],
    ...['resumed-uncommitted', 'resumed-illegally', 'resumed-late'],
    ...['closing', 'closing-resumed', 'closing-overdue', 'closing-overdue-resumed', 'duties-outstanding'],
  ],
  licensed: ['licensed'],
}

/** Where a state of a track in the ledger belongs; one that nobody placed is putting right. */
export const phaseOf = (state: string): Phase =>
  phases.find(({ value }) => statesOf[value].includes(state))?.value ?? 'mending'

/** Whether somebody placed it. */
export const isPlaced = (state: string): boolean => Object.values(statesOf).flat().includes(state)
