import type S3rver from '@20minutes/s3rver'
import type { Asked } from './guard.ts'

type Request = Pick<S3rver.Context, 'method' | 'path' | 'headers' | 'query'>

/** What IAM is asked when a request reaches S3, other than a form's, whose signature is in its fields. */
export function storageCalls({ method, path, headers, query }: Request): Asked[] {
  const [, bucket = '', ...key] = decodeURIComponent(path).split('/')
  if (key.join('/') === '') return [{ action: 's3:ListBucket', resource: bucket }]
  const resource = `${bucket}/${key.join('/')}`
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (query.uploadId !== undefined) return [{ action: 's3:ListMultipartUploadParts', resource }]
      if (query['legal-hold'] !== undefined) return [{ action: 's3:GetObjectLegalHold', resource }]
      if (query.retention !== undefined) return [{ action: 's3:GetObjectRetention', resource }]
      return [{ action: read(query.versionId), resource }]
    case 'PUT':
    case 'POST':
      if (query['legal-hold'] !== undefined) return [{ action: 's3:PutObjectLegalHold', resource }]
      return [{ action: 's3:PutObject', resource }, ...copied(headers['x-amz-copy-source'])]
    case 'DELETE':
      return [
        { action: query.uploadId === undefined ? 's3:DeleteObject' : 's3:AbortMultipartUpload', resource },
      ]
    default:
      return [{ action: `s3:${method}`, resource }]
  }
}

/** A copy reads its source. */
function copied(source: string | string[] | undefined): Asked[] {
  if (source === undefined) return []
  const [path = '', version] = decodeURIComponent(String(source)).replace(/^\//, '').split('?versionId=')
  return [{ action: read(version), resource: path }]
}

function read(version: unknown): string {
  return version === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
}
