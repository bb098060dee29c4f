import { municipality } from '../../../forms/organs.ts'
import { isDrawnUpHere } from '../../../forms/rectification-notice/drawing.ts'
import { newestTrack, trackOf } from '../../../forms/registry.ts'
import { oldEquipmentOf } from '../../../forms/shared/old-equipment.ts'
import { isQuantity, rowsOf, textOf } from '../../engine/answer-kinds.ts'
import type { OpenCase } from '../../engine/commands.ts'
import type { Answers, EquipmentItem, Evidence } from '../../engine/form.ts'
import { asOfficial, type Person } from '../../engine/people.ts'
import { leadOf } from '../../engine/track.ts'
import type { Draft } from '../../store/drafts.ts'
import type { Head } from '../../store/head.ts'
import { caseNumberOf } from '../../web/case-ids.ts'
import { Failure } from '../../web/failure.ts'
import { enterpriseOf } from '../../web/importing/enterprise.ts'

/** The track that was chosen. */
export const trackIn = (answers: Answers) => newestTrack(textOf(answers.track))

/** The case of the same enterprise that a new one comes from; asked for on a track that another case leads to. */
export type Origin = Pick<Head, 'id' | 'state'>

/** The office that opens the case: that of the track chosen, or the one that leads the case which it comes from. */
export const openingLead = (answers: Answers, origin?: Origin): string | undefined => {
  const track = trackIn(answers)
  return track?.ledBy === 'origin' && origin ? leadOf(trackOf(origin.state.track), origin.state) : track?.lead
}

/** The organ of this person that opens such a case, in the county of the case or over it. */
export const openingOrgan = (person: Person, answers: Answers, origin?: Origin) => {
  const lead = openingLead(answers, origin)
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
  origin?: Origin,
): OpenCase => {
  const organ = openingOrgan(person, answers, origin)
  const track = trackIn(answers)
  if (!organ || !track) throw new Failure(403)
  const { county, ...enterprise } = enterpriseOf(answers)
  return {
    type: 'OpenCase',
    actor: asOfficial(person, organ),
    today,
    number: caseNumberOf(draft.case),
    county,
    enterprise,
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
    ...(origin && {
      origin: {
        case: origin.id,
        number: origin.state.number,
        lead: leadOf(trackOf(origin.state.track), origin.state),
      },
    }),
  }
}

/** A notice that was served before. */
const noticeOf = (answers: Answers, evidence: readonly Evidence[]): NonNullable<OpenCase['notice']> => ({
  number: textOf(answers.noticeNumber),
  servedOn: textOf(answers.servedOn),
  method: textOf(answers.method),
  proof: [...evidence],
})

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
