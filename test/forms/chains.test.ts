import { expect, test } from 'vitest'
import { chains } from '../../forms/all.ts'
import { chainFaults } from '../../functions/engine/chain-check.ts'

test.each(chains.map((chain) => [chain.id, chain.version, chain] as const))(
  'no filing gets stuck on the chain %s %s',
  (_, __, chain) => {
    expect(chainFaults(chain)).toEqual([])
  },
)
