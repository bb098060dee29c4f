import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { assetsPlugin } from './infra/assets.ts'

// Every process of the tests and every one that they start loads the same modules: compiled once, not a hundred times.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('./node_modules/.cache/node', import.meta.url))

/**
 * Two files at a time, whatever the project: vitest's own choice leaves a processor free, and CI has two. Three
 * took as long, for stories in a browser leave nothing idle.
 */
const node = { environment: 'node' as const, testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2 }

/** One process for many files, which then load the product's modules once; nothing in them keeps a state. */
const shared = { ...node, isolate: false }

/** Measures the memory of a process, so no other test may run beside it. */
const measured = 'test/evidence/memory.test.ts'

/** Replace a module, which those who share a process may have loaded already. */
const mocking = globSync('test/**/*.test.{ts,tsx}').filter((file) =>
  readFileSync(file, 'utf8').includes('vi.mock('),
)

/** Half a minute and more each: begun last, one of them would run on alone. */
const long = ['faults/kill', 'browser/story', 'tracks/closed', 'tracks/year', 'infra/cfn-lint', 'store/race']

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) =>
      long.some((name) => moduleId.includes(`/test/${name}.test.`))
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        plugins: [assetsPlugin()],
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [
            'test/store/**',
            'test/register/**',
            'test/http/**',
            'test/browser/**',
            'test/faults/**',
            'test/infra/local/**',
            measured,
            ...mocking,
          ],
        },
      },
      {
        plugins: [assetsPlugin()],
        test: { ...node, name: 'unit-apart', include: mocking },
      },
      {
        plugins: [assetsPlugin()],
        test: { ...shared, name: 'store', include: ['test/{store,register}/**/*.test.ts'] },
      },
      {
        plugins: [assetsPlugin()],
        test: {
          ...node,
          name: 'http',
          include: ['test/{http,faults,infra/local}/**/*.test.ts'],
          testTimeout: 180_000,
        },
      },
      {
        plugins: [assetsPlugin()],
        test: {
          ...node,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/unpack.ts'],
          testTimeout: 300_000,
        },
      },
      {
        plugins: [assetsPlugin()],
        test: {
          ...node,
          name: 'memory',
          include: [measured],
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
