import { bases } from '../../../forms/bases.ts'
import { newestOutlines } from '../../../forms/registry.ts'
import type { SiteResponse } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { basesPage } from '../../web/views/pages/bases.tsx'
import type { Visit } from '../../web/visit.ts'

/** Every basis with its editions, and the forms that rest on it. */
export const list = async (visit: Visit): Promise<SiteResponse> =>
  show(
    visit,
    basesPage({
      today: visit.today,
      bases: bases.map((basis) => ({
        ...basis,
        forms: newestOutlines
          .filter((form) => form.basis?.some((one) => one.basis === basis.id))
          .map(({ id, title }) => ({ href: `/help/forms/${encodeURIComponent(id)}`, text: title })),
      })),
    }),
  )
