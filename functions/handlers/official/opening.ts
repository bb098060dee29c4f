import { catalogueList } from '../../../forms/catalogue/imported.ts'
import { rectificationNotice } from '../../../forms/rectification-notice/form.ts'
import { noticeBeside } from '../../../forms/rectification-notice/others.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { freeze } from '../../engine/answers.ts'
import { checkForm } from '../../engine/check.ts'
import { readCreditCode } from '../../engine/credit-code.ts'
import { digestOf } from '../../engine/digest.ts'
import type { Answers, FieldError, Form, FormContext } from '../../engine/form.ts'
import { CaseId } from '../../engine/ids.ts'
import { divisionOf, type Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import type { Draft } from '../../store/drafts.ts'
import { divisionsOf, may } from '../../web/access.ts'
import { begunIdIn, caseNumberOf, newCaseId } from '../../web/case-ids.ts'
import { catalogueInForce } from '../../web/catalogue.ts'
import { Failure, failureOf } from '../../web/failure.ts'
import type { FillingKind } from '../../web/filling/acts.ts'
import { evidenceIn } from '../../web/filling/current.ts'
import type { Filling } from '../../web/filling/filling.ts'
import { lateCases, relatedTo } from '../../web/models/related.ts'
import { divisionName, leadingOrgan, organName } from '../../web/names.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { personOf, type Visit } from '../../web/visit.ts'
import { enrol, placed } from './enrol.ts'
import { type Origin, openingCommand, openingOrgan, trackIn } from './opening-command.ts'

/** A new opening is only an address until its first page is saved. */
export const begin = async (visit: Visit): Promise<SiteResponse> =>
  seeOther(`/work/opening/${newCaseId(visit.today)}`)

const { id: formId, version: formVersion } = rectificationNotice

const fillingOf = async (visit: Visit): Promise<Filling> => {
  const opening = begunIdIn(visit.params.opening)
  if (!opening) throw new Failure(404)
  const kept = await services().drafts.draft(opening, formId)
  if (kept && !mayPrepare(visit, kept)) throw new Failure(404)
  // The number of a case is no place for a new notice.
  if (!kept && (await services().cases.head(opening))) throw new Failure(404)
  const draft = kept ?? freshDraft(opening, visit)
  const uploads = await services().drafts.uploads(draft.case, draft.id)
  const listedFor = draft.listedFor ?? ownDivision(visit)
  return {
    form: await noticeFor(draft),
    draft,
    context: await contextOf(visit.today, draft),
    uploads,
    base: `/work/opening/${opening}`,
    back: '/work/cases',
    about: {
      caseNumber: caseNumberOf(opening),
      numberName: { zh: '案号', en: 'Case' },
      enterprise: textOf(draft.answers.name) || '—',
    },
    ...(listedFor && { listedFor }),
  }
}

/** The notice as its enterprise's other cases have it asked. */
const noticeFor = async ({ case: id, answers }: Draft): Promise<Form> => {
  const read = readCreditCode(textOf(answers.code))
  if (read.kind === 'malformed') return rectificationNotice
  const related = await relatedTo(read.code, id)
  return noticeBeside({ machines: related.machines, late: lateCases(related) })
}

/** A notice in preparation is for the officers of the division that began it, and the municipality's. */
const mayPrepare = ({ person }: Visit, { listedFor }: Draft): boolean =>
  listedFor === undefined || may(person, 'open-cases', { county: listedFor })

const ownDivision = (visit: Visit): string | undefined => {
  const organ = officerOrgan(personOf(visit))
  return organ && divisionOf(organ)
}

const officerOrgan = (person: Person) =>
  person.roles.flatMap((role) => (role.role === 'officer' ? [role.organ] : []))[0]

const freshDraft = (opening: CaseId, { at, person }: Visit): Draft => ({
  id: `opening-${opening}`,
  case: opening,
  form: { id: formId, version: formVersion },
  answers: {},
  visited: [],
  savedBy: (person as Person).id,
  savedByName: (person as Person).name,
  savedAt: at,
  version: 0,
})

const contextOf = async (today: string, draft: Draft): Promise<FormContext> => ({
  today,
  lists: { [catalogueList]: await catalogueInForce(today) },
  caseNumber: caseNumberOf(draft.case),
  county: '',
  enterprise: { name: '', code: '', legalRepresentative: '', address: '', industry: '' },
  notice: { number: '', servedOn: '' },
  equipment: [],
})

const submit = async (
  visit: Visit,
  { form, draft, context, uploads }: Filling,
): Promise<SiteResponse | { errors: readonly FieldError[] }> => {
  const person = personOf(visit)
  if (await services().cases.head(draft.case)) return seeOther(`/work/cases/${draft.case}?done=opened`)
  const evidence = evidenceIn(uploads)
  const answers = freeze(form, draft.answers, context)
  const origin = await originIn(answers)
  const errors = [
    ...checkForm(form, draft.answers, evidence, context),
    ...outsideDivision(person, answers),
    ...otherOffice(person, answers, origin),
  ]
  if (errors.length > 0) return { errors }
  const enrolled = await enrol(visit, answers)
  if (enrolled) return { errors: [enrolled] }
  const whole = placed(answers, await services().enterprises.byCode(textOf(answers.code)))
  const command = openingCommand(person, visit.today, draft, whole, evidence, origin)
  const envelope = { at: visit.at, actor: command.actor, key: draft.id, request: digestOf(answers) }
  const outcome = await services().cases.execute(draft.case, command, envelope)
  if (!outcome.ok) throw failureOf(outcome.rejection)
  await services().drafts.discard(draft)
  return seeOther(`/work/cases/${draft.case}?done=opened`)
}

/** Where a second press leads: to the case that the first one opened. */
const accepted = async (visit: Visit): Promise<string | undefined> => {
  const opening = begunIdIn(visit.params.opening)
  const head = opening && (await services().cases.head(opening))
  const isTheirs = head && may(visit.person, 'handle-case', head.state)
  return isTheirs ? `/work/cases/${head.id}?done=opened` : undefined
}

/** The county owns the case: an officer opens it in a division of theirs, a municipal one anywhere. */
const outsideDivision = (person: Person, answers: Answers): FieldError[] => {
  const own = divisionsOf(person, 'officer')
  return own.includes(textOf(answers.county)) ? [] : [{ field: 'county', message: notYourDivision }]
}

const notYourDivision = {
  zh: '您所在单位不能在这个县区立案。请选择本单位管辖的县区，或请当地主管部门立案',
  en: 'Your organ cannot open cases in this division. Choose one of yours, or ask the authority there',
}

/** The late case that it comes from, where it was asked for one (DOMAIN row 57). */
const originIn = async ({ lateCase }: Answers): Promise<Origin | undefined> => {
  const id = CaseId.safeParse(lateCase)
  return id.success ? services().cases.head(id.data) : undefined
}

/** A case is opened by the office that leads its track, or the case that it comes from, where that one stands. */
const otherOffice = (person: Person, answers: Answers, origin?: Origin): FieldError[] => {
  if (origin && origin.state.county !== textOf(answers.county))
    return [{ field: 'county', message: elsewhereLate(origin) }]
  if (openingOrgan(person, answers, origin) || !trackIn(answers)) return []
  return origin
    ? [{ field: 'lateCase', message: notYourLateCase(origin) }]
    : [{ field: 'track', message: notYourTrack }]
}

const elsewhereLate = ({ state: { number, county } }: Origin): Text => {
  const { zh, en } = divisionName(county)
  return {
    zh: `案件 ${number} 在${zh}办理，失信惩戒须在同一县区立案`,
    en: `Case ${number} stands in ${en}: discipline is opened there`,
  }
}

const notYourLateCase = ({ state }: Origin): Text => {
  const { zh, en } = organName(leadingOrgan(state))
  return {
    zh: `案件 ${state.number} 由${zh}牵头，失信惩戒由该单位立案`,
    en: `The ${en} leads case ${state.number} and opens the discipline`,
  }
}

const notYourTrack = {
  zh: '这类案件由其他部门主管。请选择本部门主管的办理程序，或请主管部门立案',
  en: 'Another office leads cases of this kind. Choose a track of yours, or ask the office in charge',
}

/** How a notice is prepared: submitting it opens the case. */
export const opening: FillingKind = {
  of: fillingOf,
  submit,
  accepted,
  words: {
    consequence: {
      zh: '提交后案件即建立。通知书已送达的，期限自送达次日起算，企业会收到邮件；在本系统拟制通知书的，下一步是拟制，送达前不通知企业。',
      en: 'This opens the case. Where the notice was served, its period runs from the day after, and the enterprise is told by mail; where it is drawn up here, that comes next, and the enterprise is told nothing before service.',
    },
    submit: { zh: '建立案件', en: 'Open the case' },
  },
}
