import { filingOf, type InApproval } from '../engine/case.ts'
import { holdsOffice, type Person } from '../engine/people.ts'
import { compose } from '../mail/compose.ts'
import type { Head } from '../store/head.ts'
import type { Session, Task } from '../store/links.ts'
import { setCookie, taskCookie } from './cookies.ts'
import { devices, rememberDevice, thisDevice } from './devices.ts'
import { withoutLeavers } from './leavers.ts'
import { countTry, tryLink } from './limiting.ts'
import { type NotMe, notMeLink } from './not-me-link.ts'
import { type SiteRequest, secondsOf } from './request.ts'
import { hashOf, newDigits, newId, newToken } from './secrets.ts'
import { services } from './services.ts'
import { isAlive } from './session.ts'
import { settings } from './settings.ts'
import { capacityOn } from './standing-in.ts'
import { askedIn, whyNotActOn } from './task-rights.ts'

const taskSeconds = 2 * 3600
const codeSeconds = 10 * 60
const codeTries = 5

type TaskSession = Extract<Session, { kind: 'task' }>

/** A browser let into one task, with what the task is about. */
export type TaskVisit = {
  readonly session: TaskSession
  readonly hash: string
  readonly person: Person
  readonly head: Head
}

/** How many tasks a browser may have open at once; an older one is opened anew from its mail. */
const mostOpen = 8

const tokensIn = ({ cookies }: SiteRequest): string[] =>
  (cookies.get(taskCookie) ?? '').split('.').slice(0, mostOpen)

const taskCookieOf = (tokens: readonly string[]): string =>
  setCookie(taskCookie, tokens.filter(Boolean).slice(0, mostOpen).join('.'), taskSeconds)

/** What a page's links and forms say of the session that it was shown in: a browser may have several tasks open. */
export const markOf = ({ hash }: Pick<TaskVisit, 'hash'>): string => hash.slice(0, 12)

/** `wang@example.com` as `w***@example.com`. */
export const hidden = (email: string): string => email.replace(/^(.).*@/, '$1***@')

/** Opens a task link: the cookie of a session for that task alone, or undefined for every kind of dead link alike. */
export const openTaskLink = (request: SiteRequest): Promise<Opened | undefined> =>
  tryLink(request, async (hash) => {
    const link = await services().links.link(hash, secondsOf(request))
    const person = link && (await services().people.byId(link.person))
    if (link?.kind !== 'task' || !person || !(await isLive(person, link.task, request.today)))
      return undefined
    return beginTask(request, person, link.task, hash)
  })

type Opened = { readonly cookie: string; readonly known: boolean }

/** A session for one task; on a device that is not known it waits for the digits mailed now. */
const beginTask = async (request: SiteRequest, person: Person, task: Task, link: string): Promise<Opened> => {
  const device = await thisDevice(request, person)
  const token = newToken()
  const code = device
    ? undefined
    : await mailCode(request, person, { links: [link], sessions: [hashOf(token)] })
  await services().links.begin(hashOf(token), {
    kind: 'task',
    person: person.id,
    task,
    began: request.at,
    tries: codeTries,
    expires: secondsOf(request) + taskSeconds,
    ...(code && { code }),
  })
  if (device) await devices().seen(person.id, device.hash, request.at)
  return { cookie: taskCookieOf([token, ...tokensIn(request)]), known: device !== undefined }
}

/** Whether the link's step still waits for exactly this content from this person's organ. */
const isLive = async (person: Person, task: Task, today: string): Promise<boolean> => {
  const head = await services().cases.head(task.case)
  if (!head || !person.active) return false
  return task.opinion === undefined
    ? isOpenTo(person, head, task, today)
    : askedIn(head, task, person) !== undefined
}

/** A link dies when its task is given to somebody else, its owner stands aside, or no longer stands in for anybody. */
const isOpenTo = async (person: Person, head: Head, task: Task, today: string): Promise<boolean> => {
  const waiting = waitingFor(head, task)
  const filing = waiting && (await withoutLeavers(services().people, waiting))
  const capacity =
    filing && (await capacityOn(services().people, { head, filing, person, today }, task.organ))
  if (!filing || !capacity) return false
  const whyNot = whyNotActOn(head, filing, person, task.organ, capacity)?.code
  return whyNot !== 'assigned-to-another' && whyNot !== 'recused' && whyNot !== 'barred'
}

