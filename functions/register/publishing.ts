import { shanghaiStamp } from '../engine/day.ts'
import { digestOf } from '../engine/digest.ts'
import type { EventOf, LoggedEvent } from '../engine/events.ts'
import { notThereYet, stillThere } from '../store/expressions.ts'
import type { Head } from '../store/head.ts'
import { index, key } from '../store/keys.ts'
import type { Write } from '../store/table.ts'
import type { Entry } from './entries.ts'
import { plainName, shortName } from './naming.ts'
import { entryId } from './numbers.ts'
import { type Traits, traitsOf, traitWords } from './traits.ts'

type Publish = (head: Head, log: readonly LoggedEvent[]) => Write[]

/** What a command's events publish and take off, saved in the same transaction. */
export const publishing =
  (places: readonly string[]): Publish =>
  (head, log) =>
    log.flatMap((logged) => {
      const { event } = logged
      if (event.type === 'NoticePublished') return published(head, log, logged, event, places)
      if (event.type === 'NoticeRemoved')
        return event.entries.flatMap((filing) => removed(head, log, logged, event, filing))
      return []
    })

/** The entries that one event of a commit publishes or takes off, as they are saved. */
export const entriesBy = (head: Head, log: readonly LoggedEvent[], logged: LoggedEvent): Entry[] => {
  const { event } = logged
  if (event.type === 'NoticePublished') return [entryOf(head, log, logged, event)]
  if (event.type === 'NoticeRemoved')
    return event.entries.map((filing) => goneOf(head, log, logged, event, filing))
  return []
}

/** Lists that an entry stands in beside its register's, and by name. */
const lists = ['county', 'sector', 'track'] as const

/** What the digest of an entry is reckoned over: all of it that the public reads, as the data files give it. */
export const contentOf = ({ id, register, publishedAt, rows }: Entry) => ({ id, register, publishedAt, rows })

const ownerIn = ({ state: { county, track, lead } }: Head): Pick<Entry, 'county' | 'track' | 'lead'> => ({
  county,
  track,
  ...(lead && { lead }),
})

const entryOf = (
  head: Head,
  log: readonly LoggedEvent[],
  { at, hash }: LoggedEvent,
  { register, filing, rows, pictures }: EventOf<'NoticePublished'>,
): Entry => {
  const { number } = head.state
  const replaces = takenFor(log, register).map((one) => entryId(number, one))
  return {
    ...{ id: entryId(number, filing), register, case: head.id, filing, publishedAt: at, event: hash, rows },
    ...(pictures && { pictures }),
    ...ownerIn(head),
    ...(replaces.length > 0 && { replaces }),
  }
}

const published = (
  head: Head,
  log: readonly LoggedEvent[],
  logged: LoggedEvent,
  event: EventOf<'NoticePublished'>,
  places: readonly string[],
): Write[] => {
  const { enterprise } = head.state
  const entry = entryOf(head, log, logged, event)
  const { id, register, publishedAt: at } = entry
  const moment = shanghaiStamp(Date.parse(at))
  const traits = traitsOf(entry)
  const standing = {
    ...index.register(register, moment, id, traitWords(traits)),
    ...index.registered(enterprise.code, moment, id),
  }
  const stood = { id, publishedAt: at, digest: digestOf(contentOf(entry)) }
  return [
    { put: { ...key.entry(id), ...entry, ...standing }, only: [notThereYet] },
    { put: { ...key.stood(id), ...stood, ...index.stood(register, moment, id) } },
    ...lists.flatMap((list) => {
      const value = traits[list]
      const listed = index.register(`${register}#${list}#${value}`, moment, id, traitWords(traits))
      return value === '' ? [] : [{ put: { ...key.listed(id, list), ...listed } }]
    }),
    ...names(id, enterprise.name, traits, places),
  ]
}

const names = (id: string, name: string, traits: Traits, places: readonly string[]): Write[] => {
  const whole = plainName(name)
  const short = shortName(name, places)
  const listed = (list: string, as: string): Write => ({
    put: { ...key.listed(id, list), ...index.registerName(as, id, traitWords(traits)) },
  })
  return [listed('name', whole), ...(short === whole ? [] : [listed('short', short)])]
}

/** Filings whose entries the same decision takes off the register. */
const takenFor = (log: readonly LoggedEvent[], register: string): number[] =>
  log.flatMap(({ event }) =>
    event.type === 'NoticeRemoved' && event.register === register ? event.entries : [],
  )

/** What the same decision publishes in its stead. */
const placeTaker = (log: readonly LoggedEvent[], register: string): number | undefined =>
  log.flatMap(({ event }) =>
    event.type === 'NoticePublished' && event.register === register ? event.filing : [],
  )[0]

const goneOf = (
  head: Head,
  log: readonly LoggedEvent[],
  { at, hash }: LoggedEvent,
  { register }: EventOf<'NoticeRemoved'>,
  filing: number,
): Entry => {
  const { number } = head.state
  const by = placeTaker(log, register)
  return {
    ...{
      id: entryId(number, filing),
      register,
      case: head.id,
      filing,
      publishedAt: '',
      event: hash,
      rows: [],
    },
    ...{ ...ownerIn(head), removedAt: at },
    ...(by !== undefined && { replacedBy: entryId(number, by) }),
  }
}

/** It is in no list any more but that of what is gone, and of its enterprise, where it shows that it is gone. */
const removed = (
  head: Head,
  log: readonly LoggedEvent[],
  logged: LoggedEvent,
  event: EventOf<'NoticeRemoved'>,
  filing: number,
): Write[] => {
  const entry = goneOf(head, log, logged, event, filing)
  const { id, register, replacedBy } = entry
  const moment = shanghaiStamp(Date.parse(logged.at))
  const list = `${register}#state#${replacedBy === undefined ? 'removed' : 'replaced'}`
  const gone = {
    ...index.register(list, moment, id, traitWords(traitsOf(entry))),
    ...index.registered(head.state.enterprise.code, moment, id),
  }
  return [
    { put: { ...key.entry(id), ...entry, ...gone }, only: [stillThere] },
    ...[...lists, 'name', 'short'].map((list) => ({ remove: key.listed(id, list) })),
  ]
}
