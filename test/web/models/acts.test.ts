import { expect, test } from 'vitest'
import { current } from '../../../forms/current.ts'
import { technologyTrack } from '../../../forms/tracks/technology.ts'
import type { Case } from '../../../functions/engine/case.ts'
import { actionsIn } from '../../../functions/web/models/acts.ts'
import { turnIn } from '../../../functions/web/models/case.ts'

const at = (state: string) =>
  ({
    status: 'open',
    state,
    filings: [],
    ruleSet: current.ruleSet,
    track: { id: technologyTrack.id, version: technologyTrack.version },
  }) as unknown as Case
const offered = (state: string, ...begun: string[]) =>
  actionsIn(at(state), '/case', ({ by }) => by === undefined, new Set(begun)).map(({ text }) => text.zh)

test('given a published commitment, then to have the dismantling accepted comes first', () => {
  expect(offered('supervised')[0]).toBe('填写设备拆除验收申请')
})

test('given what was returned, then it is the turn of the enterprise, whoever the stage is with', () => {
  const waiting = at('commitment-filed')
  const returned = { ...waiting, filings: [{ status: 'returned' }] } as unknown as Case
  expect([turnIn(waiting), turnIn(returned)]).toEqual(['county', 'enterprise'])
})

test('given a draft, then whoever stopped in the middle finds it first', () => {
  expect(offered('supervised', 'public-commitment').slice(0, 2)).toEqual([
    '继续填写不再恢复生产公开承诺',
    '填写设备拆除验收申请',
  ])
})
