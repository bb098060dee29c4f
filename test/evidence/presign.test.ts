import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { presignedAddress, presignedForm, type Store } from '../../functions/evidence/presign.ts'

/** The S3 client of the SDK is the judge: what it signs, at the same second, we sign alike. */
const clientOf = ({ region, endpoint, credentials }: Store): S3Client =>
  new S3Client({
    region,
    credentials,
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(endpoint && { endpoint, forcePathStyle: true }),
  })

const key = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const lambda = { ...key, sessionToken: 'FwoGZXIvYXdzE/+=' }

const stores: readonly (readonly [string, Store])[] = [
  ['in Singapore', { region: 'ap-southeast-1', credentials: lambda }],
  ['in Virginia', { region: 'us-east-1', credentials: lambda }],
  ['in Beijing', { region: 'cn-north-1', credentials: lambda }],
  ['of one machine', { region: 'local', endpoint: 'http://127.0.0.1:4568', credentials: key }],
]

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-02-24T01:02:03.456Z'), toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

describe.each(stores)('the store %s', (_, store) => {
  test.each(['sha256/abc', '拆除 前/1+1=2 (终).zip', "a!b'c*d"])('gives the address of %s', async (Key) => {
    const disposition = `attachment; filename="a b.jpg"; filename*=UTF-8''${encodeURIComponent('拆除前.jpg')}`
    const theirs = await getSignedUrl(
      clientOf(store),
      new GetObjectCommand({
        Bucket: 'evidence',
        Key,
        ResponseCacheControl: 'private, no-store',
        ResponseContentDisposition: disposition,
        ResponseContentType: 'image/jpeg',
      }),
      { expiresIn: 300 },
    )
    const ours = await presignedAddress(store, {
      bucket: 'evidence',
      key: Key,
      secondsToLive: 300,
      answers: {
        'cache-control': 'private, no-store',
        'content-disposition': disposition,
        'content-type': 'image/jpeg',
      },
    })
    const asked = (link: string) => [...new URL(link).searchParams].sort()
    expect(asked(ours)).toEqual(asked(theirs))
    expect(new URL(ours).origin).toBe(new URL(theirs).origin)
    expect(new URL(ours).pathname).toBe(new URL(theirs).pathname)
  })

  test('makes a form for one object', async () => {
    const Fields = {
      'Content-Type': 'application/octet-stream',
      success_action_redirect: 'https://a.example/b',
    }
    const theirs = await createPresignedPost(clientOf(store), {
      Bucket: 'quarantine',
      Key: 'uploads/C-1/图.jpg',
      Expires: 600,
      Fields,
      Conditions: [['content-length-range', 0, 1000]],
    })
    const ours = await presignedForm(store, {
      bucket: 'quarantine',
      key: 'uploads/C-1/图.jpg',
      secondsToLive: 600,
      fields: Fields,
      conditions: [['content-length-range', 0, 1000]],
    })
    expect(ours).toEqual(theirs)
  })
})
