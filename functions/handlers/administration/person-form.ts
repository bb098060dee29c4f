import { organs } from '../../../forms/organs.ts'
import { rowsOf, textOf } from '../../engine/answer-kinds.ts'
import { normalCreditCode } from '../../engine/credit-code.ts'
import { readFields } from '../../engine/field-read.ts'
import type { Answers, FieldError, Form, Option } from '../../engine/form.ts'
import { OrganId } from '../../engine/ids.ts'
import { type Person, type Role, subjectOf } from '../../engine/people.ts'
import { typedOf } from '../../web/typed.ts'
import { personFields } from '../../web/views/pages/people.tsx'
import { placeFaults, rolesApart, shortMailbox } from './person-rules.ts'

export const organOptions: readonly Option[] = organs.map(({ id, name }) => ({ value: id, label: name }))

const fields = personFields(organOptions)
const title = { zh: '人员与权限', en: 'People and roles' }

/** What is asked of a person, so that it is checked as any other form is. */
export const personForm: Form = {
  id: 'person',
  version: '1',
  title,
  intro: title,
  pages: [{ id: 'person', title, fields }],
  rules: [shortMailbox, placeFaults, rolesApart],
  chain: '',
}

/** What was typed of a person, tidied and kept where it is wrong. */
export const readPerson = (form: URLSearchParams): Answers => readFields(fields, typedOf(form))

/** A person as the form shows one. */
export const answersOf = ({ name, email, title: held, active, roles }: Person): Answers => ({
  name,
  email,
  title: held,
  active: active ? 'yes' : 'no',
  roles: roles.map((role) => ({
    role: role.role,
    ...(role.role === 'contact' && { enterprise: role.enterprise }),
    ...('organ' in role && { organ: role.organ }),
  })),
})

type Answered = Pick<Person, 'name' | 'email' | 'title' | 'active' | 'roles'>

/** The person that checked answers describe; a role given twice is held once. */
export const personIn = (answers: Answers): Answered => {
  const roles = rowsOf(answers.roles).flatMap(roleIn)
  return {
    name: textOf(answers.name),
    email: textOf(answers.email),
    title: textOf(answers.title),
    active: answers.active === 'yes',
    roles: [...new Map(roles.map((role) => [`${role.role} ${subjectOf(role)}`, role])).values()],
  }
}

const roleIn = (row: Answers): Role[] => {
  const role = textOf(row.role)
  switch (role) {
    case 'contact':
      return [{ role, enterprise: codeIn(row) }]
    case 'officer':
    case 'approver':
    case 'auditor':
      return [{ role, organ: OrganId.parse(row.organ) }]
    case 'administrator':
      return [{ role }]
  }
  return []
}

const codeIn = (row: Answers): string => normalCreditCode(textOf(row.enterprise))

/** The codes that contacts are named for, each with the path of its field. */
export const codesIn = (answers: Answers): { readonly field: FieldError['field']; readonly code: string }[] =>
  rowsOf(answers.roles).flatMap((row, index) =>
    row.role === 'contact' && codeIn(row) ? [{ field: `roles.${index}.enterprise`, code: codeIn(row) }] : [],
  )
