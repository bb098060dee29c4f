import { expect, test } from 'vitest'
import { newestTrack } from '../../forms/registry.ts'
import type { Case } from '../../functions/engine/case.ts'
import { namesFor } from '../../functions/web/names.ts'
import { tell } from '../../functions/web/story.ts'

const filed = (form: string, chain: string, track: string): Case =>
  ({
    county: '371500',
    track: newestTrack(track),
    filings: [{ no: 1, form: { id: form, version: '1' }, chain: { id: chain, version: '1' } }],
  }) as unknown as Case

test.each([
  ['tip-off', 'taken-in', 'tip-offs', '登记：社会监督举报', 'Taken in: Tip-off'],
  [
    'rectification-report',
    'rectification-report',
    'energy',
    '审批通过：整改报告',
    'Approved by every step: Rectification report',
  ],
])('%s, once accepted, is told as its chain has it', (form, chain, track, zh, en) => {
  const names = namesFor(filed(form, chain, track))
  expect(tell({ type: 'FilingAccepted', filing: 1 }, names).what).toEqual({ zh, en })
})
