import type { Text } from '../../engine/text.ts'

/** What may be done with a task besides deciding it, as its addresses call it. */
export const actNames = ['transfer', 'opinion', 'signer', 'recuse', 'take-back'] as const
export type ActName = (typeof actNames)[number]

export const actTitles: { readonly [Name in ActName]: Text } = {
  transfer: { zh: '转交本单位另一位审批人', en: 'Give the task to a colleague' },
  opinion: { zh: '征求意见', en: 'Ask for an opinion' },
  signer: { zh: '加签', en: 'Add a signer' },
  recuse: { zh: '回避', en: 'Stand aside' },
  'take-back': { zh: '收回决定', en: 'Take the decision back' },
}

/** Those that the page of a waiting task offers. */
export const otherActs = (['transfer', 'opinion', 'signer', 'recuse'] as const).map((name) => ({
  name,
  text: actTitles[name],
}))
