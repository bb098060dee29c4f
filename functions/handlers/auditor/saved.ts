import { auditServices } from '../../web/audit-services.ts'
import { Failure } from '../../web/failure.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { hashOf } from '../../web/secrets.ts'
import { personOf, type Visit } from '../../web/visit.ts'

/** Only what these pages themselves ask may be saved, so that no link leads elsewhere. */
const own = /^\/audit(\/batches\/new)?\?[\w%&=+.~*-]{1,800}$/

/** Keeps a search, or what an order would hold, under a name; under the same question it is renamed. */
export const save = async (visit: Visit): Promise<SiteResponse> => {
  const href = visit.form.get('href') ?? ''
  const name = (visit.form.get('name') ?? '').normalize('NFC').trim().slice(0, 60)
  if (!own.test(href)) throw new Failure(400)
  if (name === '') return seeOther(href)
  const search = { id: hashOf(href).slice(0, 16), name, href, at: visit.at }
  const isKept = await auditServices().searches.save(personOf(visit).id, search)
  if (!isKept) throw new Failure(409, tooMany)
  return seeOther('/audit')
}

const tooMany = {
  zh: '最多保存 50 项查询。请先删除不再需要的。',
  en: 'Fifty searches can be saved at most. Remove some first.',
}

export const forget = async (visit: Visit): Promise<SiteResponse> => {
  const { search = '' } = visit.params
  if (/^[0-9a-f]{16}$/.test(search)) await auditServices().searches.forget(personOf(visit).id, search)
  return seeOther('/audit')
}
