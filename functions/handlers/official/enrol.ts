import { textOf } from '../../engine/answer-kinds.ts'
import type { Answers, FieldError } from '../../engine/form.ts'
import { PersonId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import { newId } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import type { Visit } from '../../web/visit.ts'

/** Makes sure that the enterprise is in the registry and its contact can sign in; safe to repeat. */
export const enrol = async (visit: Visit, answers: Answers): Promise<FieldError | undefined> => {
  const code = textOf(answers.code)
  await services().enterprises.save({
    code,
    name: textOf(answers.name),
    legalRepresentative: textOf(answers.legalRepresentative),
    address: textOf(answers.address),
    industry: textOf(answers.industry),
    sector: textOf(answers.sector),
    county: textOf(answers.county),
  })
  const email = textOf(answers.contactEmail)
  const known = await services().people.byMailbox(email)
  if (known?.roles.some(({ role }) => role !== 'contact')) return officialsMailbox
  if (known?.roles.some((role) => role.role === 'contact' && role.enterprise === code)) return undefined
  const roles = [...(known?.roles ?? []), { role: 'contact' as const, enterprise: code }]
  const person: Person = known ? { ...known, roles } : newContact(visit, answers, email, roles)
  const saved = await services().people.save(person, known)
  return saved === 'saved' ? undefined : tryAgain
}

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
