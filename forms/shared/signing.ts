import type { Chain, Step } from '../../functions/engine/chain.ts'
import type { OrganRef } from '../../functions/engine/organ.ts'
import type { Text } from '../../functions/engine/text.ts'
import { chain, step } from '../define.ts'

type Settings = Pick<Step, 'workingDays'> & Partial<Pick<Step, 'highStakes' | 'guidance'>>

/** A chain of one step: whoever drafts, the head of the same office signs. Days are policy unless said. */
export const headSigns = (id: string, title: Text, organ: OrganRef, settings: Settings): Chain =>
  chain(id, '1', title, [
    step('head', { zh: '单位负责人审签', en: 'Head of the office signs' }, organ, settings),
  ])
