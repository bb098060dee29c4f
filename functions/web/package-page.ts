import { Failure } from './failure.ts'
import { filingNamed } from './models/filing.ts'
import { packageOf } from './package.ts'
import { download, type SiteResponse } from './response.ts'
import { services } from './services.ts'
import { headOf, type Visit } from './visit.ts'

/** The package of the filing in the path, made as it is fetched. */
export const sendPackage = async (
  visit: Visit,
): Promise<{ readonly name: string; readonly response: SiteResponse }> => {
  const head = headOf(visit)
  const made = await packageOf(services().cases, head, filingNamed(head, visit.params.filing))
  if (!made) throw new Failure(404)
  const file = download(made.name, 'application/zip', made.bytes.toString('base64'))
  return { name: made.name, response: { ...file, isBase64Encoded: true } }
}
