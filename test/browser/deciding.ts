import type { Page as Tab } from 'playwright-core'
import { expect } from 'vitest'
import type { Mail } from '../../infra/local/mail/mailbox.ts'
import { press } from './filling.ts'
import { linkIn, mailTo, type Play, phone } from './support.ts'
import type { Windows } from './windows.ts'

/** What waits for decisions: its mails came after as many as there were when it was submitted. */
export type Waiting = {
  readonly title: string
  readonly enterprise: string
  /** Mailbox of who drew it up. */
  readonly by: string
  readonly mailsBefore: number
}

/** Has every step decided by whoever is asked in the mail, until nobody is; their mailboxes, in order. */
export const approveAll = async (playing: Play, windows: Windows, waiting: Waiting): Promise<string[]> => {
  const decided = new Map<string, string>()
  for (;;) {
    await playing.stack.settled()
    const seats = seatsOf(playing, waiting).filter(([seat]) => !decided.has(seat))
    if (seats.length === 0) break
    for (const [seat, { to }] of seats) decided.set(seat, to)
    // Departments that countersign do not wait for one another.
    await Promise.all(seats.map(async ([, task]) => approve(playing, await windows.of(task.to, phone), task)))
  }
  if (decided.size === 0) throw new Error(`Nobody was asked to decide ${waiting.title}`)
  return [...decided.values()]
}

/** Each seat that was asked, with the mail to one who sits there and did not draw it up. */
const seatsOf = ({ stack }: Play, { title, enterprise, by, mailsBefore }: Waiting): [string, Mail][] => {
  const asked = stack
    .mails()
    .toReversed()
    .slice(mailsBefore)
    .filter(({ to, subject }) => to !== by && subject.startsWith(`请审批：${title}（${enterprise}）`))
  return [...new Map(asked.map((mail) => [seatIn(mail.text), mail]))]
}

/** Organ and step: several people of an organ are asked, and one of them decides. */
const seatIn = (text: string): string => {
  const [, organ, step] = text.match(/^(.+)：请不晚于.+办理“(.+)”/m) ?? []
  if (!organ || !step) throw new Error(`No organ and step in ${text}`)
  return `${organ} ${step}`
}

/** Opens the link, types the codes that are asked for, and approves. */
const approve = async (playing: Play, tab: Tab, { to, text }: Mail): Promise<void> => {
  await tab.goto(linkIn(text, '/a'), { waitUntil: 'domcontentloaded' })
  await press(tab, '#open button')
  if (tab.url().endsWith('/a/device')) {
    await tab.fill('input[name=digits]', await digitsTo(playing, to, '设备验证码'))
    await press(tab, 'main form button')
  }
  if (await isCarried(tab)) return
  await tab.locator('input[name=decision][value=approve]').check()
  await press(tab, decide)
  if (await isCarried(tab)) return
  if ((await tab.locator('input[name=digits]').count()) > 0) {
    await tab.fill('input[name=digits]', await digitsTo(playing, to, '决定确认码'))
    await press(tab, decide)
  }
  expect(await tab.locator('main h1').innerText()).toBe('已同意')
}

/** Enough of the step had agreed before this one came to decide. */
const isCarried = async (tab: Tab): Promise<boolean> =>
  (await tab.locator('main').innerText()).includes('这一步已经办结')

const decide = 'form:has(input[name=decision]) button'

const digitsTo = async (playing: Play, email: string, words: string): Promise<string> =>
  (await mailTo(playing, email, words)).text.match(/\b\d{8}\b/)?.[0] ?? ''
