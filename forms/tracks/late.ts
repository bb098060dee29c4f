/** States of single tracks in which the day to exit has passed. */
const ofTrack: Readonly<Record<string, readonly string[]>> = {
  technology: ['dismantling-overdue', 'certifying-late', 'resumed-late'],
  water: ['blocked'],
}

/** Of the closure tail, so of every track that has it. */
const ofTail: readonly string[] = ['closing-overdue', 'closing-overdue-resumed']

/** Whether an enterprise has not exited by the day set in a case: 未按期关停退出 (the plan, 三(三); DOMAIN row 57). */
export const isLate = ({
  status,
  track,
  state,
}: {
  readonly status: string
  readonly track: { readonly id: string }
  readonly state: string
}): boolean => status === 'open' && [...ofTail, ...(ofTrack[track.id] ?? [])].includes(state)
