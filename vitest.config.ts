import { defineConfig } from 'vitest/config'
import { assetsPlugin } from './infra/assets.ts'

const node = { environment: 'node' as const, testTimeout: 60_000, hookTimeout: 120_000 }

/** Measures the memory of a process, so no other test may run beside it. */
const measured = 'test/evidence/memory.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [assetsPlugin()],
        test: {
          ...node,
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
          ],
        },
      },
      {
        plugins: [assetsPlugin()],
        test: { ...node, name: 'store', include: ['test/{store,register}/**/*.test.ts'] },
      },
      {
        plugins: [assetsPlugin()],
        test: {
          ...node,
          name: 'http',
          include: ['test/{http,faults,infra/local}/**/*.test.ts', measured],
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        plugins: [assetsPlugin()],
        test: {
          ...node,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
