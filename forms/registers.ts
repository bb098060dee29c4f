import { rowsOf, textOf } from '../functions/engine/answer-kinds.ts'
import { fieldsOf, publicAnswers } from '../functions/engine/answers.ts'
import type { Case } from '../functions/engine/case.ts'
import { display } from '../functions/engine/display.ts'
import type { RegisterRow } from '../functions/engine/events.ts'
import type { Answers, Form } from '../functions/engine/form.ts'
import type { Text } from '../functions/engine/text.ts'
import { dismantlingCertification } from './dismantling-certification/form.ts'
import { divisionOf } from './organs.ts'
import { publicCommitment } from './public-commitment/form.ts'

/** A public register: its name, the form whose accepted filings enter it, and which fields are its columns. */
type RegisterDefinition = {
  readonly id: string
  readonly title: Text
  readonly form: Form
  readonly quantity: string
  readonly method: (answers: Answers) => string
  readonly deadline: (answers: Answers, item: Answers) => string
}

export const registers: readonly RegisterDefinition[] = [
  {
    id: 'commitments',
    title: { zh: '不再恢复生产公开承诺', en: 'Public commitments' },
    form: publicCommitment,
    quantity: 'quantity',
    method: ({ exitMethod }) => textOf(exitMethod),
    deadline: ({ dismantleBy }) => textOf(dismantleBy),
  },
  {
    id: 'dismantled',
    title: { zh: '已拆除设备', en: 'Dismantled equipment' },
    form: dismantlingCertification,
    quantity: 'removed',
    method: () => '拆除主体设备',
    deadline: (_, { finishedOn }) => textOf(finishedOn),
  },
]

/** One row an item, from public fields alone; names are in the language of the record, Chinese. */
export const registerRows = (register: string, state: Case, answers: Answers): readonly RegisterRow[] => {
  const definition = registers.find(({ id }) => id === register)
  if (!definition) throw new Error(`No register ${register}`)
  const open = publicAnswers(definition.form, answers)
  return rowsOf(open.items).map((item) => rowOf(definition, state, open, item))
}

const rowOf = (register: RegisterDefinition, state: Case, answers: Answers, item: Answers): RegisterRow => {
  const ofForm = fieldsOf(register.form)
  const ofItem = ofForm.flatMap((field) =>
    field.kind === 'group' && field.id === 'items' ? field.fields : [],
  )
  const text = (fields: typeof ofForm, from: Answers, id: string): string =>
    fields.flatMap((field) => (field.id === id ? display(field, from[id], 'zh') : [])).join('')
  return {
    county: divisionOf(state.county)?.name.zh ?? state.county,
    enterprise: state.enterprise.name,
    sector: text(ofForm, answers, 'sector'),
    equipment: text(ofItem, item, 'name'),
    model: text(ofItem, item, 'model'),
    quantity: text(ofItem, item, register.quantity),
    capacity: text(ofItem, item, 'capacity'),
    basis: text(ofItem, item, 'catalogue'),
    method: register.method(answers),
    deadline: register.deadline(answers, item),
    remark: text(ofForm, answers, 'remark'),
  }
}
