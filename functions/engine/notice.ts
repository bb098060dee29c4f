import { type EventOf, isContent, type LoggedEvent } from './events.ts'

/** How the case began. */
export const openingIn = (log: readonly Pick<LoggedEvent, 'event'>[]): EventOf<'CaseOpened'> => {
  const first = log[0]?.event
  if (first?.type !== 'CaseOpened') throw new Error('A case begins with its opening')
  return first
}

export type ServedNotice = NonNullable<EventOf<'CaseOpened'>['notice']>

/** The notice of a case: the one that it was opened on, or that was served in it; undefined until then. */
export const noticeIn = (log: readonly Pick<LoggedEvent, 'event'>[]): ServedNotice | undefined => {
  const events = log.map(({ event }) => event)
  const opening = events.find((event) => event.type === 'CaseOpened')
  if (opening?.notice) return opening.notice
  const served = events.find((event) => event.type === 'NoticeServed')
  if (!served) return undefined
  const { number, servedOn, method, filing } = served
  const act = events.filter(isContent).findLast((event) => event.filing === filing)
  return { number, servedOn, method, proof: act?.evidence ?? [] }
}

/** What forms and letters say of it before it is served. */
export const unservedNotice = { number: '', servedOn: '' } as const
