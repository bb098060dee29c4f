import { createHash, randomBytes } from 'node:crypto'
import { SignedData, TimeStampResp, TSTInfo } from 'pkijs'
import { parsed } from './der.ts'
import { timestampRequest } from './timestamp.ts'

/** No authority gave a time stamp; the archive waits, for one without would not outlive its certificate. */
export class NoTimestamp extends Error {
  readonly path = 'signatures/'

  constructor(cause: unknown) {
    super('No time stamp authority answered', { cause })
    this.name = 'NoTimestamp'
  }
}

const tries = 3
const msToAnswer = 10_000

/** A time stamp over bytes (RFC 3161) from the first authority that gives one; each is tried thrice, in turn. */
export const timestamp = async (
  bytes: Uint8Array,
  authorities: readonly string[],
  pauseMs = 1000,
): Promise<Uint8Array> => {
  let last: unknown
  for (let turn = 0; turn < tries; turn += 1) {
    for (const url of authorities) {
      try {
        return await ask(url, bytes)
      } catch (fault) {
        last = fault
      }
    }
    await new Promise((done) => setTimeout(done, pauseMs * (turn + 1)))
  }
  throw new NoTimestamp(last)
}

const ask = async (url: string, bytes: Uint8Array): Promise<Uint8Array> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(timestampRequest(bytes, randomBytes(8))),
    signal: AbortSignal.timeout(msToAnswer),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  const response = new Uint8Array(await answer.arrayBuffer())
  if (!isOver(response, bytes)) throw new Error(`${url} did not stamp what was asked`)
  return response
}

/** Whether a response grants a time stamp over just these bytes; whose it is, the verifier asks. */
const isOver = (response: Uint8Array, bytes: Uint8Array): boolean => {
  const { status, timeStampToken } = new TimeStampResp({ schema: parsed(response) })
  if (status.status > 1 || !timeStampToken) return false
  const { encapContentInfo } = new SignedData({ schema: timeStampToken.content })
  const content = encapContentInfo.eContent?.getValue()
  if (!content) return false
  const { messageImprint } = new TSTInfo({ schema: parsed(new Uint8Array(content)) })
  const stamped = new Uint8Array(messageImprint.hashedMessage.getValue())
  return createHash('sha256').update(bytes).digest().equals(stamped)
}
