import { createHmac } from 'node:crypto'
import { Sha256 } from '@smithy/core/checksum'
import { HttpRequest } from '@smithy/core/protocols'
import { createScope, getSigningKey, SignatureV4 } from '@smithy/signature-v4'

/**
 * Signs addresses and forms for a store with the SDK's own signer. The S3 client itself would be 140 KB more
 * on every page that shows a file; `test/evidence/presign.test.ts` holds the results against its own.
 */
export type Store = {
  readonly region: string
  /** Of a store that is not AWS's own: the embedded one. */
  readonly endpoint?: string
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
}

/** The store that the function's environment names; Lambda hands credentials over there and renews them. */
export const storeOfEnvironment = (): Store => {
  const {
    AWS_REGION = '',
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId = '',
    AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
  return { region: AWS_REGION, ...(endpoint && { endpoint }), credentials }
}

type Order = { readonly bucket: string; readonly key: string; readonly secondsToLive: number }

/** An address of one object, which answers with the headers that are given. */
export const presignedAddress = (
  store: Store,
  { answers, ...order }: Order & { readonly answers: Readonly<Record<string, string>> },
): Promise<string> => {
  const query = Object.entries(answers).map(([header, value]) => [`response-${header}`, value])
  return presignedCall(store, {
    ...order,
    method: 'GET',
    query: { 'x-id': 'GetObject', ...Object.fromEntries(query) },
  })
}

export type Call = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly query: Readonly<Record<string, string>>
  /** Must come with the request exactly so. */
  readonly headers?: Readonly<Record<string, string>>
}

/** An address at which one call about one key can be made, by whoever has it and as long as it lives. */
export const presignedCall = async (
  store: Store,
  { bucket, key, secondsToLive, ...call }: Order & Call,
): Promise<string> => {
  const url = urlOf(store, bucket, key)
  const signed = await signerOf(store).presign(requestTo(url, call), { expiresIn: secondsToLive })
  return `${url.origin}${signed.path}?${queryText(signed.query ?? {})}`
}

/** A call that we make ourselves, with the headers that prove it. */
export const signedCall = async (
  store: Store,
  { bucket, key, ...call }: Omit<Order, 'secondsToLive'> & Call,
): Promise<Request> => {
  const url = urlOf(store, bucket, key)
  const { query = {}, ...signed } = await signerOf(store).sign(requestTo(url, call))
  const { host: _, ...headers } = signed.headers
  return new Request(`${url.href}?${queryText(query)}`, { method: call.method, headers })
}

const urlOf = (store: Store, bucket: string, key: string): URL =>
  new URL(`${bucketUrl(store, bucket)}/${key.split('/').map(strictly).join('/')}`)

const signerOf = ({ region, credentials }: Store): SignatureV4 =>
  new SignatureV4({
    service: 's3',
    region,
    credentials,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  })

export type PresignedForm = { readonly url: string; readonly fields: Record<string, string> }

/** A form that may put one object under one key, on conditions of an S3 POST policy. */
export const presignedForm = async (
  store: Store,
  order: Order & {
    readonly fields: Readonly<Record<string, string>>
    readonly conditions: readonly (readonly (string | number)[])[]
  },
): Promise<PresignedForm> => {
  const { bucket, key, secondsToLive } = order
  const { region, credentials } = store
  const now = Date.now()
  const moment = basicTime(now)
  const day = moment.slice(0, 8)
  const fields = {
    ...order.fields,
    bucket,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${credentials.accessKeyId}/${createScope(day, region, 's3')}`,
    'X-Amz-Date': moment,
    ...(credentials.sessionToken && { 'X-Amz-Security-Token': credentials.sessionToken }),
    key,
  }
  const conditions = [
    ...order.conditions,
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ]
  const policy = { expiration: wholeSeconds(now + secondsToLive * 1000), conditions }
  const Policy = Buffer.from(JSON.stringify(policy)).toString('base64')
  const signingKey = await getSigningKey(Sha256, credentials, day, region, 's3')
  const signature = createHmac('sha256', signingKey).update(Policy).digest('hex')
  return {
    url: new URL(bucketUrl(store, bucket)).href,
    fields: { ...fields, Policy, 'X-Amz-Signature': signature },
  }
}

/** AWS names a bucket in the host; another store has it as the first part of the path. */
const bucketUrl = ({ region, endpoint }: Store, bucket: string): string => {
  if (endpoint) return `${endpoint.replace(/\/$/, '')}/${bucket}`
  return `https://${bucket}.s3.${region}.${region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'}`
}

const requestTo = (
  { protocol, hostname, port, host, pathname }: URL,
  { method, query, headers }: Call,
): HttpRequest =>
  new HttpRequest({
    method,
    protocol,
    hostname,
    ...(port && { port: Number(port) }),
    path: pathname,
    query: { ...query },
    headers: { host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD', ...headers },
  })

const queryText = (query: HttpRequest['query']): string =>
  Object.entries(query)
    .map(([name, value]) => `${strictly(name)}=${strictly(String(value))}`)
    .join('&')

/** As the signature was made: RFC 3986 leaves these five no exception. */
const strictly = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

const wholeSeconds = (epochMs: number): string => new Date(epochMs).toISOString().replace(/\.\d{3}/, '')

const basicTime = (epochMs: number): string => wholeSeconds(epochMs).replace(/[-:]/g, '')
