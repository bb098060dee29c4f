import AwsS3 from '@uppy/aws-s3'
import Uppy from '@uppy/core'
import { type Ask, type Begun, Refused } from './ask.ts'

/** One file that is to be sent to a slot. */
export type Sent = {
  readonly file: File
  readonly slot: string
  readonly sha256: string
  readonly replaces: string | undefined
}

export type News = {
  readonly progress: (part: number) => void
  readonly arrived: (upload: string) => void
  /** It broke off; what was sent is kept. */
  readonly failed: () => void
  /** The site does not want it, and says why. */
  readonly refused: (why: string) => void
}

export type Sending = {
  readonly pause: (isPaused: boolean) => void
  readonly retry: () => void
  readonly cancel: () => void
}

type Going = { readonly sent: Sent; readonly news: News; begun: Begun }

const acts = { PUT: 'part', GET: 'list', POST: 'complete', DELETE: 'abort' } as const

/** Sends files of one slot: Uppy moves the bytes, and every address comes from the site. */
export const senderFor = (ask: Ask) => {
  const going = new Map<string, Going>()
  const fieldsOf = ({ file, slot, sha256, replaces }: Sent) => ({
    ...{ slot, sha256, size: String(file.size), name: file.name },
    ...(replaces && { replaces }),
  })
  const begin = (sent: Sent, act: 'begin' | 'again') => ask<Begun>({ ...fieldsOf(sent), act })
  const uppy = new Uppy({ autoProceed: true })
  uppy.use(AwsS3, {
    limit: 3,
    shouldUseMultipart: false,
    getChunkSize: () => partBytes,
    generateObjectKey: ({ id }) => id,
    signRequest: async (request) => {
      const one = going.get(request.key)
      if (!one) throw new Error('A file that nobody sends')
      if (!('uploadId' in request)) {
        // A form lives for minutes: one that waited long, or is tried again, needs a new one.
        one.begun = await begin(one.sent, 'begin')
        return 'fields' in one.begun ? { url: one.begun.url, fields: one.begun.fields } : Promise.reject()
      }
      const part = 'partNumber' in request ? String(request.partNumber) : '0'
      return ask<{ url: string }>({ ...fieldsOf(one.sent), act: acts[request.method], part })
    },
  })
  uppy.on('upload-progress', (file, { bytesUploaded, bytesTotal }) => {
    if (file && bytesTotal) going.get(file.id)?.news.progress(bytesUploaded / bytesTotal)
  })
  uppy.on('upload-success', (file) => {
    const one = file && going.get(file.id)
    if (!one) return
    going.delete(file.id)
    uppy.removeFile(file.id)
    one.news.arrived(one.begun.upload)
  })
  uppy.on('upload-error', (file, error) => {
    const one = file && going.get(file.id)
    if (!one) return
    if (error instanceof Refused) one.news.refused(error.message)
    else if (isForgotten(error)) void again(file.id, one)
    else one.news.failed()
  })

  /** Where the site knew the file from before, the store is asked which parts it has. */
  const add = ({ sent, news, begun }: Going): string => {
    const { file } = sent
    const id = uppy.addFile({ name: file.name, type: file.type, data: file })
    going.set(id, { sent, news, begun })
    if ('parts' in begun) uppy.setFileState(id, { s3Multipart: { uploadId: begun.parts, key: id } })
    return id
  }

  const again = async (id: string, one: Going): Promise<void> => {
    try {
      one.begun = await begin(one.sent, 'again')
      if ('parts' in one.begun) uppy.setFileState(id, { s3Multipart: { uploadId: one.begun.parts, key: id } })
      await uppy.retryUpload(id)
    } catch {
      one.news.failed()
    }
  }

  const send = async (sent: Sent, news: News): Promise<Sending> => {
    const id = add({ sent, news, begun: await begin(sent, 'begin') })
    return {
      pause: () => void uppy.pauseResume(id),
      retry: () => void uppy.retryUpload(id),
      cancel: () => {
        uppy.removeFile(id)
        going.delete(id)
      },
    }
  }
  return { send }
}

/** As the site has it (`functions/evidence/parts.ts`). */
const partBytes = 8 * 1024 * 1024

/** The store has given the parts up, or made a file of them already. */
const isForgotten = (error: {
  readonly message: string
  readonly status?: unknown
  readonly code?: unknown
}) => error.code === 'NoSuchUpload' || error.message.includes('S3 returned 404')
