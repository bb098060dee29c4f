import { organOf } from '../../../forms/organs.ts'
import { type Person as Known, type Role, subjectOf } from '../../../functions/engine/people.ts'
import type { Words } from '../failure.ts'
import type { Person } from '../pages/people.ts'
import { type City, inCity, type Site } from './city.ts'
import { everybody } from './everybody.ts'

/** Everyone who may sign in, those of the demonstration first and in its order. */
export function listPeople(site: Site): Promise<Person[]> {
  const places = new Map(everybody.map(({ id }, place) => [id, place]))
  const placeOf = ({ id }: Known) => places.get(id) ?? everybody.length
  return inCity(site, async (city) => {
    const found = (await everyone(city)).filter(({ active }) => active)
    return Promise.all(found.sort((a, b) => placeOf(a) - placeOf(b)).map((person) => listed(city, person)))
  })
}

async function everyone({ people }: City): Promise<Known[]> {
  const all: Known[] = []
  let after: string | undefined
  do {
    const page = await people.all({ limit: 100, after })
    all.push(...page.people)
    after = page.next
  } while (after !== undefined)
  return all
}

async function listed(city: City, { name, title, email, roles }: Known): Promise<Person> {
  const names = new Map<string, Words>()
  for (const role of roles) names.set(subjectOf(role), await nameOf(city, role))
  return {
    name,
    title,
    email,
    organ: {
      zh: [...names.values()].map(({ zh }) => zh).join('、'),
      en: [...names.values()]
        .map(({ en }) => en)
        .filter((en) => en !== '')
        .join(', '),
    },
    roles: roles.filter(isFirstOfKind).map(({ role }) => titles[role]),
  }
}

const isFirstOfKind = ({ role }: Role, place: number, all: readonly Role[]): boolean =>
  all.findIndex((other) => other.role === role) === place

async function nameOf({ enterprises }: City, role: Role): Promise<Words> {
  switch (role.role) {
    case 'contact': {
      const name = (await enterprises.byCode(role.enterprise))?.name ?? role.enterprise
      return { zh: name, en: '' }
    }
    case 'officer':
    case 'approver':
    case 'auditor':
      return organOf(role.organ)?.name ?? { zh: role.organ, en: role.organ }
    case 'administrator':
      return { zh: '退出平台', en: 'the platform' }
  }
}

/** As the administration calls the roles. */
const titles: Readonly<Record<Role['role'], Words>> = {
  contact: { zh: '企业联系人', en: 'Enterprise contact' },
  officer: { zh: '案件经办人', en: 'Case officer' },
  approver: { zh: '审批人', en: 'Approver' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  administrator: { zh: '平台管理员', en: 'Administrator' },
}
