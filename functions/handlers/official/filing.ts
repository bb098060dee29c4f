import { asOfficial } from '../../engine/people.ts'
import type { Head } from '../../store/head.ts'
import { formsOfCase } from '../../web/filling/of-case.ts'
import { draftLetterPage, letterPage } from '../../web/letters.ts'
import { officerOf } from '../../web/models/acts.ts'
import type { SiteResponse } from '../../web/response.ts'
import { headOf, personOf, type Visit } from '../../web/visit.ts'

const base = ({ id }: Head): string => `/work/cases/${id}`

/** The acts of officials: each for the organs that its outline names, in the division of the case. */
export const { filling, unsigned, beginOrGoOn, start, receipt, withdraw } = formsOfCase({
  base,
  sees: () => true,
  filer: (visit, head, form, by) => {
    const organ = officerOf(personOf(visit), head.state, form, by)
    return organ && { actor: asOfficial(personOf(visit), organ), by: organ }
  },
})

/** The letter that the act being drawn up would make. */
export const draftOfLetter = async (visit: Visit): Promise<SiteResponse> =>
  draftLetterPage(visit, await unsigned(visit))

export const letter = (visit: Visit): Promise<SiteResponse> => letterPage(visit, base(headOf(visit)))
