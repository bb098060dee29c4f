import type { OrganId } from '../engine/ids.ts'
import type { Person } from '../engine/people.ts'
import type { Text } from '../engine/text.ts'
import type { Waiting } from '../store/cases.ts'
import { Feeds } from '../store/feeds.ts'
import { calendarText, type DayEvent } from './icalendar.ts'
import { tryHash } from './limiting.ts'
import { tasksFor } from './models/queue.ts'
import { namesFor, organName } from './names.ts'
import type { SiteRequest } from './request.ts'
import { hashOf, newToken } from './secrets.ts'
import { services } from './services.ts'
import { settings } from './settings.ts'
import { signsFor } from './standing-in.ts'

/** Of each organ, the soonest due: as many as one read takes. */
const perOrgan = 100

/** Not among `services`, which every function carries. */
const feeds = (): Feeds => new Feeds(services().table)

/** When a person's feed was made; undefined where they have none. */
export const feedMade = async (person: Person): Promise<string | undefined> =>
  (await feeds().of(person))?.made

/** Makes a feed in place of the one that there may be; its address, which is not kept. */
export const beginFeed = async ({ at, lang }: SiteRequest, person: Person): Promise<string> => {
  const secret = newToken()
  await feeds().begin(person.id, { hash: hashOf(secret), made: at })
  return `${settings().BASE_URL}/calendar/tasks.ics?key=${secret}&lang=${lang}`
}

export const endFeed = (person: Person): Promise<void> => feeds().end(person.id)

/**
 * The due dates behind the secret of an address; undefined for every kind of dead address alike: unknown,
 * replaced, revoked, or of somebody who has left or decides nothing any more.
 */
export const feedText = async (request: SiteRequest): Promise<string | undefined> => {
  const secret = request.query.get('key')
  const person = secret
    ? await tryHash(request, hashOf(secret), (hash) => readerOf(hash, request))
    : undefined
  if (!person) return undefined
  const signs = await signsFor(services().people, person, request.today)
  const parts = await Promise.all(signs.map((one) => eventsOf(request, person, one)))
  return calendarText(title[request.lang], parts.flat(), request.at)
}

const title: Text = { zh: '退出平台：办理期限', en: 'Tuichu: due dates' }

const readerOf = async (hash: string, { today }: SiteRequest): Promise<Person | undefined> => {
  const owner = await feeds().ownerOf(hash)
  const person = owner && (await services().people.byId(owner))
  if (!person?.active || (await signsFor(services().people, person, today)).length === 0) return undefined
  return (await feeds().of(person))?.hash === hash ? person : undefined
}

type Signs = Awaited<ReturnType<typeof signsFor>>[number]

/** Of a task that was given to one person, the due date is theirs and whoever's that stands in for them. */
const eventsOf = async (
  request: SiteRequest,
  person: Person,
  { organ, capacities }: Signs,
): Promise<DayEvent[]> => {
  const { waiting } = await services().cases.queue(organ, { limit: perOrgan })
  const tasks = await tasksFor(waiting, person, capacities)
  const theirs = capacities.map((one) => (one.as === 'own' ? person.id : one.of.id))
  return tasks
    .filter(({ filing: { assigned } }) => {
      const holder = assigned?.[organ]
      return holder === undefined || theirs.includes(holder)
    })
    .map(({ one, filing }) => eventOf(request, organ, one, filing))
}

type Filing = Awaited<ReturnType<typeof tasksFor>>[number]['filing']

/** Nothing of the enterprise but its name: whoever syncs the calendar holds a copy. */
const eventOf = (
  { lang, today }: SiteRequest,
  organ: OrganId,
  { head, due }: Waiting,
  { no, step, epoch }: Filing,
): DayEvent => {
  const { state } = head
  const names = namesFor(state)
  const base = settings().BASE_URL
  const words: Text = {
    zh: `${due < today ? '已超期：' : ''}审批${names.formTitle(no).zh}（${state.enterprise.name}）`,
    en: `${due < today ? 'Overdue: ' : ''}decide ${names.formTitle(no).en} (${state.enterprise.name})`,
  }
  const more: Text = {
    zh: `${names.kind.number.zh}：${state.number}\n环节：${names.stepTitle(no, step).zh}\n单位：${organName(organ).zh}`,
    en: `${names.kind.number.en}: ${state.number}\nStep: ${names.stepTitle(no, step).en}\nOrgan: ${organName(organ).en}`,
  }
  return {
    uid: `${head.id}-${no}-${epoch}-${organ}@${new URL(base).hostname}`,
    day: due,
    summary: words[lang],
    description: more[lang],
    url: `${base}/work/cases/${head.id}/tasks/${no}?organ=${organ}`,
  }
}
