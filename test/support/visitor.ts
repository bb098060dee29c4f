import { isShown, settle } from '../../functions/engine/answers.ts'
import type { Answers, EvidenceKind, EvidenceSlot, Form, FormContext } from '../../functions/engine/form.ts'
import { hasTyping } from '../../functions/web/views/form/scope.ts'
import { jpeg, mp4, pdf } from '../evidence/samples.ts'
import type { Example } from '../forms/examples.ts'
import { typedOf } from '../forms/typed.ts'
import { type Fields, formIn } from './html-form.ts'
import { linkIn, mailsTo, type Site, waitForMail } from './mail.ts'

/** What came back, with the body read. */
export interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** Path and query of a redirect on the same site, whole address of any other. */
  readonly location: string | undefined
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | FormData
}

/** What a form is filled in with. */
export interface Whole {
  readonly form: Form
  readonly answers: Answers
  /** How many files each slot gets. */
  readonly files: Readonly<Record<string, number>>
}

/** A file as a person chooses it; without a name it is called after its kind. */
export interface Chosen {
  readonly name: string
  readonly bytes: Buffer
}

/** One browser without scripts: cookies of its own, redirects not followed. */
export interface Visitor {
  readonly site: Site
  /** By name; may be read and changed. */
  readonly cookies: Map<string, string>
  /** Sends anything, with the cookies and nothing else added. */
  send(path: string, asked?: Asked): Promise<Answer>
  get(path: string, headers?: Asked['headers']): Promise<Answer>
  /** Posts as a form of the site's own does in a browser. */
  post(path: string, fields?: Fields, headers?: Asked['headers']): Promise<Answer>
  /** Asks for the sign-in mail, and opens its link. */
  signIn(email: string): Promise<Answer>
  /** Opens the newest task link mailed to a mailbox; types the device's digits where they are asked for. */
  openTask(email: string): Promise<Answer>
  /** Decides the task that is open: `approve`, `return` or `refuse`. */
  decide(fields: Fields): Promise<Answer>
  /** Sends one file into a slot through the store, as the page's own form does. */
  upload(page: string, slot: EvidenceSlot, file?: Chosen): Promise<Answer>
  /** Begins a form of a case and fills in all of it, evidence included; nothing is submitted. */
  fill(caseId: string, formId: string, example: Example, context: FormContext): Promise<void>
  /** Fills in every page of a form that has its task list at an address. */
  fillAt(base: string, whole: Whole): Promise<void>
  /** Submits the form whose task list is at an address. */
  submitAt(base: string): Promise<Answer>
  submit(caseId: string, formId: string): Promise<Answer>
}

/** A new browser on a site that runs; only its address is needed, so that it may run in another process. */
export function visitor(site: Site): Visitor {
  const cookies = new Map<string, string>()
  const send: Visitor['send'] = (path, asked) => answerTo(site, cookies, path, asked)
  const get: Visitor['get'] = (path, headers) => send(path, { ...(headers && { headers }) })
  const post: Visitor['post'] = (path, fields = {}, headers = {}) =>
    send(path, {
      method: 'POST',
      headers: { ...sameOrigin(site), 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: encoded(fields),
    })
  const basic = { site, cookies, send, get, post }
  const upload: Visitor['upload'] = (page, slot, file) => uploadWith(basic, page, slot, file)
  const fillAt: Visitor['fillAt'] = (base, whole) => fillWith({ ...basic, upload }, base, whole)
  const submitAt: Visitor['submitAt'] = (base) => sendForm(basic, `${base}/check`, `${base}/submit`)
  return {
    ...basic,
    upload,
    fillAt,
    submitAt,
    submit: (caseId, formId) => submitAt(formPath(caseId, formId)),
    signIn: (email) => signInWith(basic, email),
    openTask: (email) => openTaskWith(basic, email),
    decide: (fields) => sendForm(basic, '/a/task', '/a/task', fields),
    fill: async (caseId, formId, { form, answers, files }, context) => {
      const base = formPath(caseId, formId)
      const start = await get(base)
      if (formIn(start.text, base)) expectStatus(await sendForm(basic, base, base), 303)
      await fillAt(base, { form, answers: answers(context), files })
    },
  }
}

type Basic = Pick<Visitor, 'site' | 'cookies' | 'send' | 'get' | 'post'>

/** Where the enterprise fills in a form of a case. */
export const formPath = (caseId: string, formId: string): string => `/my/cases/${caseId}/forms/${formId}`

/** What a browser says of a form that the site itself sent. */
export const sameOrigin = ({ url }: Pick<Site, 'url'>): Record<string, string> => ({
  origin: url,
  'sec-fetch-site': 'same-origin',
})

async function answerTo(
  site: Site,
  cookies: Map<string, string>,
  path: string,
  asked: Asked = {},
): Promise<Answer> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(new URL(path, site.url), {
    redirect: 'manual',
    ...asked,
    headers: { ...(cookie && { cookie }), ...asked.headers },
  })
  for (const set of response.headers.getSetCookie()) keep(cookies, set)
  const location = response.headers.get('location')
  return {
    status: response.status,
    text: await response.text(),
    headers: response.headers,
    location: location?.startsWith(site.url) ? location.slice(site.url.length) : (location ?? undefined),
  }
}

