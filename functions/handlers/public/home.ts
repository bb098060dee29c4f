import { assetResponse } from '../../web/assets.ts'
import { Failure } from '../../web/failure.ts'
import { json, type SiteResponse } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { homeOf } from '../../web/sign-in.ts'
import { homePage } from '../../web/views/pages/home.tsx'
import type { Visit } from '../../web/visit.ts'

export const home = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, homePage({ start: visit.person ? homeOf(visit.person) : '/sign-in' }))

export const health = async (): Promise<SiteResponse> => json({ status: 'ok' })

export const asset = async ({ path, headers }: Visit): Promise<SiteResponse> => {
  const response = assetResponse(path, headers['accept-encoding'])
  if (!response) throw new Failure(404)
  return response
}
