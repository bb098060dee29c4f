import { outlineOf } from '../../../forms/registry.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { filingOf } from '../../engine/case.ts'
import type { Command } from '../../engine/commands.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { digestOf } from '../../engine/digest.ts'
import type { EventOf, LoggedEvent } from '../../engine/events.ts'
import { type CaseId, OrganId, type PersonId } from '../../engine/ids.ts'
import { compose } from '../../mail/compose.ts'
import { outsideAnswer } from '../../mail/words/outside.ts'
import { contentOf } from '../../store/content.ts'
import { Follows } from '../../store/follows.ts'
import type { Head } from '../../store/head.ts'
import { sealedTo } from '../../store/mails.ts'
import { caseIdOf } from '../../web/case-ids.ts'
import { leadingOrgan } from '../../web/names.ts'
import type { Services } from '../../web/services.ts'

const actor = { kind: 'system', name: '转告' } as const

/** Each once: the key follows from the event. What the other case refuses, such as one that has ended, is left. */
const tell = async (
  { cases }: Services,
  id: CaseId,
  at: string,
  key: string,
  command: (today: string) => Command,
): Promise<void> => {
  const told = command(shanghaiDate(Date.parse(at)))
  await cases.execute(id, told, { at, actor, key, request: digestOf(key) })
}

/** Whoever handled the case that a form of the public is about stands aside before anybody is mailed; true where somebody does. */
export const standAside = async (
  services: Services,
  head: Head,
  { event, at, sequence }: LoggedEvent,
): Promise<boolean> => {
  if (event.type !== 'FilingSubmitted') return false
  const { concerns } = outlineOf(event.form)
  const id = concerns === undefined ? undefined : caseIdOf(textOf(event.answers[concerns]))
  const people = id ? officersIn(head, await services.cases.history(id)) : []
  if (people.length === 0) return false
  await tell(services, head.id, at, `aside-${sequence}`, (today) => ({
    type: 'BarPeople',
    actor,
    today,
    people,
  }))
  return true
}

/** Officials who opened a case or drew up an act in it. Where it is work of the very office that decides here, its head signs for both. */
const officersIn = ({ state }: Head, log: readonly LoggedEvent[]): PersonId[] => {
  const opened = log[0]?.event
  if (opened?.type !== 'CaseOpened' || opened.enterprise.code === leadingOrgan(state)) return []
  return [...new Set(log.flatMap(officerIn))]
}

const officerIn = ({ event, actor: by }: LoggedEvent): PersonId[] =>
  by.kind === 'official' && ['CaseOpened', 'FilingSubmitted', 'FilingResubmitted'].includes(event.type)
    ? [by.person]
    : []

/** The case that a finding concerns hears it. */
export const passOn = async (
  services: Services,
  head: Head,
  { at, sequence }: LoggedEvent,
  { number, words, act }: EventOf<'CaseTold'>,
): Promise<void> => {
  const id = caseIdOf(number)
  if (!id) return
  const { state } = head
  await tell(services, id, at, `told-${head.id}-${sequence}`, (today) => ({
    type: 'HearFinding',
    actor,
    today,
    organ: OrganId.parse(leadingOrgan(state)),
    words,
    ...(act && { act }),
  }))
}

/** The draft of the form of the public that gave a duty: whoever sent it is sealed by that. */
const sentBy = (
  { state }: Head,
  log: readonly LoggedEvent[],
  duty: number | undefined,
): string | undefined => {
  const given = log.find(({ event }) => event.type === 'DutyAssigned' && event.no === duty)?.event
  return given?.type === 'DutyAssigned' ? filingOf(state, given.filing)?.draft : undefined
}

/** Mails the answer to whoever gave a name: the mail says only where that is sealed, until it goes out. */
export const answerOutside = async (
  services: Services,
  head: Head,
  { at, sequence }: LoggedEvent,
  no: number,
  baseUrl: string,
): Promise<void> => {
  const filing = filingOf(head.state, no)
  const field = filing && outlineOf(filing.form).tells
  const about = field && sentBy(head, await services.cases.history(head.id), filing.duty)
  if (!about || !(await new Follows(services.table).sealed(about))) return
  const content = await contentOf(services.cases, head, no)
  const words = textOf(content?.answers[field])
  if (words === '') return
  const letter = compose(outsideAnswer({ number: head.state.number, words, baseUrl }))
  await services.mails.store({ id: `${head.id}-${sequence}-answer`, to: sealedTo(about), ...letter, at })
}
