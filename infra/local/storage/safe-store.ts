import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
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
  keepMetadataWhole(store)
  keepFolders(store)
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

/**
 * A reader sees all of the metadata, those before or those after. s3rver writes them in place: while a cut upload was
 * being written to its end, whoever read the same key met half a JSON text and was answered 500.
 */
function keepMetadataWhole(store: S3rver.Store): void {
  const write = store.putMetadata.bind(store)
  store.putMetadata = async (bucket, key, metadata, md5) => {
    const aside = `${key}.${randomUUID()}.draft`
    await write(bucket, aside, metadata, md5)
    const resources = md5 === undefined ? ['metadata.json'] : ['object.md5', 'metadata.json']
    for (const resource of resources)
      await rename(
        store.getResourcePath(bucket, aside, resource),
        store.getResourcePath(bucket, key, resource),
      )
  }
}

/**
 * An object is removed, and the folder of its key stays. s3rver removes that too once it has found it empty, with
 * what another upload has begun in it meanwhile.
 */
function keepFolders(store: S3rver.Store): void {
  store.deleteObject = async (bucket, key) => {
    for (const resource of ['object', 'object.md5', 'metadata.json'])
      await rm(store.getResourcePath(bucket, key, resource), { force: true })
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
