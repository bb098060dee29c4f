import type { Text } from '../../../engine/text.ts'
import type { TagColour } from '../components/tag.tsx'

export type DutyStatus = 'open' | 'answering' | 'done' | 'excused' | 'released' | 'lapsed'

/** In words, for the page and for the record, which has no colours. */
export const dutyStatuses: {
  readonly [Status in DutyStatus]: { readonly text: Text; readonly colour: TagColour }
} = {
  open: { text: { zh: '待办理', en: 'To be done' }, colour: 'blue' },
  answering: { text: { zh: '反馈审签中', en: 'Answer being signed' }, colour: 'blue' },
  done: { text: { zh: '已办理', en: 'Done' }, colour: 'green' },
  excused: { text: { zh: '不能办理', en: 'Cannot be done' }, colour: 'orange' },
  released: { text: { zh: '不再办理', en: 'Released' }, colour: 'grey' },
  lapsed: { text: { zh: '案件已办结', en: 'Case ended' }, colour: 'grey' },
}