function keep(cookies: Map<string, string>, set: string): void {
  const [pair = '', ...attributes] = set.split('; ')
  const at = pair.indexOf('=')
  if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}

/** As a browser encodes a form; a list repeats its name. */
export function encoded(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  )
  return new URLSearchParams(pairs).toString()
}

/** Posts the form of a page that goes to an address: its hidden fields, and what is typed. */
async function sendForm(
  { get, post }: Basic,
  page: string,
  action: string,
  typed: Fields = {},
): Promise<Answer> {
  const shown = await get(page)
  const found = formIn(shown.text, action)
  if (!found) throw new Error(`${page} (${shown.status}) has no form to ${action}: ${saidBy(shown)}`)
  return post(action, { ...found.hidden, ...typed })
}

/** Fails with what the page says is wrong. */
function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer
  throw new Error(`${answer.status} instead of ${status}: ${saidBy(answer)}`)
}

function saidBy({ text }: Answer): string {
  const said = text.match(/class="govuk-error-summary[\s\S]*?<\/ul>|<h1[\s\S]*?<\/p>/)?.[0] ?? text
  return said
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 500)
}

async function signInWith({ site, post }: Basic, email: string): Promise<Answer> {
  const before = (await mailsTo(site, email, '/sign-in/open#')).length
  expectStatus(await post('/sign-in', { email }), 200)
  const { text } = await waitForMail(site, email, '/sign-in/open#', before)
  return expectStatus(await post('/sign-in/open', { token: linkIn(text, '/sign-in/open') }), 303)
}

async function openTaskWith(visiting: Basic, email: string): Promise<Answer> {
  const { site, get, post } = visiting
  const { text } = await waitForMail(site, email, '/a#')
  const before = (await mailsTo(site, email, digits)).length
  const opened = await post('/a', { token: linkIn(text, '/a') })
  if (opened.location === '/a/device') {
    const mail = await waitForMail(site, email, digits, before)
    expectStatus(await post('/a/device', { digits: mail.text.match(digits)?.[0] ?? '' }), 303)
  }
  return get('/a/task')
}

const digits = /(?<!\w)\d{8}(?!\w)/

async function fillWith(
  visiting: Basic & Pick<Visitor, 'upload'>,
  base: string,
  { form, answers, files }: Whole,
): Promise<void> {
  const settled = settle(form, answers)
  for (const page of form.pages) {
    const action = `${base}/pages/${page.id}`
    const typed = { ...typedOf(page, answers), _action: 'continue' }
    expectStatus(await sendForm(visiting, action, action, typed), 303)
    for (const slot of (page.evidence ?? []).filter((one) => isShown(one, settled))) {
      for (let sent = 0; sent < (files[slot.id] ?? 0); sent += 1) {
        await visiting.upload(hasTyping(page) ? `${action}/evidence` : action, slot)
      }
    }
  }
}

const samples: Readonly<Record<EvidenceKind, () => Chosen>> = {
  photo: () => ({ name: '现场照片.jpg', bytes: jpeg() }),
  document: () => ({ name: '证明材料.pdf', bytes: pdf() }),
  video: () => ({ name: '现场视频.mp4', bytes: mp4() }),
}

async function uploadWith(
  { site, get }: Basic,
  page: string,
  slot: EvidenceSlot,
  file: Chosen = samples[slot.accepts[0] ?? 'photo'](),
): Promise<Answer> {
  const shown = await get(page)
  const found = formIn(shown.text, `id="evidence.${slot.id}"`)
  if (!found) throw new Error(`${page} (${shown.status}) takes no file for ${slot.id}`)
  const body = new FormData()
  for (const [name, value] of Object.entries(found.hidden)) body.set(name, value)
  body.set('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  const headers = { origin: site.url }
  const stored = await fetch(found.action, { method: 'POST', body, headers, redirect: 'manual' })
  const back = stored.headers.get('location')
  if (!back) throw new Error(`The store answered ${stored.status}: ${(await stored.text()).slice(0, 300)}`)
  return expectStatus(await findingAt(get, back), 303)
}

/** Asks again while the file is still being checked. */
async function findingAt(get: Visitor['get'], back: string): Promise<Answer> {
  let answer = await get(back)
  for (let tries = 0; answer.location?.endsWith('done=checking') && tries < 5; tries += 1)
    answer = await get(back)
  return answer
}
