import { storageKey } from './storage/storage.ts'

/** Where each of the embedded services answers. */
export interface Endpoints {
  readonly dynamodb: string
  readonly s3: string
  readonly ses: string
  readonly kms: string
}

/** What archives are signed and time-stamped with; certificates in base64, the newest first. */
export interface LocalSigning {
  readonly key: string
  /** Seals who told of something by name. */
  readonly identityKey: string
  readonly certificates: readonly string[]
  readonly timestamps: string
  readonly timestampCertificates: readonly string[]
  /** What the public log is signed with. */
  readonly logKey: string
}

/** Names of the buckets, which are folders here. */
export const buckets = {
  quarantine: 'quarantine',
  evidence: 'evidence',
  exports: 'exports',
  log: 'log',
} as const

export const tableName = 'tuichu'

/** What functions find in their environment here; everything else they find as in AWS. */
export function environmentFor(
  url: string,
  { dynamodb, s3, ses, kms }: Endpoints,
  signing: LocalSigning,
): Readonly<Record<string, string>> {
  return {
    TABLE_NAME: tableName,
    QUARANTINE_BUCKET: buckets.quarantine,
    EVIDENCE_BUCKET: buckets.evidence,
    EXPORTS_BUCKET: buckets.exports,
    LOG_BUCKET: buckets.log,
    BASE_URL: url,
    MAIL_FROM: '退出平台 <tuichu@example.org>',
    IDENTITY_KEY: signing.identityKey,
    SIGNING_KEY: signing.key,
    SIGNING_CERTIFICATES: signing.certificates.join(' '),
    TIMESTAMP_URLS: signing.timestamps,
    LOG_KEY: signing.logKey,
    TIMESTAMP_CERTIFICATES: signing.timestampCertificates.join(' '),
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: storageKey,
    AWS_SECRET_ACCESS_KEY: storageKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: dynamodb,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_SESV2: ses,
    AWS_ENDPOINT_URL_KMS: kms,
  }
}

/** The environment of this process as functions may see it: nothing of the person's own AWS accounts. */
export function withoutAws(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('AWS_'))
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** Gives this process the functions' environment, for code of theirs that runs in it; undone by the result. */
export function adopt(environment: Readonly<Record<string, string>>): () => void {
  const before = { ...process.env }
  const replace = (next: Readonly<Record<string, string | undefined>>) => {
    for (const name of Object.keys(process.env)) if (!(name in next)) delete process.env[name]
    Object.assign(process.env, next)
  }
  replace({ ...withoutAws(before), ...environment })
  return () => replace(before)
}
