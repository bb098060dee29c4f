import { divisions, municipality } from '../../../forms/organs.ts'
import { rectificationNotice } from '../../../forms/rectification-notice/form.ts'
import { oldEquipmentOf } from '../../../forms/shared/old-equipment.ts'
import { tracks } from '../../../forms/tracks/all.ts'
import { isQuantity, rowsOf, textOf } from '../../engine/answer-kinds.ts'
import { freeze } from '../../engine/answers.ts'
import { checkForm } from '../../engine/check.ts'
import type { OpenCase } from '../../engine/commands.ts'
import { digestOf } from '../../engine/digest.ts'
import type { Answers, EquipmentItem, Evidence, FieldError, FormContext } from '../../engine/form.ts'
import { CaseId } from '../../engine/ids.ts'
import { asOfficial, divisionOf, type Person } from '../../engine/people.ts'
import type { Draft } from '../../store/drafts.ts'
import { divisionsOf, may } from '../../web/access.ts'
import { caseNumberOf, newCaseId } from '../../web/case-ids.ts'
import { Failure, failureOf } from '../../web/failure.ts'
import { evidenceIn } from '../../web/filing.ts'
import type { FillingKind } from '../../web/filling/acts.ts'
import type { Filling } from '../../web/filling/filling.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { personOf, type Visit } from '../../web/visit.ts'
import { enrol } from './enrol.ts'

/** A new opening is only an address until its first page is saved. */
export const begin = async (visit: Visit): Promise<SiteResponse> =>
  seeOther(`/work/opening/${newCaseId(visit.today)}`)

const form = rectificationNotice

const fillingOf = async (visit: Visit): Promise<Filling> => {
  const opening = CaseId.safeParse(visit.params.opening)
  if (!opening.success) throw new Failure(404)
  const kept = await services().drafts.draft(opening.data, form.id)
  if (kept && !mayPrepare(visit, kept)) throw new Failure(404)
  // The number of a case is no place for a new notice.
  if (!kept && (await services().cases.head(opening.data))) throw new Failure(404)
  const draft = kept ?? freshDraft(opening.data, visit)
  const uploads = await services().drafts.uploads(draft.case, draft.id)
  const listedFor = draft.listedFor ?? ownDivision(visit)
  return {
    form,
    draft,
    context: contextOf(visit.today, draft),
    uploads,
    base: `/work/opening/${opening.data}`,
    back: '/work/cases',
    about: { caseNumber: caseNumberOf(opening.data), enterprise: textOf(draft.answers.name) || '—' },
    ...(listedFor && { listedFor }),
  }
}

/** A notice in preparation is for the officers of the division that began it, and the municipality's. */
const mayPrepare = ({ person }: Visit, { listedFor }: Draft): boolean =>
  listedFor === undefined || may(person, 'open-cases', municipality.id, { county: listedFor })

const ownDivision = (visit: Visit): string | undefined => {
  const organ = officerOrgan(personOf(visit))
  return organ && divisionOf(organ)
}

const officerOrgan = (person: Person) =>
  person.roles.flatMap((role) => (role.role === 'officer' ? [role.organ] : []))[0]

const freshDraft = (opening: CaseId, { at, person }: Visit): Draft => ({
  id: `opening-${opening}`,
  case: opening,
  form: { id: form.id, version: form.version },
  answers: {},
  visited: [],
  savedBy: (person as Person).id,
  savedByName: (person as Person).name,
  savedAt: at,
  version: 0,
})

const contextOf = (today: string, draft: Draft): FormContext => ({
  today,
  caseNumber: caseNumberOf(draft.case),
  county: '',
  enterprise: { name: '', code: '', legalRepresentative: '', address: '', industry: '' },
  notice: { number: '', servedOn: '' },
  equipment: [],
})

const submit = async (
  visit: Visit,
  { draft, context, uploads }: Filling,
): Promise<SiteResponse | { errors: readonly FieldError[] }> => {
  const person = personOf(visit)
  if (await services().cases.head(draft.case)) return seeOther(`/work/cases/${draft.case}?done=opened`)
  const evidence = evidenceIn(uploads)
  const answers = freeze(form, draft.answers, context)
  const errors = [
    ...checkForm(form, draft.answers, evidence, context),
    ...outsideDivision(person, answers),
    ...otherOffice(person, answers),
  ]
  if (errors.length > 0) return { errors }
  const enrolled = await enrol(visit, answers)
  if (enrolled) return { errors: [enrolled] }
  const command = commandOf(person, visit.today, draft, answers, evidence)
  const envelope = { at: visit.at, actor: command.actor, key: draft.id, request: digestOf(answers) }
  const outcome = await services().cases.execute(draft.case, command, envelope)
  if (!outcome.ok) throw failureOf(outcome.rejection)
  await services().drafts.discard(draft)
  return seeOther(`/work/cases/${draft.case}?done=opened`)
}

/** Where a second press leads: to the case that the first one opened. */
const accepted = async (visit: Visit): Promise<string | undefined> => {
  const opening = CaseId.safeParse(visit.params.opening)
  const head = opening.success ? await services().cases.head(opening.data) : undefined
  const isTheirs = head && may(visit.person, 'handle-case', municipality.id, head.state)
  return isTheirs ? `/work/cases/${head.id}?done=opened` : undefined
}

/** The county owns the case: an officer opens it in a division of theirs, a municipal one anywhere. */
const outsideDivision = (person: Person, answers: Answers): FieldError[] => {
  const all = divisions.map(({ id }) => id)
  const own = divisionsOf(person, 'officer', municipality.id, all)
  return own.includes(textOf(answers.county)) ? [] : [{ field: 'county', message: notYourDivision }]
}

const notYourDivision = {
  zh: '您所在单位不能在这个县区立案。请选择本单位管辖的县区，或请当地主管部门立案',
  en: 'Your organ cannot open cases in this division. Choose one of yours, or ask the authority there',
}

/** A case is opened by the office that leads its track. */
const otherOffice = (person: Person, answers: Answers): FieldError[] =>
  openingOrgan(person, answers) || !trackIn(answers) ? [] : [{ field: 'track', message: notYourTrack }]

const notYourTrack = {
  zh: '这类案件由其他部门主管。请选择本部门主管的办理程序，或请主管部门立案',
  en: 'Another office leads cases of this kind. Choose a track of yours, or ask the office in charge',
}

const trackIn = (answers: Answers) => tracks.find(({ id }) => id === textOf(answers.track))

/** The organ of this person that leads the track chosen, in the county of the case or over it. */
const openingOrgan = (person: Person, answers: Answers) => {
  const lead = trackIn(answers)?.lead
  const led = [textOf(answers.county), municipality.id].map((division) => `${division}-${lead}`)
  return person.roles
    .flatMap((role) => (role.role === 'officer' ? [role.organ] : []))
    .find((organ) => led.includes(organ))
}

const commandOf = (
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
    notice: {
      number: textOf(answers.noticeNumber),
      servedOn: textOf(answers.servedOn),
      method: textOf(answers.method),
      proof: [...evidence],
    },
    equipment: rowsOf(answers.items).map(equipmentOf),
  }
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

/** How a notice is prepared: submitting it opens the case. */
export const opening: FillingKind = {
  of: fillingOf,
  submit,
  accepted,
  words: {
    consequence: {
      zh: '提交后案件即建立，期限自送达次日起算，企业会收到邮件通知。',
      en: 'This opens the case; its period runs from the day after service, and the enterprise is told by mail.',
    },
    submit: { zh: '建立案件', en: 'Open the case' },
  },
}
