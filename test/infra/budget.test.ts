import { expect, test } from 'vitest'
import { bundleSources, bundlesOf } from '../../infra/kept-bundles.ts'
import type { FunctionName } from '../../infra/routes.ts'

/**
 * Bytes, minified: what a start of the function reads, and what it has read once its heaviest page was asked
 * for. The design's mark is 400 KB for a hot bundle; nobody waits for a job's start.
 */
const budgets: Record<FunctionName, { readonly start: number; readonly page: number }> = {
  public: { start: 376_000, page: 696_000 },
  tips: { start: 386_000, page: 707_000 },
  enterprise: { start: 391_000, page: 798_000 },
  official: { start: 399_000, page: 846_000 },
  auditor: { start: 376_000, page: 745_000 },
  administration: { start: 376_000, page: 698_000 },
  outbox: { start: 885_000, page: 1_079_000 },
  sweep: { start: 644_000, page: 958_000 },
  intake: { start: 661_000, page: 781_000 },
  pictures: { start: 419_000, page: 539_000 },
  // Read once an archive is signed: pkijs, for which nobody waits.
  archive: { start: 756_000, page: 1_176_000 },
  bounces: { start: 320_000, page: 628_000 },
  log: { start: 499_000, page: 805_000 },
  keeping: { start: 508_000, page: 931_000 },
}

/** What asks a passkey carries the WebAuthn library, and is read when one is asked. */
const passkeyParts = {
  sources: ['functions/web/by-passkey.ts', 'functions/web/passkey-creation.ts'],
  most: 724_000,
}

test('every function stays within its written budget of bytes, and is made of what a start looks at for changes', {
  timeout: 240_000,
}, async () => {
  const bundles = await bundlesOf<FunctionName>()
  const sizes = Object.entries(bundles).map(([name, { bytes, withPart }]) => {
    const ours = Object.entries(withPart).filter(([source]) => !source.includes('node_modules/'))
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
    .filter((source) => !/(^|\/)node_modules\/|^\w+:/.test(source))
    .filter((source) => !bundleSources.some((seen) => source.startsWith(seen)))
  expect(unseen, 'changes of these would go unnoticed').toEqual([])
  for (const [name, { start, page, passkey }] of sizes) {
    const budget = budgets[name as keyof typeof budgets]
    expect(start, `${name} at a start`).toBeLessThanOrEqual(budget.start)
    expect(page, `${name} with its heaviest page`).toBeLessThanOrEqual(budget.page)
    expect(passkey, `${name} when it asks a passkey`).toBeLessThanOrEqual(passkeyParts.most)
  }
})
