import { canonical } from '../../engine/digest.ts'
import { Failure } from '../../web/failure.ts'
import { isStruck, noticeProof } from '../../web/models/logged.ts'
import { download, type SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { logPage } from '../../web/views/pages/log.tsx'
import type { Visit } from '../../web/visit.ts'

/** What the public log is, and how it stands. */
export const about = async (visit: Visit): Promise<SiteResponse> => {
  const log = await services().log.published()
  return show(visit, logPage({ ...(log && { log }), address: `${settings().BASE_URL}/log` }))
}

const longestEntry = 100

const struckWords = {
  zh: '本条目有内容经异议移除，不再公开，因此不提供证明下载。条目页面写明它在公开日志中的位置。',
  en: 'Objections took something off this entry, which is not public any more, so there is no proof to fetch. The page of the entry says where it stands in the log.',
}

/** That an entry of the register is in the log, as a file for the verifier. */
export const proof = async ({ params }: Visit): Promise<SiteResponse> => {
  const { entry: id = '' } = params
  const { register, log } = services()
  const entry = id.length <= longestEntry ? await register.entry(id) : undefined
  if (entry && isStruck(entry)) throw new Failure(404, struckWords)
  const found = entry && (await noticeProof(log, entry))
  if (!found) throw new Failure(404)
  return download(`${id}-log-proof.json`, 'application/json; charset=utf-8', canonical(found))
}
