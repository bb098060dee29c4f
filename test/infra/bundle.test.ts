import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bundle, bundleFunctions, functionNames } from '../../infra/bundle.ts'
import { allFunctions } from '../../infra/routes.ts'
import { wholeHeic, wholeWebp } from '../evidence/encoded.ts'
import { jpeg, png } from '../evidence/samples.ts'

const handlers = fileURLToPath(new URL('./local/fixtures/bundles/', import.meta.url))
const names = ['database', 'modules', 'page', 'patient', 'pictures'] as const

let outDir: string
let bundles: Record<(typeof names)[number], Bundle>

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'tuichu-'))
  bundles = await bundleFunctions(outDir, names, { handlers })
})

afterAll(() => rmSync(outDir, { recursive: true, force: true }))

const codeOf = (name: keyof typeof bundles) => readFileSync(join(bundles[name].dir, 'index.js'), 'utf8')

/** Calls the bundle in a fresh process, as Lambda does, and says whether that loaded undici. */
const call = async (name: keyof typeof bundles, event: object = {}) => {
  const script = `require(process.argv[1]).handler(${JSON.stringify(event)}).then((result) => {
    const undici = process.moduleLoadList.some((module) => module.includes('undici'))
    process.stdout.write(JSON.stringify({ result, undici })) })`
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'token',
  }
  const file = join(bundles[name].dir, 'index.js')
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, file], { env })
  return JSON.parse(stdout)
}

/** Bytes of the bundle's files that a fresh process has read once the handler has answered. */
const bytesRead = async (name: keyof typeof bundles, event?: object) => {
  const script = `const { handler } = require(process.argv[1])
    const read = () => process.stdout.write(JSON.stringify(Object.keys(require.cache)))
    ${event ? `handler(${JSON.stringify(event)}).then(read)` : 'read()'}`
  const file = join(bundles[name].dir, 'index.js')
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, file])
  return (JSON.parse(stdout) as string[]).reduce((sum, path) => sum + statSync(path).size, 0)
}

describe('the functions', () => {
  test('are the files of the folder', () => {
    expect(functionNames(handlers)).toEqual([...names])
  })

  test('of the product are those that routes and jobs name', () => {
    expect(functionNames()).toEqual(allFunctions.toSorted())
  })
})

describe('a bundle', () => {
  test('reads at a start as many bytes as it is said to', async () => {
    for (const name of names) expect(await bytesRead(name), name).toBe(bundles[name].bytes)
  })

  test('with a part reads as many bytes as it is said to', async () => {
    const { withPart } = bundles.patient
    const [apart] = Object.entries(withPart).filter(([source]) => source.endsWith('parts/apart.ts'))
    expect(Object.keys(withPart)).toHaveLength(2)
    expect(await bytesRead('patient', { load: 'apart' })).toBe(apart?.[1])
  })

  test('never goes through Node’s loader of ES modules, however the source names a module', async () => {
    for (const name of names)
      for (const file of readdirSync(bundles[name].dir))
        expect(readFileSync(join(bundles[name].dir, file), 'utf8'), file).not.toMatch(/\bimport\s*\(/)
    expect((await call('modules')).result).toEqual(['a/b', 'function', 'function', 'e3b0c4', 'function'])
  })

  test('calls the database without loading undici, on the credentials of its environment', async () => {
    expect(await call('database')).toEqual({
      result: {
        code: 'ECONNREFUSED',
        name: 'Error',
        credentials: { accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' },
      },
      undici: false,
    })
  })

  test('leaves out the SDK’s other sources of credentials, and what reads profile files', () => {
    for (const file of readdirSync(bundles.database.dir)) {
      const code = readFileSync(join(bundles.database.dir, file), 'utf8')
      for (const word of ['AssumeRoleWithWebIdentity', 'AWS_SHARED_CREDENTIALS_FILE', 'node:fs/promises'])
        expect(code.includes(word), `${word} in ${file}`).toBe(false)
    }
    expect(bundles.database.bytes).toBeLessThan(210_000)
  })

  test('of a page renders it, with Chinese as it is', async () => {
    expect((await call('page')).result).toBe('<h1 class="heading">产能 &amp; 装置</h1>')
    expect(codeOf('page')).toContain('产能')
  })

  test('evaluates what is imported later, later', async () => {
    expect((await call('patient')).result).toEqual({ within: false, apart: false })
    expect((await call('patient', { load: 'within' })).result).toEqual({
      within: false,
      apart: false,
      word: '同一文件',
      after: { within: true, apart: false },
    })
  })

  test('leaves what is imported later in a file of its own', async () => {
    expect(codeOf('patient')).not.toContain('另一文件')
    expect((await call('patient', { load: 'apart' })).result).toMatchObject({
      word: '另一文件',
      after: { within: false, apart: true },
    })
  })

  test('brings maps where they are asked for, and is the same beside them', async () => {
    const dir = join(outDir, 'mapped')
    await bundleFunctions(dir, ['page'], { handlers, sourceMaps: true })
    expect(readdirSync(join(dir, 'page')).toSorted()).toEqual(['index.js', 'index.js.map'])
    const { sources } = JSON.parse(readFileSync(join(dir, 'page', 'index.js.map'), 'utf8'))
    expect(sources.join()).toContain('bundles/page.tsx')
    expect(readFileSync(join(dir, 'page', 'index.js'), 'utf8')).toBe(codeOf('page'))
  })

  test('of a function that is not there is refused', async () => {
    await expect(bundleFunctions(outDir, ['nobody'], { handlers })).rejects.toThrow('No function nobody')
  })
})

test.each([
  ['image/jpeg', jpeg()],
  ['image/png', png()],
  ['image/webp', wholeWebp()],
  ['image/heic', wholeHeic()],
])('a bundle finds the WebAssembly for %s beside it', async (type, bytes) => {
  const { result } = await call('pictures', { type, file: bytes.toString('base64') })
  expect(result).toMatchObject({ state: 'made' })
})

test('the licence of libheif goes with it', () => {
  const files = readdirSync(bundles.pictures.dir)
  expect(files.filter((file) => /^libheif-.*\.wasm$|^LICENSE-/.test(file))).toHaveLength(2)
})
