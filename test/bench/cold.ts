/**
 * Cold start of the official's function, in whole processes: import plus a first request that reads the
 * database, of the bundle as deployed beside one made with esbuild's defaults. Run it with
 * `node test/bench/cold.ts`; it decides nothing.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { assetsPlugin } from '../../infra/assets.ts'
import { bundleFunctions } from '../../infra/bundle.ts'
import { startDatabase } from '../support/database.ts'

const runs = 31
const folder = mkdtempSync(join(tmpdir(), 'tuichu-cold-'))

const untuned = async (): Promise<string> => {
  const outfile = join(folder, 'untuned', 'index.js')
  await build({
    entryPoints: [new URL('../../functions/handlers/official.ts', import.meta.url).pathname],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [assetsPlugin()],
    logLevel: 'error',
  })
  return outfile
}

const child = `
  const began = process.hrtime.bigint()
  const { handler } = require(process.argv[1])
  const http = { method: 'GET', path: '/work', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' }
  const event = { version: '2.0', routeKey: 'ANY /work', rawPath: '/work', rawQueryString: '', headers: { host: 'localhost' },
    cookies: ['__Host-session=unknown'], isBase64Encoded: false,
    requestContext: { http, requestId: 'r', timeEpoch: 1771862400000, domainName: 'localhost', stage: '$default' } }
  console.log = () => {}
  handler(event, {}).then(({ statusCode }) => {
    if (statusCode !== 401) throw new Error('answered ' + statusCode)
    process.stdout.write(String(Number(process.hrtime.bigint() - began) / 1e6))
    process.exit(0)
  })`

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const database = await startDatabase()
try {
  const { official } = await bundleFunctions(folder, ['official'])
  const bundles = { tuned: join(official.dir, 'index.js'), untuned: await untuned() }
  const { hostname, port } = (await database.client.config.endpoint?.()) ?? { hostname: 'localhost', port: 0 }
  const env = {
    ...process.env,
    TABLE_NAME: database.name,
    QUARANTINE_BUCKET: 'quarantine',
    EVIDENCE_BUCKET: 'evidence',
    EXPORTS_BUCKET: 'exports',
    LOG_BUCKET: 'log',
    LOG_KEY: 'local/log',
    BASE_URL: 'http://localhost',
    MAIL_FROM: 'tuichu@example.com',
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: `http://${hostname}:${port}`,
  }
  const times: Record<string, number[]> = { tuned: [], untuned: [] }
  for (let run = 0; run < runs; run++) {
    for (const [name, file] of Object.entries(bundles)) {
      times[name]?.push(
        Number(execFileSync(process.execPath, ['-e', child, file], { env, encoding: 'utf8' })),
      )
    }
  }
  const [tuned, plain] = [median(times.tuned ?? []), median(times.untuned ?? [])]
  console.log(
    `tuned ${tuned.toFixed(1)} ms, untuned ${plain.toFixed(1)} ms, ratio ${(tuned / plain).toFixed(2)} (medians of ${runs})`,
  )
} finally {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
