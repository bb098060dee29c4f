import type { Absence } from '../engine/absence.ts'
import { isAhead } from '../engine/absence.ts'
import { textOf } from '../engine/answer-kinds.ts'
import { checkPage } from '../engine/check.ts'
import type { Answers, FieldError, Option } from '../engine/form.ts'
import { OrganId, PersonId } from '../engine/ids.ts'
import type { Person } from '../engine/people.ts'
import { absenceForm, readAbsence } from './absence-form.ts'
import { endAbsence, enterAbsence } from './absences.ts'
import { Failure } from './failure.ts'
import { organName } from './names.ts'
import { type SiteResponse, seeOther } from './response.ts'
import { hashOf, newId } from './secrets.ts'
import { services } from './services.ts'
import { show } from './show.ts'
import { absencePage } from './views/pages/absence.tsx'
import { nowhere } from './views/pages/people.tsx'
import type { Visit } from './visit.ts'

/** Whose absences a page is about, where it is, and where it leads back to. */
export type AbsenceOf = { readonly person: Person; readonly base: string; readonly back: string }

const approvesAt = ({ roles }: Person): OrganId[] =>
  roles.flatMap((role) => (role.role === 'approver' ? [role.organ] : []))

/** Only an approver has work that another must do meanwhile. */
const approving = ({ person }: AbsenceOf): void => {
  if (approvesAt(person).length === 0)
    throw new Failure(403, {
      zh: '只有审批人需要登记不在岗。经办人的事项由本单位其他经办人办理。',
      en: 'Only approvers enter absences. What officers do, any other officer of the organ can do.',
    })
}

/** Officials of the same organs, each with the organ for which they would stand in. */
const standInsFor = async ({ person }: AbsenceOf): Promise<(Option & { readonly name: string })[]> => {
  const organs = approvesAt(person)
  const all = await Promise.all(organs.map((organ) => services().people.officialsAt(organ)))
  return organs.flatMap((organ, index) =>
    (all[index] ?? [])
      .filter(({ id }) => id !== person.id)
      .map(({ id, name, title }) => {
        const of = organName(organ)
        const words = { zh: `${name}（${title}）`, en: `${name}, ${title}` }
        const label =
          organs.length > 1 ? { zh: `${words.zh} · ${of.zh}`, en: `${words.en}, ${of.en}` } : words
        return { value: `${organ}/${id}`, label, name }
      }),
  )
}

type Typed = { readonly answers: Answers; readonly errors: readonly FieldError[] }

const viewOf = (
  visit: Visit,
  of: AbsenceOf,
  standIns: readonly Option[],
  { answers, errors }: Typed = { answers: {}, errors: [] },
) =>
  absencePage({
    action: of.base,
    requestKey: newId(16),
    name: of.person.name,
    form: absenceForm(standIns),
    answers,
    errors,
    context: { ...nowhere, today: visit.today },
    back: of.back,
    nobody: standIns.length === 0,
    rows: (of.person.away ?? []).filter((one) => isAhead(one, visit.today)).map((one) => rowOf(one, of)),
    standsIn: (of.person.standsIn ?? [])
      .filter((one) => isAhead(one, visit.today))
      .map((one) => rowOf(one, of)),
  })

const rowOf = (absence: Absence, { base }: AbsenceOf) => ({
  ...absence,
  organ: organName(absence.organ),
  away: absence.away.name,
  standIn: absence.standIn.name,
  end: { action: `${base}/${absence.id}/end`, requestKey: `end-${absence.id}` },
})

export const showAbsences = async (visit: Visit, of: AbsenceOf): Promise<SiteResponse> => {
  approving(of)
  return show(visit, viewOf(visit, of, await standInsFor(of)))
}

/** Enters what was typed, or shows it again with what is wrong with it. */
export const takeAbsence = async (visit: Visit, of: AbsenceOf): Promise<SiteResponse> => {
  approving(of)
  const standIns = await standInsFor(of)
  const answers = readAbsence(visit.form, standIns)
  const typed = checkPage(absenceForm(standIns), 'absence', answers, { ...nowhere, today: visit.today })
  const errors = typed.length > 0 ? typed : await enterAbsence(visit, absenceIn(visit, of, answers, standIns))
  return errors.length > 0
    ? show(visit, viewOf(visit, of, standIns, { answers, errors }), { status: 422 })
    : seeOther(`${of.base}?done=saved`)
}

const absenceIn = (
  { form }: Visit,
  { person }: AbsenceOf,
  answers: Answers,
  standIns: readonly { readonly value: string; readonly name: string }[],
): Absence => {
  const chosen = textOf(answers.standIn)
  const [organ, standIn] = chosen.split('/')
  return {
    id: hashOf(`${person.id} ${form.get('_key') ?? ''}`).slice(0, 16),
    organ: OrganId.parse(organ),
    kind: textOf(answers.kind) === 'delegate' ? 'delegate' : 'substitute',
    away: { person: person.id, name: person.name },
    standIn: {
      person: PersonId.parse(standIn),
      name: standIns.find(({ value }) => value === chosen)?.name ?? '',
    },
    from: textOf(answers.from),
    until: textOf(answers.until),
    basis: textOf(answers.basis),
    reason: textOf(answers.reason),
  }
}

export const endNamed = async (visit: Visit, { person, base }: AbsenceOf): Promise<SiteResponse> => {
  await endAbsence(visit, person.id, visit.params.absence ?? '')
  return seeOther(`${base}?done=saved`)
}
