import { siteAnswers, siteIn } from '../../../forms/shared/site.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import type { Answers, FieldError } from '../../engine/form.ts'
import { PersonId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import type { Enterprise } from '../../store/enterprises.ts'
import { may } from '../../web/access.ts'
import { enterpriseOf } from '../../web/importing/enterprise.ts'
import { divisionName } from '../../web/names.ts'
import { newId } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import { personOf, type Visit } from '../../web/visit.ts'

/**
 * Makes sure that the enterprise is in the registry and its contact can sign in; safe to repeat.
 *
 * A contact sees all cases of an enterprise, so officers of another division may neither change its
 * entry nor name a mailbox that it does not have yet.
 */
export const enrol = async (visit: Visit, answers: Answers): Promise<FieldError | undefined> => {
  const code = textOf(answers.code)
  const registered = await services().enterprises.byCode(code)
  const isOurs = !registered || may(personOf(visit), 'open-cases', registered)
  const email = textOf(answers.contactEmail)
  const known = await services().people.byMailbox(email)
  if (known?.roles.some(({ role }) => role !== 'contact')) return officialsMailbox
  const isContact = isContactOf(known, code)
  if (!isOurs) return isContact ? undefined : elsewhere(registered.county)
  // A site that is not entered again is still where it was.
  await services().enterprises.save({ ...registeredSite(registered), ...enterpriseOf(answers) })
  return isContact ? undefined : addContact(visit, answers, known)
}

/** A site that is not entered is where the registry has it, if the plant is in the county that it is registered in. */
export const placed = (answers: Answers, registered: Enterprise | undefined): Answers =>
  siteIn(answers).site || registered?.county !== textOf(answers.county)
    ? answers
    : { ...answers, ...siteAnswers(registered.site) }

const registeredSite = (registered: Enterprise | undefined): Pick<Enterprise, 'site'> =>
  registered?.site ? { site: registered.site } : {}

/** Another press of the same button may have added the contact in between; then it is done. */
const addContact = async (
  visit: Visit,
  answers: Answers,
  known: Person | undefined,
): Promise<FieldError | undefined> => {
  const code = textOf(answers.code)
  const email = textOf(answers.contactEmail)
  const roles = [...(known?.roles ?? []), { role: 'contact' as const, enterprise: code }]
  const person = known ? { ...known, roles } : newContact(visit, answers, email, roles)
  if ((await services().people.save(person, known)) === 'saved') return undefined
  return isContactOf(await services().people.byMailbox(email), code) ? undefined : tryAgain
}

const isContactOf = (person: Person | undefined, code: string): boolean =>
  person?.roles.some((role) => role.role === 'contact' && role.enterprise === code) ?? false

const newContact = ({ at }: Visit, answers: Answers, email: string, roles: Person['roles']): Person => ({
  id: PersonId.parse(`p-${newId(10)}`),
  name: textOf(answers.contact),
  email,
  title: '',
  active: true,
  sessionsFrom: at,
  roles,
  version: 0,
})

const elsewhere = (county: string): FieldError => {
  const { zh, en } = divisionName(county)
  return {
    field: 'contactEmail',
    message: {
      zh: `该企业登记在${zh}，这个邮箱不是它的联系人。请填写企业已登记的联系人邮箱，或请${zh}或市级主管部门先登记新联系人`,
      en: `This enterprise is registered in ${en}, and this mailbox is not a contact of it. Enter one that is, or ask ${en} or the municipality to register the new contact first`,
    },
  }
}

const officialsMailbox: FieldError = {
  field: 'contactEmail',
  message: {
    zh: '这个邮箱属于工作人员，不能作为企业联系人。请填写企业的邮箱',
    en: 'This mailbox belongs to an official and cannot be the enterprise’s. Enter a mailbox of the enterprise',
  },
}

const tryAgain: FieldError = {
  field: 'contactEmail',
  message: {
    zh: '联系人信息刚刚被他人更新，请再提交一次',
    en: 'The contact was changed by somebody else just now; submit once more',
  },
}
