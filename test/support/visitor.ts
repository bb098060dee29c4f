import type { EvidenceSlot, FormContext } from '../../functions/engine/form.ts'
import type { Example } from '../forms/examples.ts'
import { type Answer, type Browsing, browse, expectStatus } from './browsing.ts'
import { type Chosen, fillAt, upload, type Whole } from './filling.ts'
import { type Fields, formIn } from './html-form.ts'
import { linkIn, mailsTo, type Site, waitForMail } from './mail.ts'

/** Somebody with one browser, who reads their mail. */
export interface Visitor extends Browsing {
  /** Asks for the sign-in mail, and opens its link. */
  signIn(email: string): Promise<Answer>
  /** Opens the newest task link mailed to a mailbox; types the device's digits where they are asked for. */
  openTask(email: string): Promise<Answer>
  /** Decides the task that is open, and types the digits that a high-stakes step asks for. */
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

/** A new visitor of a site that runs; only its address is needed, so that it may run in another process. */
export function visitor(site: Site): Visitor {
  const browsing = browse(site)
  let mailbox = ''
  const submitAt: Visitor['submitAt'] = (base) => browsing.sendForm(`${base}/check`, `${base}/submit`)
  return {
    ...browsing,
    upload: (page, slot, file) => upload(browsing, page, slot, file),
    fillAt: (base, whole) => fillAt(browsing, base, whole),
    submitAt,
    submit: (caseId, formId) => submitAt(formPath(caseId, formId)),
    signIn: (email) => {
      mailbox = email
      return signIn(browsing, email)
    },
    openTask: (email) => {
      mailbox = email
      return openTask(browsing, email)
    },
    decide: (fields) => decide(browsing, mailbox, fields),
    fill: async (caseId, formId, { form, answers, files }, context) => {
      const base = formPath(caseId, formId)
      await begin(browsing, base)
      await fillAt(browsing, base, { form, answers: answers(context), files })
    },
  }
}

/** Begins the form at an address, where nobody has yet. */
export async function begin(browsing: Browsing, base: string): Promise<void> {
  const start = await browsing.get(base)
  if (formIn(start.text, base)) expectStatus(await browsing.sendForm(base, base), 303)
}

/** Where the enterprise fills in a form of a case. */
export const formPath = (caseId: string, formId: string): string => `/my/cases/${caseId}/forms/${formId}`

async function signIn({ site, post }: Browsing, email: string): Promise<Answer> {
  const before = (await mailsTo(site, email, '/sign-in/open#')).length
  expectStatus(await post('/sign-in', { email }), 200)
  const { text } = await waitForMail(site, email, '/sign-in/open#', before)
  return expectStatus(await post('/sign-in/open', { token: linkIn(text, '/sign-in/open') }), 303)
}

async function openTask({ site, get, post }: Browsing, email: string): Promise<Answer> {
  const { text } = await waitForMail(site, email, '/a#')
  const before = (await mailsTo(site, email, eightDigits)).length
  const opened = await post('/a', { token: linkIn(text, '/a') })
  if (opened.location === '/a/device') {
    const digits = await newDigits(site, email, before)
    expectStatus(await post('/a/device', { digits }), 303)
  }
  return get('/a/task')
}

async function decide(browsing: Browsing, email: string, fields: Fields): Promise<Answer> {
  const before = (await mailsTo(browsing.site, email, eightDigits)).length
  const answer = await browsing.sendForm('/a/task', '/a/task', fields)
  if (answer.status !== 200 || !answer.text.includes('name="digits"')) return answer
  const digits = await newDigits(browsing.site, email, before)
  return browsing.sendForm('/a/task', '/a/task', { ...fields, digits })
}

/** Digits of a device or a decision, on a line of their own. */
export const eightDigits = /(?<![\w〔-])\d{8}(?!\w)/

/** The digits of the next such mail. */
export async function newDigits(site: Site, email: string, before: number): Promise<string> {
  return (await waitForMail(site, email, eightDigits, before)).text.match(eightDigits)?.[0] ?? ''
}
