import { X509Certificate } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { script } from 'tuichu:verify-script'
import { shanghaiDate } from '../../engine/day.ts'
import { verifiersOf } from '../../store/log.ts'
import { Failure } from '../../web/failure.ts'
import { download, type SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { type CertificateLine, verifyPage } from '../../web/views/pages/verify.tsx'
import type { Visit } from '../../web/visit.ts'

const certificatesOf = (list: readonly string[]): X509Certificate[] =>
  list.map((base64) => new X509Certificate(Buffer.from(base64, 'base64')))

/** All that this site signs or has signed with, its time stamp authorities, and its log: whom a verifier may believe. */
const published = async () => {
  const log = await services().log.published()

  const signers = certificatesOf(settings().SIGNING_CERTIFICATES)
  const authorities = certificatesOf(settings().TIMESTAMP_CERTIFICATES)
  // Lines beside them, which other programs pass over: the keys of the public log.
  const pem = [
    ...(log ? verifiersOf(log).map((verifier) => `${verifier}\n`) : []),
    ...[...signers, ...authorities].map(String),
  ].join('')
  return { signers, authorities, pem }
}

const lineOf = ({ fingerprint256, validFrom, validTo }: X509Certificate): CertificateLine => ({
  fingerprint: fingerprint256,
  from: shanghaiDate(Date.parse(validFrom)),
  to: shanghaiDate(Date.parse(validTo)),
})

/** The page that verifies an archive in the browser. */
export const page = async (visit: Visit): Promise<SiteResponse> => {
  const { signers, authorities, pem } = await published()
  return show(
    visit,
    verifyPage({
      script: `/verify/${script.name}`,
      certificates: pem,
      signers: signers.map(lineOf),
      authorities: authorities.map(lineOf),
    }),
  )
}

/** The program, the certificates, and the page's script. */
export const file = async ({ params }: Visit): Promise<SiteResponse> => {
  if (params.file === 'tuichu-certificates.pem')
    return download('tuichu-certificates.pem', 'application/x-pem-file', (await published()).pem)
  if (params.file === 'tuichu-verify.mjs') return programResponse()
  if (params.file === script.name) return scriptResponse()
  throw new Failure(404)
}

const programResponse = async (): Promise<SiteResponse> => {
  const { program } = await import('./verify-program.ts')
  return download('tuichu-verify.mjs', 'text/javascript; charset=utf-8', unpacked(program))
}

const unpacked = (gzip: string): string => gunzipSync(Buffer.from(gzip, 'base64')).toString('utf8')

const scriptResponse = (): SiteResponse => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/javascript; charset=utf-8',
    // The name changes with the content, so a browser never asks twice.
    'cache-control': 'public, max-age=31536000, immutable',
  },
  body: unpacked(script.gzip),
})
