import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleFunctions } from '../../infra/bundle.ts'
import { bundleSources } from '../../infra/local/kept-bundles.ts'
import type { allFunctions } from '../../infra/routes.ts'

/**
 * Bytes, minified: what a start of the function reads, and what it has read once its heaviest page was asked
 * for. The design's mark is 400 KB for a hot bundle; nobody waits for a job's start.
 */
const budgets: Record<(typeof allFunctions)[number], { readonly start: number; readonly page: number }> = {
  public: { start: 362_000, page: 668_000 },
  tips: { start: 375_000, page: 720_000 },
  enterprise: { start: 376_000, page: 755_000 },
  official: { start: 383_000, page: 798_000 },
  auditor: { start: 360_000, page: 695_000 },
  administration: { start: 360_000, page: 670_000 },
  outbox: { start: 860_000, page: 1_052_000 },
  sweep: { start: 640_000, page: 938_000 },
  intake: { start: 645_000, page: 765_000 },
  pictures: { start: 420_000, page: 600_000 },
  // Read once an archive is signed: pkijs, for which nobody waits.
  archive: { start: 730_000, page: 1_150_000 },
  bounces: { start: 330_000, page: 605_000 },
  log: { start: 495_000, page: 787_000 },
}

/** What asks a passkey carries the WebAuthn library, and is read when one is asked. */
const passkeyParts = {
  sources: ['functions/web/by-passkey.ts', 'functions/web/passkey-creation.ts'],
  most: 710_000,
}

test('every function stays within its written budget of bytes, and is made of what a start looks at for changes', {
  timeout: 240_000,
}, async () => {
  const out = mkdtempSync(join(tmpdir(), 'tuichu-bundles-'))
  try {
    const bundles = await bundleFunctions(out)
    const sizes = Object.entries(bundles).map(([name, { bytes, withPart }]) => {
      const ours = Object.entries(withPart).filter(([source]) => !source.startsWith('node_modules'))
      const heaviest = (asks: boolean) =>
        Math.max(
          0,
          ...ours.flatMap(([source, all]) => (passkeyParts.sources.includes(source) === asks ? all : [])),
        )
      return [name, { start: bytes, page: heaviest(false), passkey: heaviest(true) }] as const
    })
    console.log(`bundles: ${JSON.stringify(Object.fromEntries(sizes))}`)
    const unseen = Object.values(bundles)
      .flatMap(({ sources }) => sources)
      .filter((source) => !/^node_modules|^\w+:/.test(source))
      .filter((source) => !bundleSources.some((seen) => source.startsWith(seen)))
    expect(unseen, 'changes of these would go unnoticed').toEqual([])
    for (const [name, { start, page, passkey }] of sizes) {
      const budget = budgets[name as keyof typeof budgets]
      expect(start, `${name} at a start`).toBeLessThanOrEqual(budget.start)
      expect(page, `${name} with its heaviest page`).toBeLessThanOrEqual(budget.page)
      expect(passkey, `${name} when it asks a passkey`).toBeLessThanOrEqual(passkeyParts.most)
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})
