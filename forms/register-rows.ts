import { rowsOf } from '../functions/engine/answer-kinds.ts'
import { fieldsOf, publicAnswers } from '../functions/engine/answers.ts'
import type { Case } from '../functions/engine/case.ts'
import { display } from '../functions/engine/display.ts'
import type { PublicPicture, RegisterRow } from '../functions/engine/events.ts'
import type { Answers, Evidence, EvidenceSlot, Form } from '../functions/engine/form.ts'
import { Digest } from '../functions/engine/ids.ts'
import { annualNotice } from './annual-notice/form.ts'
import { closureService } from './closure-service/form.ts'
import { creditPublication } from './credit-publication/form.ts'
import { dismantlingCertification } from './dismantling-certification/form.ts'
import { environmentalCreditRating } from './environmental-credit-rating/form.ts'
import { frontrunnerDecision } from './frontrunner-decision/form.ts'
import { licenceDecision } from './licence-decision/form.ts'
import { divisionOf } from './organs.ts'
import { publicCommitment } from './public-commitment/form.ts'
import { referenceList } from './reference-list/form.ts'
import { type RegisterDefinition, registers } from './registers.ts'

/** Forms whose accepted filings are published; read with the rules, as a decision publishes at once. */
const published: readonly Form[] = [
  publicCommitment,
  dismantlingCertification,
  closureService,
  environmentalCreditRating,
  licenceDecision,
  creditPublication,
  frontrunnerDecision,
  referenceList,
  annualNotice,
]

const formOf = ({ id, form }: RegisterDefinition): Form => {
  const found = published.find((one) => one.id === form)
  if (!found) throw new Error(`Register ${id} has no form ${form}`)
  return found
}

const registerOf = (register: string): RegisterDefinition => {
  const definition = registers.find(({ id }) => id === register)
  if (!definition) throw new Error(`No register ${register}`)
  return definition
}

/** Slots whose photographs are published with the rows of a register. */
const publicSlots = (register: string): readonly EvidenceSlot[] =>
  formOf(registerOf(register))
    .pages.flatMap(({ evidence = [] }) => evidence)
    .filter((slot) => slot.public)

/** The photographs in them, in the order of the form; nothing that was written beside a file. */
export const registerPictures = (register: string, evidence: readonly Evidence[]): readonly PublicPicture[] =>
  publicSlots(register).flatMap(({ id }) =>
    evidence.flatMap(({ slot, kind, sha256 }) =>
      slot === id && kind === 'photo' ? { sha256: Digest.parse(sha256), slot } : [],
    ),
  )

/** One row an item or one in all, from public fields alone; names are in the language of the record, Chinese. */
export const registerRows = (register: string, state: Case, answers: Answers): readonly RegisterRow[] => {
  const definition = registerOf(register)
  const open = publicAnswers(formOf(definition), answers)
  const items = definition.quantity === undefined && !definition.rows ? [{}] : rowsOf(open.items)
  return items.map((item) => rowOf(definition, state, open, item))
}

const rowOf = (register: RegisterDefinition, state: Case, answers: Answers, item: Answers): RegisterRow => {
  const ofForm = fieldsOf(formOf(register))
  const ofItem = ofForm.flatMap((field) =>
    field.kind === 'group' && field.id === 'items' ? field.fields : [],
  )
  const text = (fields: typeof ofForm, from: Answers, id: string): string =>
    fields.flatMap((field) => (field.id === id ? display(field, from[id], 'zh') : [])).join('')
  return {
    county: register.county?.(answers, item) ?? divisionOf(state.county)?.name.zh ?? state.county,
    enterprise: register.enterprise?.(answers, item) ?? state.enterprise.name,
    sector: text(ofForm, answers, 'sector'),
    equipment: text(ofItem, item, 'name'),
    model: text(ofItem, item, 'model'),
    quantity: text(ofItem, item, register.quantity ?? ''),
    capacity: text(ofItem, item, 'capacity'),
    basis: register.basis?.(answers, item) ?? text(ofItem, item, 'catalogue'),
    method: register.method(answers, item),
    deadline: register.deadline(answers, item),
    remark: register.remark?.(answers, item) ?? text(ofForm, answers, 'remark'),
  }
}
