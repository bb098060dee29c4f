import { asContact } from '../../engine/people.ts'
import { formsOfCase } from '../../web/filling/of-case.ts'
import { isForEnterprise } from '../../web/models/audience.ts'
import { personOf } from '../../web/visit.ts'

/** The enterprise's forms: those that are for no organ. */
export const { filling, beginOrGoOn, start, receipt, withdraw } = formsOfCase({
  base: ({ id }) => `/my/cases/${id}`,
  sees: isForEnterprise,
  filer: (visit, { state }, { by }) =>
    by ? undefined : { actor: asContact(personOf(visit), state.enterprise.code) },
})
