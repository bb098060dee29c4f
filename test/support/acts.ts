import type { Answers } from '../../functions/engine/form.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import type { Stack } from '../../infra/local/running.ts'
import { exampleOf } from '../forms/all-examples.ts'
import { type Answer, expectStatus } from './browsing.ts'
import { contextNow, mailboxOf, type Seat, signUntil } from './city.ts'
import type { Fields } from './html-form.ts'
import { mailsTo } from './mail.ts'
import { begin, eightDigits, newDigits, type Visitor } from './visitor.ts'

/** Where officers draw up an act of a case. */
export const actPath = (id: CaseId, form: string): string => `/work/cases/${id}/forms/${form}`

/** Begins an act, or the answer to a duty (`duty-report.1`), and fills in all of it, evidence included, as its example or with some answers changed. */
export async function drawUp(
  stack: Stack,
  officer: Visitor,
  id: CaseId,
  form: string,
  change: Answers = {},
): Promise<string> {
  const base = actPath(id, form)
  const { answers, ...example } = exampleOf(form.split('.')[0] ?? form)
  await begin(officer, base)
  await officer.fillAt(base, { ...example, answers: { ...answers(contextNow(stack)), ...change } })
  return base
}

/** Files an act; answers with the number of its filing. */
export async function fileAct(...drawn: Parameters<typeof drawUp>): Promise<number> {
  const [, officer] = drawn
  const { location = '' } = expectStatus(await officer.submitAt(await drawUp(...drawn)), 303)
  return Number(/\/filings\/(\d+)\/receipt$/.exec(location)?.[1])
}

/** Files an act and has every step sign it. */
export async function doAct(...drawn: Parameters<typeof drawUp>): Promise<number> {
  const [stack, , id] = drawn
  const filing = await fileAct(...drawn)
  await inCity(stack, (city) => signUntil(city, id, stack.now()))
  await stack.settled()
  return filing
}

/** An order is signed and served on the same day, and in force. */
export async function orderStop(stack: Stack, officer: Visitor, id: CaseId): Promise<void> {
  await doAct(stack, officer, id, 'production-order')
  await doAct(stack, officer, id, 'order-service', { servedOn: contextNow(stack).today })
}

/** The enterprise reports that all is put right, and every step accepts the report. */
export async function fileReport(stack: Stack, contact: Visitor, id: CaseId): Promise<void> {
  const example = exampleOf('rectification-report')
  await contact.fill(id, example.form.id, example, contextNow(stack))
  expectStatus(await contact.submit(id, example.form.id), 303)
  await inCity(stack, (city) => signUntil(city, id, stack.now()))
}

/** Decides a filing from the queue, and types the digits that a high-stakes step asks for. */
export async function decideIn(
  stack: Stack,
  browser: Visitor,
  seat: Seat,
  task: string,
  fields: Fields,
): Promise<Answer> {
  const email = mailboxOf(seat)
  const before = (await mailsTo(stack, email, eightDigits)).length
  const send = (more: Fields = {}) => browser.sendForm(task, 'name="decision"', { ...fields, ...more })
  const answer = await send()
  if (answer.status !== 200) return answer
  return send({ digits: await newDigits(stack, email, before) })
}

/** Where a filing is decided for an organ. */
export const taskPath = (id: CaseId, filing: number, organ: string): string =>
  `/work/cases/${id}/tasks/${filing}?organ=${organ}`
