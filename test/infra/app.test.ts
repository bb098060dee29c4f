import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { allFunctions } from '../../infra/routes.ts'
import type { Json } from './synth.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'tuichu-'))

/** A machine without credentials, profile, region or home: only Node. */
const bare = { PATH: dirname(process.execPath), HOME: out, AWS_EC2_METADATA_DISABLED: 'true' }

const cli = join(root, 'node_modules/aws-cdk/bin/cdk')

describe('the application, with its real bundles', () => {
  const alone = run(['infra/app.ts'], { CDK_OUTDIR: join(out, 'alone') })
  const byCli = run([cli, 'synth', '--quiet', '--output', join(out, 'cli')])

  test('synthesises without AWS, by Node alone and by the CLI', () => {
    expect(alone).toEqual({ status: 0, errors: '' })
    expect(byCli.errors).not.toMatch(/error|WARNING/i)
    expect(byCli.status).toBe(0)
  })

  test('looks nothing up in an account', () => {
    const manifest = read('cli', 'manifest.json')
    expect(manifest.missing).toBeUndefined()
    expect(manifest.artifacts?.Tuichu?.environment).toBe('aws://unknown-account/ap-southeast-1')
    expect(manifest.artifacts?.Tuichu?.properties?.terminationProtection).toBe(true)
  })

  test('gives the same template either way', () => {
    expect(deployed('alone')).toEqual(deployed('cli'))
  })

  test('deploys a bundle of its own for each function, ready to run and without maps', () => {
    const assets = Object.values(read('alone', 'Tuichu.assets.json').files ?? {})
    const folders = assets
      .filter(({ source }) => String(source?.packaging) === 'zip')
      .map(({ source }) => String(source?.path))
    expect(folders).toHaveLength(allFunctions.length)
    expect(folders.filter((folder) => !existsSync(join(out, 'alone', folder, 'index.js')))).toEqual([])
    const files = folders.flatMap((folder) => readdirSync(join(out, 'alone', folder)))
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([])
  })
})

function run(command: readonly string[], more: Record<string, string> = {}) {
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env: { ...bare, ...more },
    encoding: 'utf8',
  })
  return { status, errors: stderr }
}

/** Without metadata: the CLI notes each resource's place in the construct tree. */
function deployed(assembly: string): unknown {
  const { Resources, Outputs } = read(assembly, 'Tuichu.template.json')
  const entries = Object.entries(Resources ?? {}).map(([id, { Metadata: _, ...rest }]) => [id, rest])
  return { Resources: Object.fromEntries(entries), Outputs }
}

function read(assembly: string, file: string): Json {
  return JSON.parse(readFileSync(join(out, assembly, file), 'utf8'))
}
