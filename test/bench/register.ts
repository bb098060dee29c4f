/**
 * Lists of the register with a thousand entries beside the same lists with many more, each in an embedded
 * database of its own, asked in turns in one run. `node test/bench/register.ts [entries]`; 20,000 unless said,
 * a million by hand (ten gigabytes of temporary files). It decides nothing.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { divisions } from '../../forms/organs.ts'
import { sectors } from '../../forms/sectors.ts'
import { Register } from '../../functions/register/entries.ts'
import { type Asked, find } from '../../functions/register/find.ts'
import { publishing } from '../../functions/register/publishing.ts'
import { stoodOn } from '../../functions/register/stood.ts'
import { encode } from '../../functions/store/expressions.ts'
import { Table } from '../../functions/store/table.ts'
import { headOf, publishes, type Told } from '../register/entries-of.ts'
import { databaseProgram, tableCalled } from '../support/database.ts'

const many = Number(process.argv[2] ?? 20_000)
const few = 1000
/** Each list is asked so often, and for so long: of the quickest a few thousand requests end by chance. */
const [leastRounds, leastTime] = [3000, 30_000]
const name = 'bench'
const folder = mkdtempSync(join(tmpdir(), 'tuichu-register-'))
const publish = publishing([])
const tracks = ['technology', 'energy', 'safety'] as const

const among = <T>(values: readonly T[], at: number): T => values[at % values.length] as T

const told = (at: number): Told => ({
  number: `B${at}`,
  at: new Date(Date.UTC(2025, 2, 1) + at * 30_000).toISOString(),
  county: among(divisions, at).id,
  sector: among(sectors, at * 7).label.zh,
  track: among(tracks, at),
  enterprise: `企业${at}号有限公司`,
  code: `C${at}`,
})

/** Tables as DynamoDB exports them: a file for each twenty thousand entries. */
const exported = async (count: number): Promise<string> => {
  const source = join(folder, String(count))
  mkdirSync(join(source, name, 'data'), { recursive: true })
  for (let from = 0; from < count; from += 20_000) {
    const file = createWriteStream(join(source, name, 'data', `${from}.json`))
    for (let at = from; at < Math.min(count, from + 20_000); at++) {
      const items = publish(headOf(told(at)), publishes(told(at))).flatMap((write) =>
        'put' in write ? [JSON.stringify({ Item: encode(write.put) })] : [],
      )
      if (!file.write(`${items.join('\n')}\n`)) await once(file, 'drain')
    }
    file.end()
    await finished(file)
  }
  return source
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

const loaded = async (count: number) => {
  const schema = join(folder, 'schema.json')
  writeFileSync(schema, JSON.stringify({ Table: tableCalled(name, false) }))
  const source = await exported(count)
  const output = join(folder, `${count}.db`)
  execFileSync(databaseProgram, ['import', '--source', source, '--schema', schema, '--output', output], {
    stdio: 'ignore',
  })
  rmSync(source, { recursive: true })
  const port = await freePort()
  const server = spawn(databaseProgram, ['--port', String(port), '--db-path', output], { stdio: 'ignore' })
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'local',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 20,
  })
  return { table: new Table(client, name), count, stop: () => server.kill() }
}

type Loaded = Awaited<ReturnType<typeof loaded>>
type Ask = (on: Loaded, at: number) => Promise<number>

const list =
  (asked: (at: number) => Partial<Asked>): Ask =>
  async ({ table, count }, at) =>
    (await find(table, { register: 'commitments', ...asked((at * 37) % count) }, { limit: 20 })).entries
      .length

const asks: Readonly<Record<string, Ask>> = {
  'the whole list': list(() => ({})),
  'a year': list(() => ({ year: '2025' })),
  'a county': list((at) => ({ county: told(at).county })),
  'a sector': list((at) => ({ sector: told(at).sector })),
  'a track': list((at) => ({ track: told(at).track })),
  'a name': list((at) => ({ name: `企业${at}号` })),
  'a credit code': list((at) => ({ code: told(at).code })),
  'a county and a track': list((at) => ({ county: told(at).county, track: told(at).track })),
  'what stood on a day': async ({ table }) =>
    (await stoodOn(table, 'commitments', '2025-03-01')).lines.length,
  'an entry': async ({ table, count }, at) =>
    (await new Register(table).entry(`B${(at * 37) % count}-1`)) ? 1 : 0,
}

const timed = async (ask: Ask, on: Loaded, at: number): Promise<number> => {
  const began = performance.now()
  const found = await ask(on, at)
  const took = performance.now() - began
  if (found === 0) throw new Error('Nothing was found')
  return took
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? Number.NaN

const measured = async (ask: Ask, small: Loaded, large: Loaded): Promise<string> => {
  const times: [number[], number[]] = [[], []]
  const began = performance.now()
  for (let round = -30; round < leastRounds || performance.now() - began < leastTime; round++) {
    // Each goes first every other time: what the one leaves behind would be counted to the other.
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const took = await timed(ask, side === 0 ? small : large, round + 30)
      if (round >= 0) times[side].push(took)
    }
  }
  const side = (share: number) => {
    const [one, other] = [at(times[0], share), at(times[1], share)]
    return `${one.toFixed(2)} ms, ${other.toFixed(2)} ms, ${(other / one).toFixed(2)}`
  }
  return `${times[0].length} times; median ${side(0.5)}; 99th percentile ${side(0.99)}`
}

const [small, large] = [await loaded(few), await loaded(many)]
try {
  // Gigabytes that the import has left to be written would be counted to the first lists.
  execFileSync('sync')
  console.log(`With ${few} entries, with ${many}, and their ratio:`)
  for (const [what, ask] of Object.entries(asks)) console.log(`${what}: ${await measured(ask, small, large)}`)
} finally {
  small.stop()
  large.stop()
  rmSync(folder, { recursive: true, force: true })
}
