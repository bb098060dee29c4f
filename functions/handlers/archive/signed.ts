import { type Bag, withSignatures } from '../../evidence/archive/bag.ts'
import type { SigningWords } from '../../evidence/archive/readme.ts'
import { storeOfEnvironment } from '../../evidence/presign.ts'
import type { Order } from '../../store/orders.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'

/** What README-VERIFY says of signatures; nothing where archives are not signed. */
export const signingWords = (): SigningWords | undefined => {
  const { SIGNING_KEY, BASE_URL, TIMESTAMP_URLS } = settings()
  return SIGNING_KEY ? { site: BASE_URL, stamped: TIMESTAMP_URLS.length > 0 } : undefined
}

type Kept = NonNullable<Order['signatures']>

/** The bag with its signatures: those that the order has kept, or new ones that it keeps from now on. */
export const signed = async (bag: Bag, order: Order): Promise<Bag> =>
  withKept(bag, order.signatures ?? (await signedFor(bag, order)))

/** The bag with signatures that nobody keeps: an order of many cases has its index made once. */
export const signedWith = async (bag: Bag, at: string): Promise<Bag> =>
  withKept(bag, await signaturesFor(bag, at))

/** The bag with signatures that were kept. */
export const withKept = (bag: Bag, signatures: Kept): Bag =>
  withSignatures(
    bag,
    signatures.map(({ path, content }) => ({ path, content: Buffer.from(content, 'base64') })),
  )

const signedFor = async (bag: Bag, order: Order): Promise<Kept> => {
  const signatures = await signaturesFor(bag, order.at)
  if (signatures.length > 0) await services().orders.sign({ ...order, signatures })
  return signatures
}

/** Signs a bag; nothing where archives are not signed. */
export const signaturesFor = async (bag: Bag, at: string): Promise<Kept> => {
  const { SIGNING_KEY, SIGNING_CERTIFICATES, TIMESTAMP_URLS, TIMESTAMP_CERTIFICATES } = settings()
  const [certificate] = SIGNING_CERTIFICATES
  if (!SIGNING_KEY || !certificate) return []
  const [{ signaturesOf }, { kmsSigner }] = await Promise.all([
    import('../../evidence/signing/signatures.ts'),
    import('../../evidence/signing/kms.ts'),
  ])
  const { region, credentials } = storeOfEnvironment()
  const key = { key: SIGNING_KEY, region, credentials, endpoint: settings().AWS_ENDPOINT_URL_KMS }
  const files = await signaturesOf(bag, {
    signer: kmsSigner(key, bytesOf(certificate)),
    authorities: TIMESTAMP_URLS,
    authorityCertificates: TIMESTAMP_CERTIFICATES.map(bytesOf),
    at: new Date(at),
  })
  return files.map(({ path, content }) => ({ path, content: Buffer.from(content).toString('base64') }))
}

const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64')