/** The filing, while its case is open and it waits for this organ at this epoch with this content. */
export const waitingFor = ({ state }: Head, task: Task): InApproval | undefined => {
  if (state.status === 'closed') return undefined
  const filing = filingOf(state, task.filing)
  if (filing?.status !== 'in-approval' || filing.epoch !== task.epoch || filing.digest !== task.digest)
    return undefined
  return filing.waiting.includes(task.organ) ? filing : undefined
}

/** Mails eight digits to the mailbox of record, for a link and a session of it; what the session keeps of them. */
const mailCode = async (request: SiteRequest, person: Person, kills: NotMe['kills']) => {
  await countTry(request, 'device-mail', person.id)
  const digits = newDigits()
  const about = { about: 'device' as const, person: person.id, kills }
  const notMe = notMeLink(about, settings().BASE_URL, secondsOf(request))
  const letter = compose({
    subject: { zh: '设备验证码', en: 'Your device code' },
    paragraphs: [
      {
        zh: '这台设备第一次打开审批链接。请在 10 分钟内输入下面的 8 位验证码，最多可试 5 次。',
        en: 'This device opens an approval link for the first time. Type the 8 digits below within 10 minutes; there are 5 tries.',
      },
      {
        zh: '验证码不要告诉任何人。如果不是您本人在操作，请在邮件末尾撤销。',
        en: 'Tell nobody the code. If this is not you, revoke it at the end of this mail.',
      },
    ],
    code: { label: { zh: '验证码', en: 'Code' }, value: digits },
    ...notMe.part,
  })
  const mail = { id: `device-${newId(20)}`, to: person.email, ...letter, at: request.at }
  await services().mails.store(mail, [notMe.write])
  return { hash: hashOf(digits), until: secondsOf(request) + codeSeconds }
}

/** The task that this browser was let into, proven device or not: the one that the page names which sent this, else the newest. */
export const taskVisit = async (request: SiteRequest): Promise<TaskVisit | undefined> => {
  const mark = request.form.get('_session') ?? request.query.get('_session') ?? ''
  const token = tokensIn(request).find((one) => hashOf(one).startsWith(mark))
  return token ? visitBy(request, token) : undefined
}

/** All tasks that this browser was let into, the newest first. */
export const taskVisits = async (request: SiteRequest): Promise<readonly TaskVisit[]> => {
  const all = await Promise.all(tokensIn(request).map((token) => visitBy(request, token)))
  return all.filter((one) => one !== undefined)
}

/** The cookie by which this task becomes the newest; undefined where it is. */
export const inFront = (request: SiteRequest, { hash }: TaskVisit): string | undefined => {
  const tokens = tokensIn(request)
  const own = tokens.filter((token) => hashOf(token) === hash)
  return tokens[0] === own[0] ? undefined : taskCookieOf([...new Set([...own, ...tokens])])
}

const visitBy = async (request: SiteRequest, token: string): Promise<TaskVisit | undefined> => {
  const hash = hashOf(token)
  const session = token ? await services().links.session(hash, secondsOf(request)) : undefined
  if (session?.kind !== 'task') return undefined
  const person = await services().people.byId(session.person)
  const head = await services().cases.head(session.task.case)
  if (!person || !head || !isAlive(session, person) || isOutside(person, head, session.task)) return undefined
  return { session, hash, person, head }
}

/** Who left the organ since, or is barred from the case, sees no more of it. */
const isOutside = (person: Person, { state }: Head, { organ }: Task): boolean =>
  !holdsOffice(person, organ) || state.barred?.includes(person.id) === true

/** Checks the typed digits: `wrong` leaves tries, `spent` means that a new link must be opened. */
export const proveDevice = async (
  request: SiteRequest,
  { session, hash, person }: TaskVisit,
): Promise<{ cookie: string } | 'wrong' | 'spent'> => {
  const typed = (request.form.get('digits') ?? '').normalize('NFKC').replace(/\D/g, '')
  const { code } = session
  if (!code || code.until < secondsOf(request) || !(await services().links.tryCode(hash))) return 'spent'
  await countTry(request, 'device-digits', person.id)
  if (hashOf(typed) !== code.hash) return 'wrong'
  if (!(await services().links.proven(hash))) return 'spent'
  return { cookie: await rememberDevice(request, person) }
}
