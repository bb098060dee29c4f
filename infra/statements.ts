import type { BucketName, FunctionRights, IndexName, Objects, Partitions } from './function-rights.ts'

/** What a statement may name: the table, a list, a bucket, objects of one, mail of the configured sender, or a key that signs or seals. */
export type Resource =
  | 'table'
  | `table/index/${IndexName}`
  | BucketName
  | `${Objects}*`
  | 'mail'
  | 'signing-key'
  | 'identity-key'
  | 'log-key'

/** Allows actions on a resource, before either has an address in AWS. */
export interface Statement {
  readonly actions: readonly string[]
  readonly resource: Resource
  /** Patterns of the partitions' keys that every item of a request must match. */
  readonly leadingKeys?: readonly string[]
}

/** A function's rights as statements of a policy: items by key and pages of the named lists, never a scan. */
export function statementsOf(rights: FunctionRights): Statement[] {
  const {
    table,
    reads = [],
    writes = [],
    removes = [],
    resumes = [],
    holds = [],
    seesLocks = [],
    erases = [],
    looksIn = [],
    sendsMail,
    signs,
    seals,
    unseals,
    signsLog,
  } = rights
  const lists = Object.entries(table.lists) as [IndexName, Partitions][]
  return [
    within(table.reads, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], 'table'),
    within(table.writes, ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], 'table'),
    ...lists.map(([name, partitions]) => within(partitions, ['dynamodb:Query'], `table/index/${name}`)),
    ...reads.map((objects) => on(objects, ['s3:GetObject', 's3:GetObjectVersion'])),
    ...writes.map((objects) => on(objects, ['s3:PutObject', 's3:AbortMultipartUpload'])),
    // In a versioned bucket this leaves a delete marker, no version goes.
    ...removes.map((objects) => on(objects, ['s3:DeleteObject'])),
    ...resumes.map((objects) => on(objects, ['s3:ListMultipartUploadParts'])),
    ...holds.map((objects) => on(objects, ['s3:PutObjectLegalHold'])),
    ...seesLocks.map((objects) => on(objects, ['s3:GetObjectLegalHold', 's3:GetObjectRetention'])),
    // By version: what is not deleted so is only hidden. No right here goes round a retention.
    ...erases.map((objects) => on(objects, ['s3:DeleteObject', 's3:DeleteObjectVersion'])),
    // Without it S3 answers 403 instead of 404 for a key that does not exist.
    ...looksIn.map((resource) => ({ actions: ['s3:ListBucket'], resource })),
    // Raw because a message carries its own MIME parts and headers.
    ...(sendsMail ? [{ actions: ['ses:SendEmail', 'ses:SendRawEmail'], resource: 'mail' as const }] : []),
    ...(signs ? [{ actions: ['kms:Sign'], resource: 'signing-key' as const }] : []),
    ...(seals ? [{ actions: ['kms:Encrypt'], resource: 'identity-key' as const }] : []),
    ...(unseals ? [{ actions: ['kms:Decrypt'], resource: 'identity-key' as const }] : []),
    ...(signsLog ? [{ actions: ['kms:Sign', 'kms:GetPublicKey'], resource: 'log-key' as const }] : []),
  ]
}

function within(partitions: Partitions, actions: readonly string[], resource: Resource): Statement {
  return { actions, resource, ...(partitions !== 'everything' && { leadingKeys: partitions }) }
}

function on(objects: Objects, actions: readonly string[]): Statement {
  return { actions, resource: `${objects}*` }
}
