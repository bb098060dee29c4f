import { Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { FunctionEnvironment } from './function.ts'
import { addressOf } from './settings.ts'

/** Objects under one prefix of one bucket: the narrowest thing that S3 rights can name here. */
export interface Objects {
  readonly bucket: IBucket
  readonly prefix: string
}

/** Read objects, also by version, and sign links that do. */
export function readObjects({ bucket, prefix }: Objects): PolicyStatement[] {
  return [
    allow(['s3:GetObject', 's3:GetObjectVersion'], [bucket.arnForObjects(`${prefix}*`)]),
    ...useKey(bucket.encryptionKey, ['kms:Decrypt']),
  ]
}

/** Put objects, in parts too, and sign forms that do; Decrypt is what completing a multipart upload needs. */
export function writeObjects({ bucket, prefix }: Objects): PolicyStatement[] {
  return [
    allow(['s3:PutObject', 's3:AbortMultipartUpload'], [bucket.arnForObjects(`${prefix}*`)]),
    ...useKey(bucket.encryptionKey, ['kms:Decrypt', 'kms:GenerateDataKey']),
  ]
}

/** Remove objects: in a versioned bucket this leaves a delete marker, no version goes. */
export function removeObjects({ bucket, prefix }: Objects): PolicyStatement[] {
  return [allow(['s3:DeleteObject'], [bucket.arnForObjects(`${prefix}*`)])]
}

/** Without it S3 answers 403 instead of 404 for a key that does not exist. */
export function seeAbsence(bucket: IBucket): PolicyStatement[] {
  return [allow(['s3:ListBucket'], [bucket.bucketArn])]
}

/** Send mail as the one configured sender; raw because a message carries its own MIME parts and headers. */
export function sendMail(
  scope: Construct,
  { MAIL_FROM, MAIL_EVENTS }: Pick<FunctionEnvironment, 'MAIL_FROM' | 'MAIL_EVENTS'>,
): PolicyStatement[] {
  const address = addressOf(MAIL_FROM)
  const [, domain = ''] = address.split('@')
  const arn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName })
  const sets = MAIL_EVENTS === undefined ? [] : [arn('configuration-set', MAIL_EVENTS)]
  const statement = allow(['ses:SendEmail', 'ses:SendRawEmail'], [arn('identity', domain), ...sets])
  statement.addCondition('StringEquals', { 'ses:FromAddress': address })
  return [statement]
}

/** Use a customer's key on what it protects; nothing where there is no such key. */
export function useKey(key: IKey | undefined, actions: readonly string[]): PolicyStatement[] {
  return key ? [allow(actions, [key.keyArn])] : []
}

/** One statement that allows the named actions on the named resources. */
export function allow(actions: readonly string[], resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] })
}

/** Writes down why a function's rights end in a wildcard, for each prefix of objects that they name. */
export function explainPrefixes(scope: Construct, objects: readonly Objects[]): void {
  for (const { bucket, prefix } of objects) {
    const [logicalId] = Stack.of(scope).resolve(bucket.bucketArn)['Fn::GetAtt']
    Validations.of(scope).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`,
      reason:
        'Object keys are digests, uploads and cases that do not exist yet: only their prefix can be named.',
    })
  }
}
