import type { Text } from '../../functions/engine/text.ts'

/** What one decision is called, here and where it is followed up. */
export const decision: Text = { zh: '议定事项', en: 'Decision' }

export const responsible: Text = { zh: '责任单位', en: 'Responsible office' }
export const doneBy: Text = { zh: '完成时限', en: 'To be done by' }
