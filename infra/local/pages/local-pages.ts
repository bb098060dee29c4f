import { inBeijing, parseMoment } from '../clock.ts'
import { messageOf, oneLine, type Words } from '../failure.ts'
import type { Received } from '../gateway/event.ts'
import type { Outgoing } from '../gateway/response.ts'
import type { Mail } from '../mail/mailbox.ts'
import { mailPage } from './mail.ts'
import { type Person, peoplePage } from './people.ts'

export interface LocalPagesOptions {
  readonly mails: () => readonly Mail[]
  readonly people: () => Promise<readonly Person[]>
  /** The product's clock. */
  readonly now: () => number
  /** Moves it and runs what falls due; false where the moment has passed. */
  readonly moveClock: (moment: number) => Promise<boolean>
}

/** Answers `/local/…`, which exists on this machine and in no deployed function; undefined for other paths. */
export type LocalPages = (received: Received) => Promise<Outgoing> | undefined

export function createLocalPages(options: LocalPagesOptions): LocalPages {
  const { mails, people, now } = options
  const readers: Readonly<Record<string, () => Outgoing | Promise<Outgoing>>> = {
    '/local/mail': () => html(mailPage(mails())),
    '/local/mail.json': () => json(200, mails()),
    '/local/clock': () => json(200, { now: inBeijing(now()) }),
    '/local/people': async () => html(peoplePage(await people(), inBeijing(now()))),
  }
  return (received) => {
    const [path = ''] = received.target.split('?')
    if (!path.startsWith('/local/')) return undefined
    const read = readers[path]
    if (!read) return Promise.resolve(told(404, { zh: '没有这个页面。', en: 'There is no such page.' }))
    if (['GET', 'HEAD'].includes(received.method)) return Promise.resolve(read())
    if (path === '/local/clock' && received.method === 'POST') return moveClock(received, options)
    return Promise.resolve(told(405, { zh: '不支持这种请求。', en: 'This method is not supported here.' }))
  }
}

async function moveClock(received: Received, { now, moveClock: move }: LocalPagesOptions): Promise<Outgoing> {
  if (headerOf(received, 'sec-fetch-site') === 'cross-site')
    return told(403, { zh: '来自别的网站。', en: 'Sent by another site.' })
  // By what it says, not by its type: curl calls everything a form.
  const isForm = received.body.toString().startsWith('now=')
  const moment = parseMoment(isForm ? askedInForm(received.body) : askedInJson(received.body))
  if (moment === undefined) return told(400, unreadable)
  try {
    if (!(await move(moment))) return told(400, { ...backward, now: inBeijing(now()) })
  } catch (error) {
    return told(500, {
      zh: `时钟已拨，但到期检查失败：${messageOf(error)}`,
      en: `The clock has moved, but the sweep failed: ${messageOf(error)}`,
    })
  }
  return isForm ? seeOther('/local/people') : json(200, { now: inBeijing(now()) })
}

const backward = {
  zh: '时钟只能向前拨，不能向后拨。',
  en: 'The clock can only be moved forward, not backward.',
}
const unreadable = {
  zh: '请给出带时区的 ISO 8601 时刻，例如 {"now": "2026-02-24T00:00:00+08:00"}。',
  en: 'Give an ISO 8601 moment with its offset, such as {"now": "2026-02-24T00:00:00+08:00"}.',
}

function askedInJson(body: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null && 'now' in value ? value.now : undefined
  } catch {
    return undefined
  }
}

/** The form's field knows no zone. */
function askedInForm(body: Buffer): string {
  return `${new URLSearchParams(body.toString()).get('now')}+08:00`
}

function headerOf({ rawHeaders }: Received, name: string): string | undefined {
  const at = rawHeaders.findIndex((header, place) => place % 2 === 0 && header.toLowerCase() === name)
  return at < 0 ? undefined : rawHeaders[at + 1]
}

function html(text: string): Outgoing {
  return {
    status: 200,
    headers: [['content-type', 'text/html; charset=utf-8'], noStore],
    body: Buffer.from(text),
  }
}

function json(status: number, value: unknown): Outgoing {
  const body = Buffer.from(JSON.stringify(value))
  return { status, headers: [['content-type', 'application/json; charset=utf-8'], noStore], body }
}

function told(status: number, { zh, en, ...more }: Words & { readonly now?: string }): Outgoing {
  return json(status, { message: oneLine({ zh, en }), ...more })
}

function seeOther(location: string): Outgoing {
  return { status: 303, headers: [['location', location], noStore], body: Buffer.alloc(0) }
}

const noStore: [string, string] = ['cache-control', 'no-store']
