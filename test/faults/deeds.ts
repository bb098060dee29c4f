import { setTimeout as pause } from 'node:timers/promises'
import { extensionRequest } from '../../forms/extension-request/form.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { jpeg } from '../evidence/samples.ts'
import type { Answer } from '../support/browsing.ts'
import { mailboxOf, people, type Seat } from '../support/city.ts'
import { type FoundForm, formIn } from '../support/html-form.ts'
import { linkIn, mailsTo, type Received, type Site, waitForMail } from '../support/mail.ts'
import { formPath, type Visitor, visitor } from '../support/visitor.ts'

/** A request that may be cut off by a kill, and sent again by somebody who does not know what became of it. */
export interface Deed {
  /** Does all that comes before the request. */
  prepare(): Promise<void>
  /** Sends it; the answer, if one comes, must be that it was accepted. */
  send(): Promise<void>
  /** Sends it again, or goes on from the answer; what it has come to. */
  again(): Promise<string>
  /** What it comes to when it has been accepted. */
  readonly outcome: string
}

export const numberOf = (id: CaseId): string => `L${id.toUpperCase()}`

/** The contact submits a form that is filled in. */
export function submission(contact: Visitor, id: CaseId): Deed {
  const base = formPath(id, extensionRequest.id)
  const outcome = `/my/cases/${id}/filings/1/receipt`
  let form: FoundForm | undefined
  const post = () => contact.post(`${base}/submit`, form?.hidden)
  return {
    outcome,
    prepare: async () => {
      form = found((await contact.get(`${base}/check`)).text, `${base}/submit`)
    },
    send: () => answered(post(), outcome),
    again: async () => (await expected(post(), 303)).location ?? '',
  }
}

/** An approver opens the link of a case's task mail on a new device and approves. */
export function approval(site: Site, seat: Seat, id: CaseId): Deed {
  const browser = visitor(site)
  let form: FoundForm | undefined
  const post = (decision: string) =>
    browser.post('/a/task', { ...form?.hidden, decision, reason: '情况属实', correct: 'reason' })
  const outcome = `${people[seat].name}：已同意`
  return {
    outcome,
    prepare: async () => {
      form = found(await openTask(browser, seat, id), '/a/task')
    },
    send: () => answered(post('approve'), '/a/task'),
    again: async () => {
      await expected(post('approve'), 303)
      await expected(post('return'), 409)
      const { text } = await expected(browser.get('/a/task'), 200)
      return text.includes(people[seat].name) && text.includes('已同意') ? outcome : text
    },
  }
}

/** Task mails of a case to a seat, newest first. */
const taskMails = async (site: Site, seat: Seat, id: CaseId): Promise<Received[]> =>
  (await mailsTo(site, mailboxOf(seat), '/a#')).filter(({ text }) => text.includes(numberOf(id)))

async function openTask(browser: Visitor, seat: Seat, id: CaseId): Promise<string> {
  const { site, post, get } = browser
  const mail = await soon(async () => (await taskMails(site, seat, id))[0], `task of ${id} for ${seat}`)
  const before = (await mailsTo(site, mailboxOf(seat), '设备验证码')).length
  const opened = await expected(post('/a', { token: linkIn(mail.text, '/a') }), 303)
  if (opened.location === '/a/device') {
    const { text } = await waitForMail(site, mailboxOf(seat), '设备验证码', before)
    await expected(post('/a/device', { digits: text.match(/(?<!\w)\d{8}(?!\w)/)?.[0] ?? '' }), 303)
  }
  return (await expected(get('/a/task'), 200)).text
}

export const slot = 'photos'

/** The bytes of an upload. */
export const pictureOf = (number: number): Buffer => jpeg({ colour: [12 * number, 100, 100] })

/** A file goes to the store and comes into a draft; `number` makes it a file of its own. */
export function upload(contact: Visitor, id: CaseId, number: number): Deed {
  const page = `${formPath(id, extensionRequest.id)}/pages/evidence`
  const shown = async () => found((await contact.get(page)).text, `id="evidence.${slot}"`)
  let form: FoundForm | undefined
  let back: string | undefined
  const post = async (action: string): Promise<string> => {
    const body = new FormData()
    for (const [name, value] of Object.entries(form?.hidden ?? {})) body.set(name, value)
    body.set('file', new Blob([new Uint8Array(pictureOf(number))]), `现场照片${number}.jpg`)
    const headers = { origin: contact.site.url }
    const { status, headers: sent } = await fetch(action, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
    })
    if (status !== 303) throw new Error(`The store answered ${status}`)
    return new URL(sent.get('location') ?? '').pathname
  }
  return {
    outcome: `${page}?done=uploaded`,
    prepare: async () => {
      form = await shown()
    },
    send: async () => {
      back = await post(form?.action ?? '').catch(unanswered)
    },
    // The store has another port now; the key in the form's fields, and so the file, is the same.
    again: async () => settledAt(contact, back ?? (await post((await shown()).action))),
  }
}

async function settledAt(contact: Visitor, back: string): Promise<string> {
  return soon(async () => {
    const { location = '' } = await expected(contact.get(back), 303)
    return location.endsWith('checking') ? undefined : location
  }, back)
}

function found(html: string, wanted: string): FoundForm {
  const form = formIn(html, wanted)
  if (!form) throw new Error(`No form ${wanted} in: ${html.replace(/<[^>]*>/g, ' ').slice(0, 1000)}`)
  return form
}

/** An answer that is not the redirect of what was accepted fails the test; none at all does not. */
async function answered(answering: Promise<Answer>, location: string): Promise<void> {
  const answer = await answering.catch(unanswered)
  if (answer === undefined) return
  if (answer.status !== 303 || answer.location !== location)
    throw new Error(`${answer.status} to ${answer.location}, not 303 to ${location}`)
}

/** What `fetch` throws where the connection broke. */
function unanswered(error: unknown): undefined {
  if (!(error instanceof TypeError)) throw error
}

async function expected(answering: Promise<Answer>, status: number): Promise<Answer> {
  const answer = await answering
  if (answer.status === status) return answer
  throw new Error(`${answer.status}, not ${status}: ${answer.text.replace(/<[^>]*>/g, ' ').slice(0, 1000)}`)
}

async function soon<Value>(look: () => Promise<Value | undefined>, what: string): Promise<Value> {
  for (let tries = 0; tries < 300; tries += 1) {
    const value = await look()
    if (value !== undefined) return value
    await pause(100)
  }
  throw new Error(`Never came: ${what}`)
}
