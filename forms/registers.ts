import { textOf } from '../functions/engine/answer-kinds.ts'
import type { Answers } from '../functions/engine/form.ts'
import type { Text } from '../functions/engine/text.ts'

/** A public register: its name, the form whose accepted filings enter it, and which fields are its columns. */
export type RegisterDefinition = {
  readonly id: string
  readonly title: Text
  readonly form: string
  readonly quantity: string
  readonly method: (answers: Answers) => string
  readonly deadline: (answers: Answers, item: Answers) => string
}

export const registers: readonly RegisterDefinition[] = [
  {
    id: 'commitments',
    title: { zh: '不再恢复生产公开承诺', en: 'Public commitments' },
    form: 'public-commitment',
    quantity: 'quantity',
    method: ({ exitMethod }) => textOf(exitMethod),
    deadline: ({ dismantleBy }) => textOf(dismantleBy),
  },
  {
    id: 'dismantled',
    title: { zh: '已拆除设备', en: 'Dismantled equipment' },
    form: 'dismantling-certification',
    quantity: 'removed',
    method: () => '拆除主体设备',
    deadline: (_, { finishedOn }) => textOf(finishedOn),
  },
]
