import * as z from 'zod/mini'

/** Words with spaces between them; certificates are DER in base64. */
const list = z.pipe(
  z._default(z.string(), ''),
  z.transform((text) => text.split(' ').filter(Boolean)),
)

const Settings = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  QUARANTINE_BUCKET: z.string().check(z.minLength(3)),
  EVIDENCE_BUCKET: z.string().check(z.minLength(3)),
  EXPORTS_BUCKET: z.string().check(z.minLength(3)),
  /** Tiles and entries of the public log. */
  LOG_BUCKET: z.string().check(z.minLength(3)),
  /** `https://host`, no slash at the end. */
  BASE_URL: z.url().check(z.refine((url) => !url.endsWith('/'))),
  MAIL_FROM: z.string().check(z.minLength(3)),
  /** SES's configuration set, where there is one. */
  MAIL_EVENTS: z.optional(z.string().check(z.minLength(1))),
  /** Key of KMS that seals who told of something by name. */
  IDENTITY_KEY: z.optional(z.string()),
  /** Key of KMS that signs archives; without it they are not signed. */
  SIGNING_KEY: z.optional(z.string()),
  /** Certificates of that key and of those before it, the newest first; of time stamp authorities. */
  SIGNING_CERTIFICATES: list,
  TIMESTAMP_CERTIFICATES: list,
  /** Addresses of time stamp authorities, the first preferred. */
  TIMESTAMP_URLS: list,
  /** Ed25519 keys of KMS that sign the public log, the newest first: several while one takes over from another. */
  LOG_KEY: z.string().check(z.minLength(3)),
  AWS_ENDPOINT_URL_KMS: z.optional(z.url()),
  AWS_REGION: z._default(z.string(), 'cn-north-1'),
  AWS_ENDPOINT_URL_S3: z.optional(z.url()),
})
export type Settings = z.infer<typeof Settings>

let parsed: Settings | undefined

/** The function's environment, parsed once; a missing value names itself at the first request. */
export const settings = (): Settings => {
  parsed ??= Settings.parse(process.env)
  return parsed
}

/** Origins that browsers send evidence to and load it from. */
export const storageOrigins = (): string => {
  const { AWS_ENDPOINT_URL_S3, AWS_REGION, QUARANTINE_BUCKET, EVIDENCE_BUCKET, EXPORTS_BUCKET } = settings()
  if (AWS_ENDPOINT_URL_S3) return new URL(AWS_ENDPOINT_URL_S3).origin
  const domain = AWS_REGION.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const buckets = [QUARANTINE_BUCKET, EVIDENCE_BUCKET, EXPORTS_BUCKET]
  return buckets.map((bucket) => `https://${bucket}.s3.${AWS_REGION}.${domain}`).join(' ')
}
