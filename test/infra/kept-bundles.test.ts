import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptBundles } from '../../infra/kept-bundles.ts'
import { temporaryFolder } from './local/fixtures/temporary.ts'

const sample = () => {
  const handlers = temporaryFolder()
  writeFileSync(join(handlers, 'one.ts'), 'first')
  return { handlers, folder: temporaryFolder() }
}

/** Builds what stands in the entry, and counts. */
const builder = (handlers: string) => {
  let built = 0
  const build = async (outDir: string) => {
    built += 1
    writeFileSync(join(outDir, 'index.js'), readFileSync(join(handlers, 'one.ts')))
  }
  return { build, built: () => built }
}

const codeIn = (dir: string) => readFileSync(join(dir, 'index.js'), 'utf8')

test('builds once for sources that stay as they are, and anew for others', async () => {
  const { handlers, folder } = sample()
  const { build, built } = builder(handlers)
  const first = await keptBundles(folder, handlers, build)
  expect([await keptBundles(folder, handlers, build), built()]).toEqual([first, 1])
  writeFileSync(join(handlers, 'one.ts'), 'second')
  const second = await keptBundles(folder, handlers, build)
  expect([codeIn(first), codeIn(second), built()]).toEqual(['first', 'second', 2])
})

test('two that build at the same moment end with the same whole bundles', async () => {
  const { handlers, folder } = sample()
  const { build } = builder(handlers)
  const [one, other] = await Promise.all([1, 2].map(() => keptBundles(folder, handlers, build)))
  expect(one).toBe(other)
  expect([codeIn(String(one)), readdirSync(folder).length]).toEqual(['first', 1])
})

test('a build that fails leaves nothing behind, and is tried again', async () => {
  const { handlers, folder } = sample()
  const broken = async (outDir: string) => {
    writeFileSync(join(outDir, 'half.js'), '')
    throw new Error('broken')
  }
  await expect(keptBundles(folder, handlers, broken)).rejects.toThrow('broken')
  expect(readdirSync(folder)).toEqual([])
  expect(codeIn(await keptBundles(folder, handlers, builder(handlers).build))).toBe('first')
})
