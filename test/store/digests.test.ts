import { beforeAll, describe, expect, test } from 'vitest'
import { calendars } from '../../forms/calendars.ts'
import { officeHours } from '../../forms/office-hours.ts'
import { shanghaiMoment } from '../../functions/engine/day.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { nextOpening } from '../../functions/engine/working-time.ts'
import { deliver } from '../../functions/handlers/outbox/deliver.ts'
import { post } from '../../functions/handlers/outbox/post.ts'
import { storeDigests } from '../../functions/handlers/sweep/digests.ts'
import { key, shards } from '../../functions/store/keys.ts'
import type { Mail } from '../../functions/store/mails.ts'
import { type Services, servicesOn } from '../../functions/web/services.ts'
import { inCity, type Site } from '../../infra/local/demo/city.ts'
import { mailboxOf, people, seed, signUntil } from '../support/city.ts'
import { type Database, startDatabase } from '../support/database.ts'
import { fileExtension } from '../support/filed.ts'

const base = 'https://tuichu.example'
/** A Monday morning. */
let now = Date.parse('2026-03-02T02:00:00Z')
let all: Services
let site: Site
const sent: Mail[] = []

const siteOn = async ({ client, name }: Database): Promise<Site> => {
  const { hostname, port } = (await client.config.endpoint?.()) ?? { hostname: '', port: 0 }
  const endpoint = `http://${hostname}:${port}`
  const keys = { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
  const env = { ...keys, TABLE_NAME: name, EVIDENCE_BUCKET: 'none', AWS_ENDPOINT_URL_S3: endpoint }
  const seals = { AWS_ENDPOINT_URL_KMS: endpoint, IDENTITY_KEY: 'none' }
  return { env: { ...env, ...seals, AWS_ENDPOINT_URL_DYNAMODB: endpoint }, now: () => now, handlers: {} }
}

beforeAll(async () => {
  const database = await startDatabase()
  all = servicesOn(database.table())
  site = await siteOn(database)
  await seed(site)
  await all.people.save(
    { ...people.approver2, digest: true, version: 1 },
    { ...people.approver2, version: 1 },
  )
  return database.stop
})

/** What the stream does with a case's commits. */
const told = async (id: CaseId) => {
  for (const commit of await all.table.partition(key.head(id).pk, 'E#')) await post(all, base, commit)
}
const waiting = async () =>
  (await Promise.all(shards.map((shard) => all.mails.overdue(shard, '2099', 100)))).flat()
/** Delivers what waits, and says what came to whoever chose the digest. */
const delivered = async () => {
  const before = sent.length
  const send = async (mail: Mail) => void sent.push(mail)
  for (const { id } of await waiting()) await deliver(all, send, id, now)
  return sent.slice(before).filter(({ to }) => to === mailboxOf('approver2'))
}
const file = async (name: string) => {
  const id = await fileExtension(site, name)
  await told(id)
  return id
}
const toOpening = () => {
  now = shanghaiMoment(nextOpening(now, officeHours, calendars), officeHours.from) + 60_000
}
const numberOf = (id: CaseId) => `L${id.toUpperCase()}`
const decide = (id: CaseId) => inCity(site, (city) => signUntil(city, id, now, 'county-countersign'))

describe('a digest', () => {
  test('waits until the office opens, and lists what is still its reader’s, with a link each', async () => {
    const [done, ...left] = [await file('digest1'), await file('digest2'), await file('digest3')]
    expect(await delivered(), 'at once').toEqual([])
    expect(sent.filter(({ to }) => to === mailboxOf('approver')).length, 'to a colleague').toBe(3)
    await decide(done)
    expect(await storeDigests(all, base, now), 'before the office opens').toBe(0)
    toOpening()
    expect(await storeDigests(all, base, now)).toBe(1)
    const [mail, ...others] = await delivered()
    expect(others).toEqual([])
    expect(mail?.subject).toContain('待您审批：2 件')
    expect(mail?.text).not.toContain(numberOf(done))
    for (const id of left) expect(mail?.text).toContain(numberOf(id))
    expect(new Set(mail?.text.match(/\/a#[\w-]+/g)).size).toBe(2)
    expect(new Set(mail?.text.match(/\/a\/not-me#[\w-]+/g)).size).toBe(1)
    expect(new Set(mail?.text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/g)).size).toBe(2)
  })

  test('lists nothing twice, and is not sent where there is nothing', async () => {
    toOpening()
    expect(await storeDigests(all, base, now)).toBe(0)
  })

  test('of which a task has gone before it is sent is made anew without it', async () => {
    const [gone, left] = [await file('digest4'), await file('digest5')]
    toOpening()
    expect(await storeDigests(all, base, now)).toBe(1)
    await decide(gone)
    expect(await delivered()).toEqual([])
    now += 15 * 60_000
    expect(await storeDigests(all, base, now)).toBe(1)
    const [mail] = await delivered()
    expect(mail?.text).toContain(numberOf(left))
    expect(mail?.text).not.toContain(numberOf(gone))
  })
})

test('a task mail whose step has ended is dropped, and says why', async () => {
  const id = await file('dropped1')
  const mail = (await waiting()).find((one) => one.id.startsWith(id) && one.to === mailboxOf('approver'))
  if (!mail) throw new Error('Nobody was mailed')
  await decide(id)
  await deliver(all, () => Promise.reject(new Error('It was sent')), mail.id, now)
  expect(await all.table.get(key.mail(mail.id))).toMatchObject({ dropped: 'step-ended' })
  expect(await all.mails.unsent(mail.id)).toBeUndefined()
})
