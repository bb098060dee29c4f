import { textOf } from '../../functions/engine/answer-kinds.ts'
import { where } from '../../functions/engine/condition.ts'
import type { Answers, Field, Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { choice, longtext } from '../define.ts'

export const outcomes: readonly Option[] = [
  { value: 'lawful', label: { zh: '合法，同意提请决定', en: 'Lawful: may go on to be decided' } },
  { value: 'return', label: { zh: '退回补充或者纠正', en: 'Returned to be completed or put right' } },
]

const opinions: readonly Option[] = [
  { value: 'sound', label: { zh: '符合', en: 'In order' } },
  { value: 'incomplete', label: { zh: '需补充', en: 'To be completed' } },
  { value: 'unsound', label: { zh: '不符合', en: 'Not in order' } },
]

/** What is reviewed, point by point. */
const points: readonly { readonly id: string; readonly label: Text }[] = [
  { id: 'competence', label: { zh: '主体和权限', en: 'Competence' } },
  { id: 'facts', label: { zh: '事实和证据', en: 'Facts and evidence' } },
  { id: 'law', label: { zh: '适用依据', en: 'Legal basis applied' } },
  { id: 'procedure', label: { zh: '程序', en: 'Procedure' } },
  { id: 'discretion', label: { zh: '裁量', en: 'Discretion' } },
]

export const pointIds: readonly string[] = points.map(({ id }) => id)

/** Whether an opinion was given and is not that all is in order. */
export const isLacking = (answers: Answers, point: string): boolean =>
  !['', 'sound'].includes(textOf(answers[point]))

/** A choice for each point, and a remark that is required where something is lacking. */
export const pointFields: readonly Field[] = points.flatMap(({ id, label }) => [
  choice(id, label, { options: opinions }),
  longtext(
    `${id}Remark`,
    { zh: `${label.zh}：需补充或者纠正的内容`, en: `${label.en}: what is to be completed or put right` },
    { max: 1000, rows: 3, when: where(id, 'incomplete', 'unsound') },
  ),
])
