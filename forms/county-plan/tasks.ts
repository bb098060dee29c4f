import type { Text } from '../../functions/engine/text.ts'

/** What one row is called, here and where its progress is reported. */
export const task: Text = { zh: '任务', en: 'Task' }

export const beginning: Text = { zh: '开始日期', en: 'Begins on' }
export const ending: Text = { zh: '完成时限', en: 'To be done by' }
