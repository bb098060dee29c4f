import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstBreak } from '../../functions/engine/log.ts'
import { evidenceKey } from '../../functions/evidence/key.ts'
import { storage } from '../../functions/web/storage.ts'
import { type City, inCity } from '../../infra/local/demo/city.ts'
import type { Stack } from '../../infra/local/running.ts'
import { startStack } from '../../infra/local/stack.ts'
import { extensionExample } from '../forms/examples.ts'
import { contextNow, mailboxOf, openCase, type Seat, seed } from '../support/city.ts'
import { mailsOf } from '../support/mail.ts'
import { formPath, type Visitor, visitor } from '../support/visitor.ts'
import { type Deed, numberOf, pictureOf, slot } from './deeds.ts'
import { type Killable, killable } from './killable.ts'
import { deedsOf, drafted, filled, type Kill, kills, signers } from './plan.ts'

const rounds = kills(15, 20_260_224)
const dataDir = mkdtempSync(join(tmpdir(), 'tuichu-faults-'))
const demonstration = {
  seed: async (stack: Stack) => {
    await seed(stack)
    await inCity(stack, async (city) => {
      for (const id of [...filled, drafted]) await openCase(city, id, stack.now())
    })
  },
}

/** A contact with a form filled in for each case, and a draft begun. */
const begin = async (): Promise<Visitor['cookies']> => {
  const stack = await startStack({ port: 0, dataDir, seed: 'demo', demonstration })
  const contact = visitor(stack)
  await contact.signIn(mailboxOf('contact'))
  for (const id of filled)
    await contact.fill(id, extensionExample.form.id, extensionExample, contextNow(stack))
  await contact.post(formPath(drafted, extensionExample.form.id))
  await stack.stop()
  return contact.cookies
}

/** Waits for the kill's moment. */
const momentOf = async (
  { after, ms }: Kill,
  site: Killable,
  sent: readonly Promise<unknown>[],
  mails: number,
) => {
  if (after === 'answer') await Promise.race(sent)
  for (let tries = 0; after === 'mail' && tries < 200; tries += 1) {
    if ((await mailsOf(site)).length > mails) break
  }
  await pause(ms)
}

interface Result {
  readonly expected: string
  readonly again: string
}

/** Sends all deeds, kills, starts anew and sends them again. */
const play = async (site: Killable, deeds: readonly Deed[], kill: Kill): Promise<Result[]> => {
  await Promise.all(deeds.map((deed) => deed.prepare()))
  const mails = (await mailsOf(site)).length
  const sent = deeds.map((deed) => deed.send())
  await momentOf(kill, site, sent, mails)
  await site.kill()
  await Promise.all(sent)
  await site.start()
  return Promise.all(
    deeds.map(async (deed) => ({
      expected: deed.outcome,
      again: await deed.again(),
    })),
  )
}

const results: Result[] = []
let stack: Stack
beforeAll(async () => {
  const cookies = await begin()
  const site = killable(dataDir)
  const contact = visitor(site)
  for (const [name, value] of cookies) contact.cookies.set(name, value)
  await site.start()
  try {
    for (const [round, kill] of rounds.entries())
      results.push(...(await play(site, deedsOf(round, site, contact), kill)))
  } finally {
    await site.kill()
  }
  stack = await startStack({ port: 0, dataDir, seed: 'none' })
  await stack.settled()
}, 300_000)
afterAll(async () => {
  await stack?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** SHA-256 of what the evidence bucket holds at the address of a digest. */
const keptAt = async (sha256: string): Promise<string> => {
  const asked = new GetObjectCommand({ Bucket: stack.env.EVIDENCE_BUCKET, Key: evidenceKey(sha256) })
  const { Body } = await storage().send(asked)
  return sha256Of((await Body?.transformToByteArray()) ?? new Uint8Array())
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const looking = <Value>(look: (city: City) => Promise<Value>): Promise<Value> => inCity(stack, look)

describe(`a product that was killed ${rounds.length} times while it was used`, () => {
  test('answers a request that is sent again with what it came to', () => {
    expect(results).toHaveLength(rounds.length + filled.length * (1 + signers.length))
    for (const result of results) expect(result.again).toBe(result.expected)
  })

  test.each(filled)('has every step of %s once, in an unbroken chain', async (id) => {
    await looking(async ({ cases }) => {
      const log = await cases.history(id)
      const head = await cases.head(id)
      expect(firstBreak(log)).toBeUndefined()
      expect(head).toMatchObject({ version: log.length, hash: log.at(-1)?.hash })
      expect(head?.state.filings).toMatchObject([{ status: 'in-approval', waiting: ['371500-miit'] }])
      const happened = log.map(({ event }): string =>
        event.type === 'StepApproved' ? event.organ : event.type,
      )
      const organs = ['drc', 'ecology', 'emergency', 'market'].map((office) => `371521-${office}`)
      expect(happened).toEqual([
        'CaseOpened',
        'FilingSubmitted',
        'StepEntered',
        'CaseMoved',
        '371521-miit',
        'StepEntered',
        ...organs,
        'StepEntered',
      ])
    })
  })

  test.each(filled)('has sent all mail that is due on %s', (id) => {
    const due: [Seat, string][] = [
      ['contact', '已收到'],
      ['colleague', '已收到'],
      ...([...signers, 'approver2', 'cityApprover'] as const).map((seat): [Seat, string] => [seat, '请审批']),
      ...signers.map((seat): [Seat, string] => [seat, '回执']),
    ]
    const sent = stack.mails().filter(({ text }) => text.includes(numberOf(id)))
    const missing = due.filter(
      ([seat, words]) => !sent.some(({ to, subject }) => to === mailboxOf(seat) && subject.includes(words)),
    )
    expect(missing).toEqual([])
  })

  test('has every file once, as it was sent', async () => {
    await looking(async ({ drafts }) => {
      const draft = await drafts.draft(drafted, extensionExample.form.id)
      const uploads = await drafts.uploads(drafted, draft?.id ?? '')
      const digests = uploads.map(({ evidence }) => evidence?.sha256)
      expect(digests.sort()).toEqual(rounds.map((_, round) => sha256Of(pictureOf(round + 1))).sort())
      for (const { evidence, slot: of } of uploads) {
        expect(of).toBe(slot)
        expect(await keptAt(evidence?.sha256 ?? '')).toBe(evidence?.sha256)
      }
    })
  })
})
