import { Stack, Validations } from 'aws-cdk-lib'
import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { FunctionEnvironment } from './function.ts'
import { type BucketName, functionRights, type Objects } from './function-rights.ts'
import type { FunctionName } from './routes.ts'
import { addressOf } from './settings.ts'
import { type Statement, statementsOf } from './statements.ts'

/** What the rights of functions are about. */
export interface Holdings extends Readonly<Record<BucketName, IBucket>> {
  readonly environment: FunctionEnvironment
  readonly table: ITable
  /** Signs archives. */
  readonly signingKey: IKey
  /** Seals who told of something by name. */
  readonly identityKey: IKey
  /** Sign the public log. */
  readonly logKeys: readonly IKey[]
}

/** The statements of a function's role, as `function-rights.ts` has them. */
export function rightsOn(scope: Construct, name: FunctionName, holdings: Holdings): PolicyStatement[] {
  const { reads = [], writes = [] } = functionRights[name]
  const { table } = holdings
  return [
    ...statementsOf(functionRights[name]).map((statement) => policyOf(scope, statement, holdings)),
    // What DynamoDB does with the key on the caller's behalf; the grants that it keeps itself need no right here.
    ...useKey(table.encryptionKey, ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey']),
    ...reads.flatMap((one) => useKey(bucketOf(one, holdings).encryptionKey, ['kms:Decrypt'])),
    // Decrypt is what completing a multipart upload needs.
    ...writes.flatMap((one) =>
      useKey(bucketOf(one, holdings).encryptionKey, ['kms:Decrypt', 'kms:GenerateDataKey']),
    ),
  ]
}

/** Follow the table's stream. */
export function readStream(table: ITable, streamArn: string): PolicyStatement[] {
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']
  return [
    allow(
      actions.map((action) => `dynamodb:${action}`),
      [streamArn],
    ),
    ...useKey(table.encryptionKey, ['kms:Decrypt']),
  ]
}

/** Writes down why a function's rights end in a wildcard, for each prefix of objects that they name. */
export function explainPrefixes(scope: Construct, name: FunctionName, holdings: Holdings): void {
  const {
    reads = [],
    writes = [],
    removes = [],
    holds = [],
    seesLocks = [],
    erases = [],
  } = functionRights[name]
  for (const objects of new Set([...reads, ...writes, ...removes, ...holds, ...seesLocks, ...erases])) {
    const [logicalId] = Stack.of(scope).resolve(bucketOf(objects, holdings).bucketArn)['Fn::GetAtt']
    Validations.of(scope).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefixOf(objects)}*]`,
      reason:
        'Object keys are digests, uploads and cases that do not exist yet: only their prefix can be named.',
    })
  }
}

function policyOf(scope: Construct, { actions, resource, leadingKeys }: Statement, on: Holdings) {
  if (resource === 'mail') return sendMail(scope, actions, on.environment)
  if (resource === 'log-key')
    return allow(
      actions,
      on.logKeys.map(({ keyArn }) => keyArn),
    )
  const statement = allow(actions, [arnOf(resource, on)])
  if (!leadingKeys) return statement
  statement.addCondition('ForAllValues:StringLike', { 'dynamodb:LeadingKeys': [...leadingKeys] })
  // ForAllValues alone also holds for a request that names no key.
  statement.addCondition('Null', { 'dynamodb:LeadingKeys': 'false' })
  return statement
}

function arnOf(resource: Exclude<Statement['resource'], 'mail' | 'log-key'>, holdings: Holdings): string {
  if (resource === 'table' || resource.startsWith('table/'))
    return resource.replace('table', holdings.table.tableArn)
  if (resource === 'signing-key') return holdings.signingKey.keyArn
  if (resource === 'identity-key') return holdings.identityKey.keyArn
  if (isBucket(resource)) return holdings[resource].bucketArn
  const objects = resource as Objects
  return bucketOf(objects, holdings).arnForObjects(prefixOf(objects))
}

/** As the one configured sender. */
function sendMail(
  scope: Construct,
  actions: readonly string[],
  { MAIL_FROM, MAIL_EVENTS }: FunctionEnvironment,
): PolicyStatement {
  const address = addressOf(MAIL_FROM)
  const [, domain = ''] = address.split('@')
  const arn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName })
  const sets = MAIL_EVENTS === undefined ? [] : [arn('configuration-set', MAIL_EVENTS)]
  const statement = allow(actions, [arn('identity', domain), ...sets])
  statement.addCondition('StringEquals', { 'ses:FromAddress': address })
  return statement
}

/** Use a customer's key on what it protects; nothing where there is no such key. */
function useKey(key: IKey | undefined, actions: readonly string[]): PolicyStatement[] {
  return key ? [allow(actions, [key.keyArn])] : []
}

function allow(actions: readonly string[], resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] })
}

function isBucket(resource: string): resource is BucketName {
  return !resource.includes('/')
}

function bucketOf(objects: Objects, holdings: Holdings): IBucket {
  return holdings[objects.slice(0, objects.indexOf('/')) as BucketName]
}

function prefixOf(objects: Objects): string {
  return objects.slice(objects.indexOf('/') + 1)
}
