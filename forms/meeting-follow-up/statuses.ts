import { where } from '../../functions/engine/condition.ts'
import type { Answers, Option } from '../../functions/engine/form.ts'
import { decision, doneBy, responsible } from '../meeting-minutes/decisions.ts'

/** What became of a decision. */
export const statuses: readonly Option[] = [
  { value: 'done', label: { zh: '已落实', en: 'Carried out' } },
  { value: 'open', label: { zh: '未落实', en: 'Not carried out' } },
  { value: 'carried', label: { zh: '转入下次会议', en: 'Taken to the next meeting' } },
]

/** What becomes of the matter. */
export const outcomes: readonly Option[] = [
  {
    value: 'settled',
    label: { zh: '全部落实或者转入下次会议，办结', en: 'All carried out or taken on: the matter ends' },
  },
  { value: 'open', label: { zh: '还有未落实事项，继续调度', en: 'Some are not: they are followed up' } },
]

export const isDone = where('status', 'done')
export const isOpen = ({ status }: Answers): boolean => status === 'open'
export const isNotDone = where('status', 'open', 'carried')

/** Rows of this form are the decisions of the meeting, one for one. */
export const ofTheMeeting = {
  form: 'meeting-minutes',
  from: 'decisions',
  to: 'followed',
  key: 'task',
  same: [
    { field: 'office', label: responsible },
    { field: 'byOn', label: doneBy },
  ],
  item: decision,
  earlier: { zh: '会议纪要', en: 'minutes' },
} as const
