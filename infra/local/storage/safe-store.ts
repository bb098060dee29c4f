import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import type S3rver from '@20minutes/s3rver'

/**
 * Makes an object appear only when all of it is on disk.
 *
 * s3rver (4.0.4) writes straight to the object's own path: killed half-way it leaves a part that
 * looks whole, and of a buffer it says "stored" before it has written. Here the bytes go beside the
 * path, then the metadata, and the rename comes last; S3 itself knows no half objects either.
 */
export function makeSafe(store: S3rver.Store): void {
  store.putObject = async ({ bucket, key, content, metadata }) => {
    const path = store.getResourcePath(bucket, key, 'object')
    const draft = await draftBeside(path)
    const [size, md5] = await store.putContent(draft, readable(content))
    await store.putMetadata(bucket, key, metadata, md5)
    await rename(draft, path)
    return { size, md5 }
  }
  store.copyObject = async (fromBucket, fromKey, toBucket, toKey, metadata) => {
    const path = store.getResourcePath(toBucket, toKey, 'object')
    const source = await store.getMetadata(fromBucket, fromKey)
    const draft = await draftBeside(path)
    await copyFile(store.getResourcePath(fromBucket, fromKey, 'object'), draft)
    await store.putMetadata(toBucket, toKey, metadata ?? source, JSON.parse(source.etag ?? '""'))
    await rename(draft, path)
    return store.getMetadata(toBucket, toKey)
  }
}

/** Its name ends otherwise than an object's, so a draft left behind is never listed. */
async function draftBeside(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  return `${path}.${randomUUID()}.draft`
}

/** As a stream, of which s3rver waits for the end. */
function readable(content: S3rver.StoredObject['content']): S3rver.StoredObject['content'] {
  return Buffer.isBuffer(content) ? Readable.from([content], { objectMode: false }) : content
}
