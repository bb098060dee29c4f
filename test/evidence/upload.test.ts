import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { presignUpload, type UploadOrder } from '../../functions/evidence/upload.ts'
import { buckets, type Storage, startStorage } from './s3.ts'
import { jpeg } from './samples.ts'

let storage: Storage
beforeAll(async () => {
  storage = await startStorage()
})
afterAll(() => storage.stop())

const order: UploadOrder = {
  bucket: buckets.quarantine,
  key: 'uploads/u-1',
  accepts: ['photo', 'document'],
  name: '../现场.jpg',
  redirect: 'https://tuichu.example/my/uploaded',
  secondsToLive: 600,
}

type Policy = { readonly expiration: string; readonly conditions: readonly unknown[] }
const policyOf = (fields: Record<string, string>): Policy =>
  JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString()) as Policy

describe('presignUpload', () => {
  test('binds the key, the length, the type, the name and the way back', async () => {
    const { fields } = await presignUpload(storage.store, order)
    const { conditions } = policyOf(fields)
    expect(conditions).toEqual(
      expect.arrayContaining([
        { key: 'uploads/u-1' },
        { bucket: 'quarantine' },
        ['content-length-range', 0, 50 * 1024 * 1024],
        { 'Content-Type': 'application/octet-stream' },
        { 'x-amz-meta-name': encodeURIComponent('现场.jpg') },
        { success_action_redirect: 'https://tuichu.example/my/uploaded' },
      ]),
    )
  })

  test('lives as long as it is told', async () => {
    const before = Date.now()
    const { fields } = await presignUpload(storage.store, order)
    const lives = Date.parse(policyOf(fields).expiration) - before
    expect(lives).toBeGreaterThan(590_000)
    expect(lives).toBeLessThan(660_000)
  })

  test('where only the browser knows the name, S3 fills it in and the policy lets any through', async () => {
    const { name: _, ...nameless } = order
    const { fields } = await presignUpload(storage.store, nameless)
    expect(fields['x-amz-meta-name']).toBe(`$${'{filename}'}`)
    const { conditions } = policyOf(fields)
    expect(conditions).toContainEqual(['starts-with', '$x-amz-meta-name', ''])
    expect(JSON.stringify(conditions)).not.toContain('{filename}')
  })

  test('every field that the form sends is covered by the policy', async () => {
    const exempt = ['Policy', 'X-Amz-Signature']
    for (const form of [order, { ...order, name: undefined }]) {
      const { name, ...rest } = form
      const { fields } = await presignUpload(storage.store, name === undefined ? rest : { ...rest, name })
      const text = JSON.stringify(policyOf(fields).conditions)
      for (const field of Object.keys(fields).filter((one) => !exempt.includes(one)))
        expect(text).toContain(field)
    }
  })

  test('a browser form puts the file there and is sent back', async () => {
    const { url, fields } = await presignUpload(storage.store, order)
    const form = new FormData()
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    form.append('file', new Blob([new Uint8Array(jpeg())], { type: 'text/html' }), '现场.jpg')
    const response = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toContain('https://tuichu.example/my/uploaded')
    expect(await storage.get(buckets.quarantine, 'uploads/u-1')).toEqual(jpeg())
    expect(await storage.typeOf(buckets.quarantine, 'uploads/u-1')).toBe('application/octet-stream')
  })
})
