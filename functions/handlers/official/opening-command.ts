import { municipality } from '../../../forms/organs.ts'
import { isDrawnUpHere } from '../../../forms/rectification-notice/drawing.ts'
import { oldEquipmentOf } from '../../../forms/shared/old-equipment.ts'
import { tracks } from '../../../forms/tracks/all.ts'
import { isQuantity, rowsOf, textOf } from '../../engine/answer-kinds.ts'
import type { OpenCase } from '../../engine/commands.ts'
import type { Answers, EquipmentItem, Evidence } from '../../engine/form.ts'
import { CaseId } from '../../engine/ids.ts'
import { asOfficial, type Person } from '../../engine/people.ts'
import type { Draft } from '../../store/drafts.ts'
import { caseNumberOf } from '../../web/case-ids.ts'
import { Failure } from '../../web/failure.ts'

/** The track that was chosen. */
export const trackIn = (answers: Answers) => tracks.find(({ id }) => id === textOf(answers.track))

/** The organ of this person that leads the track chosen, in the county of the case or over it. */
export const openingOrgan = (person: Person, answers: Answers) => {
  const lead = trackIn(answers)?.lead
  const led = [textOf(answers.county), municipality.id].map((division) => `${division}-${lead}`)
  return person.roles
    .flatMap((role) => (role.role === 'officer' ? [role.organ] : []))
    .find((organ) => led.includes(organ))
}

/** What a notice that is ready opens. */
export const openingCommand = (
  person: Person,
  today: string,
  draft: Draft,
  answers: Answers,
  evidence: readonly Evidence[],
): OpenCase => {
  const organ = openingOrgan(person, answers)
  const track = trackIn(answers)
  if (!organ || !track) throw new Failure(403)
  return {
    type: 'OpenCase',
    actor: asOfficial(person, organ),
    today,
    number: caseNumberOf(draft.case),
    county: textOf(answers.county),
    enterprise: {
      code: textOf(answers.code),
      name: textOf(answers.name),
      legalRepresentative: textOf(answers.legalRepresentative),
      address: textOf(answers.address),
      industry: textOf(answers.industry),
      sector: textOf(answers.sector),
    },
    grounds: listOf(answers.grounds),
    basis: listOf(answers.basis),
    track: { id: track.id, version: track.version },
    ...(isDrawnUpHere(answers)
      ? { foundOn: textOf(answers.foundOn), ...(evidence.length > 0 && { papers: [...evidence] }) }
      : { notice: noticeOf(answers, evidence) }),
    equipment: rowsOf(answers.items).map(equipmentOf),
    sameMachines: rowsOf(answers.items).flatMap((row) =>
      row.sameMachine === 'same' ? [textOf(row.serial)] : [],
    ),
    ...originIn(answers),
  }
}

/** A notice that was served before. */
const noticeOf = (answers: Answers, evidence: readonly Evidence[]): NonNullable<OpenCase['notice']> => ({
  number: textOf(answers.noticeNumber),
  servedOn: textOf(answers.servedOn),
  method: textOf(answers.method),
  proof: [...evidence],
})

/** The late case that it comes from, where it was asked for one. */
const originIn = ({ lateCase }: Answers): Pick<OpenCase, 'origin'> => {
  const id = CaseId.safeParse(lateCase)
  return id.success ? { origin: { case: id.data, number: caseNumberOf(id.data) } } : {}
}

const listOf = (answer: Answers[string]): string[] => (Array.isArray(answer) ? answer.map(String) : [])

const equipmentOf = (row: Answers, index: number): EquipmentItem => ({
  id: String(index + 1),
  catalogue: textOf(row.catalogue),
  name: textOf(row.name),
  model: textOf(row.model),
  serial: textOf(row.serial),
  quantity: isQuantity(row.quantity) ? `${row.quantity.amount}${row.quantity.unit}` : '',
  capacity: isQuantity(row.capacity) ? row.capacity : { amount: '', unit: '' },
  ...oldEquipmentOf(row),
})
