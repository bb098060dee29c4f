import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { Socket } from 'node:net'
import { inBeijing } from '../clock.ts'
import { messageOf } from '../failure.ts'
import { callerOf } from '../rights/caller.ts'
import type { Guard } from '../rights/guard.ts'
import type { Mailbox } from './mailbox.ts'

/** By `require`, as Node and vitest disagree on what importing its default gives. */
const ses: typeof import('aws-ses-v2-local') = createRequire(import.meta.url)('aws-ses-v2-local')

/** An SES that answers at the endpoint. */
export interface MailService {
  readonly endpoint: string
  /** How it takes mail from now on, to try what happens when it does not. */
  behave(how: Behaviour): void
  stop(): Promise<void>
}

/** It takes mail; or refuses all, as SES does when it is down; or takes it, and the line breaks before it says so. */
export type Behaviour = 'takes' | 'refuses' | 'breaks'

/**
 * Starts the embedded SES behind a door of ours that keeps what it accepts.
 *
 * aws-ses-v2-local (2.10.2) checks a mail and takes it apart, but holds it in memory only. Each mail
 * it accepts is written to the mailbox before the sender is told, one mail at a time.
 */
export async function startMail(mailbox: Mailbox, now: () => number, guard?: Guard): Promise<MailService> {
  const inner = await ses.default({ host: '127.0.0.1', port: 0 })
  const innerEndpoint = endpointOf(inner)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
  const keep = (mail: Accepted) => mailbox.add({ ...mail, sentAt: inBeijing(now()) })
  let behaviour: Behaviour = 'takes'
  const door = createServer((request, response) => {
    if (behaviour === 'refuses')
      return refuse(response, 503, 'ServiceUnavailableException', 'Service unavailable')
    const broken = behaviour === 'breaks' ? request.socket : undefined
    inTurn(() => pass(request, response, { inner: innerEndpoint, guard, keep, broken })).catch((error) =>
      response.writeHead(500).end(JSON.stringify({ message: messageOf(error) })),
    )
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  return {
    endpoint: endpointOf(door),
    behave: (how) => {
      behaviour = how
    },
    stop: () => closeBoth(door, inner),
  }
}

type Accepted = Omit<Parameters<Mailbox['add']>[0], 'sentAt'>

interface Behind {
  readonly inner: string
  readonly guard: Guard | undefined
  readonly keep: (mail: Accepted) => void
  /** The line that breaks once the mail is kept. */
  readonly broken: Socket | undefined
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { inner, guard, keep, broken }: Behind,
): Promise<void> {
  const body = Buffer.concat(await request.toArray())
  const caller = callerOf(request.headers)
  const refusal = caller && guard?.(caller, [{ action: 'ses:SendEmail', resource: 'mail' }])
  if (refusal) return refuse(response, 403, 'AccessDeniedException', refusal)
  const { authorization = '', 'content-type': type = 'application/json' } = request.headers
  const answer = await fetch(`${inner}${request.url}`, {
    method: request.method ?? 'GET',
    headers: { authorization, 'content-type': type },
    ...(body.length > 0 && { body }),
    // It never answers where a message cannot be taken apart.
    signal: AbortSignal.timeout(10_000),
  })
  const text = await answer.text()
  if (answer.ok && request.method === 'POST') for (const mail of await collect(inner, body)) keep(mail)
  if (broken) return void broken.destroy()
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
}

function refuse(response: ServerResponse, status: number, fault: string, message: string): void {
  const type = { 'content-type': 'application/json', 'x-amzn-errortype': fault }
  response.writeHead(status, type).end(JSON.stringify({ message }))
}

interface Stored {
  readonly destination: { readonly to: readonly string[] }
  readonly subject: string
  readonly body: { readonly text?: string; readonly html?: string }
}

/** Takes what the inner service has accepted, and clears it there: its memory would only grow. */
async function collect(inner: string, request: Buffer): Promise<Accepted[]> {
  const { emails } = (await (await fetch(`${inner}/store`)).json()) as { readonly emails: readonly Stored[] }
  await fetch(`${inner}/clear-store`, { method: 'POST' })
  return emails.map(({ destination, subject, body }) => ({
    to: addressesIn(envelopeOf(request) ?? destination.to).join(', '),
    subject,
    text: body.text ?? '',
    html: body.html ?? '',
    ...headersOf(request),
  }))
}

const kept = ['message-id', 'in-reply-to', 'references', 'auto-submitted', 'x-tuichu-mail', 'x-tuichu-repeat']

/** The headers of a raw message that are kept; long ones are folded over several lines (RFC 5322, 2.2.3). */
function headersOf(request: Buffer): Pick<Accepted, 'headers'> {
  const { Content } = JSON.parse(request.toString()) as {
    readonly Content?: { readonly Raw?: { readonly Data: string } }
  }
  if (!Content?.Raw) return {}
  const [head = ''] = Buffer.from(Content.Raw.Data, 'base64').toString().split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  return { headers: Object.fromEntries(pairs.filter(([name = '']) => kept.includes(name))) }
}

/** Whom SES delivers to, whatever the message's own headers say. */
function envelopeOf(request: Buffer): readonly string[] | undefined {
  const { Destination } = JSON.parse(request.toString()) as {
    readonly Destination?: { readonly ToAddresses?: readonly string[] }
  }
  return Destination?.ToAddresses?.length ? Destination.ToAddresses : undefined
}

function addressesIn(recipients: readonly string[]): string[] {
  return recipients.flatMap((recipient) => recipient.match(/[^\s<>",;]+@[^\s<>",;]+/g) ?? [])
}

function endpointOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return `http://127.0.0.1:${address.port}`
}

async function closeBoth(...servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
}
