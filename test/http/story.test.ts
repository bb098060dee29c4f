import { expect, test } from 'vitest'
import { commitmentExample, extensionExample } from '../forms/examples.ts'
import { cases, contextNow, mailboxOf } from '../support/city.ts'
import { visitor } from '../support/visitor.ts'
import { running } from './running.ts'

const now = running()

test('x', async () => {
  const { stack } = now()
  const contact = visitor(stack)
  const a=await contact.signIn(mailboxOf('contact'))
  console.log(a.location)
  for (const [id, ex] of [[cases.energy, extensionExample], [cases.technology, commitmentExample]] as const) {
  console.time('fill')
  await contact.fill(id, ex.form.id, ex, contextNow(stack))
  console.timeEnd('fill')
  const done = await contact.submit(id, ex.form.id)
  console.log(done.status, done.location)
  await stack.settled()
  }
  const appr = visitor(stack)
  const t = await appr.openTask(mailboxOf('approver'))
  expect(t.status).toBe(200)
  const d = await appr.decide({decision: 'approve', reason: 'ok'})
  console.log(d.status, d.location)
})
