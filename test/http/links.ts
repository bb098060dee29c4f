import type { CaseId } from '../../functions/engine/ids.ts'
import type { Person } from '../../functions/engine/people.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import type { Stack } from '../../infra/local/running.ts'
import type { Answer } from '../support/browsing.ts'
import { mailboxOf, people, type Seat } from '../support/city.ts'
import { codeIn, linkIn, mailsTo, type Received, type Site, waitForMail } from '../support/mail.ts'
import { eightDigits, type Visitor, visitor } from '../support/visitor.ts'

/** The mail by which a seat was asked to decide in a case; the newest, once there are more than before. */
export const taskMail = (site: Site, seat: Seat, id: CaseId, before = 0): Promise<Received> =>
  waitForMail(site, mailboxOf(seat), new RegExp(`L${id.toUpperCase()}[\\s\\S]*/a#`), before)

export const tokenFor = async (site: Site, seat: Seat, id: CaseId, before = 0): Promise<string> =>
  linkIn((await taskMail(site, seat, id, before)).text, '/a')

export const codeFor = async (site: Site, seat: Seat, id: CaseId): Promise<string> =>
  codeIn((await taskMail(site, seat, id)).text)

const deviceMails = (site: Site, seat: Seat) => mailsTo(site, mailboxOf(seat), '设备验证码')

export interface Opened {
  readonly browser: Visitor
  readonly digits: string
}

/** Opens a task on a device that was never seen; the digits are mailed, and not typed yet. */
export const openOn = async (browser: Visitor, seat: Seat, token: string): Promise<Opened> => {
  const before = (await deviceMails(browser.site, seat)).length
  const opened = await browser.post('/a', { token })
  if (opened.location !== '/a/device') throw new Error(`${opened.status} ${opened.location}`)
  const { text } = await waitForMail(browser.site, mailboxOf(seat), '设备验证码', before)
  return { browser, digits: text.match(eightDigits)?.[0] ?? '' }
}

/** A browser that has been let into a task. */
export const inTask = async (site: Site, seat: Seat, id: CaseId): Promise<Visitor> => {
  const { browser, digits } = await openOn(visitor(site), seat, await tokenFor(site, seat, id))
  await browser.post('/a/device', { digits })
  return browser
}

/** Eight digits that are not these. */
export const otherThan = (digits: string): string => String((Number(digits) + 1) % 1e8).padStart(8, '0')

/** An answer byte for byte, but for its nonce. */
export const bytesOf = ({ status, text, headers }: Answer): string => {
  // A nonce is as long as another, and compresses better or worse.
  const random = ['apigw-requestid', 'date', ...(headers.has('content-encoding') ? ['content-length'] : [])]
  const kept = [...headers].filter(([name]) => !random.includes(name))
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''
  return `${status}\n${JSON.stringify(kept)}\n${text}`.replaceAll(nonce, 'NONCE')
}

/** What was decided in a case, in order, and by whom. */
export const decisionsOf = (stack: Stack, id: CaseId): Promise<string[]> =>
  inCity(stack, async (city) => {
    const log = await city.cases.history(id)
    return log.flatMap(({ event, actor }) =>
      ['StepApproved', 'FilingReturned', 'FilingRefused'].includes(event.type) && 'person' in actor
        ? [`${event.type} ${actor.person}`]
        : [],
    )
  })

/** Changes a person as an administrator would. */
export const change = (stack: Stack, seat: Seat, to: Partial<Person>): Promise<void> =>
  inCity(stack, async (city) => {
    const before = await city.people.byId(people[seat].id)
    if (!before) throw new Error(`There is no ${seat}`)
    await city.people.save({ ...before, ...to }, before)
  })

const minute = 60_000

/** Moves the product's clock on from where it stands. */
export const wait = async (stack: Stack, minutes: number): Promise<void> => {
  await stack.moveClock(new Date(stack.now() + minutes * minute).toISOString())
}
