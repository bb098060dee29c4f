import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { enterprisePeoplePage } from '../../web/views/pages/enterprise-people.tsx'
import { messagesPage } from '../../web/views/pages/messages.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const perPage = 20

/** The enterprises whose contact the visitor is. */
const codesOf = (visit: Visit): readonly string[] =>
  personOf(visit).roles.flatMap((role) => (role.role === 'contact' ? [role.enterprise] : []))

const nameOf = async (code: string): Promise<string> =>
  (await services().enterprises.byCode(code))?.name ?? code

/** Who acts for each enterprise; adding somebody is asked of the officer, since a mailbox could be anybody's. */
export const people = async (visit: Visit) => {
  const enterprises = await Promise.all(
    codesOf(visit).map(async (code) => ({
      code,
      name: await nameOf(code),
      people: (await services().people.ofEnterprise(code)).map(({ name, title, email }) => ({
        name,
        title,
        email,
      })),
    })),
  )
  return show(visit, enterprisePeoplePage({ enterprises }))
}

/** What each enterprise was told by mail, the newest first; one of them is turned at a time. */
export const messages = async (visit: Visit) => {
  const turned = visit.query.get('enterprise') ?? ''
  const after = visit.query.get('after') ?? undefined
  const enterprises = await Promise.all(
    codesOf(visit).map(async (code) => {
      const page = { limit: perPage, after: code === turned ? after : undefined }
      const found = await services().messages.ofEnterprise(code, page)
      return {
        name: await nameOf(code),
        messages: found.messages.map((message) => ({ ...message, href: `/my/cases/${message.case}` })),
        next: found.next && `/my/messages?enterprise=${code}&after=${found.next}`,
      }
    }),
  )
  return show(visit, messagesPage({ enterprises, ...(after && { first: '/my/messages' }) }))
}
