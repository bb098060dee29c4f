import type { EventOf, LoggedEvent } from './events.ts'

export type ServedNotice = NonNullable<EventOf<'CaseOpened'>['notice']>

/** The notice of a case: the one that it was opened on, or that was served in it; undefined until then. */
export const noticeIn = (log: readonly Pick<LoggedEvent, 'event'>[]): ServedNotice | undefined => {
  const events = log.map(({ event }) => event)
  const opening = events.find((event) => event.type === 'CaseOpened')
  if (opening?.notice) return opening.notice
  const served = events.find((event) => event.type === 'NoticeServed')
  if (!served) return undefined
  const { number, servedOn, method, filing } = served
  const act = events.findLast(
    (event) =>
      (event.type === 'FilingSubmitted' || event.type === 'FilingResubmitted') && event.filing === filing,
  )
  return { number, servedOn, method, proof: act && 'evidence' in act ? act.evidence : [] }
}

/** What forms and letters say of it before it is served. */
export const unservedNotice = { number: '', servedOn: '' } as const
