import type { SiteRequest } from './request.ts'

/** A form as it was sent, and the file in it. */
export type Sent = {
  readonly form: URLSearchParams
  readonly file?: { readonly name: string; readonly bytes: Buffer }
}

/** Reads a form with a file (RFC 7578); one that is broken is as one without anything in it. */
export const sentIn = async ({ multipart, form }: SiteRequest): Promise<Sent> => {
  if (!multipart) return { form }
  const read = await parsed(multipart)
  if (!read) return { form: new URLSearchParams() }
  const words = new URLSearchParams()
  for (const [name, value] of read) if (typeof value === 'string') words.append(name, value)
  const file = [...read.values()].find((value) => typeof value !== 'string')
  if (!file || file.size === 0) return { form: words }
  return { form: words, file: { name: nameOf(file.name), bytes: Buffer.from(await file.arrayBuffer()) } }
}

/** By the parser that Node itself has for `fetch`. */
const parsed = async ({
  type,
  body,
}: NonNullable<SiteRequest['multipart']>): Promise<FormData | undefined> => {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  } catch {
    return undefined
  }
}

/** The last part of a path, without what no file name needs. */
const nameOf = (name: string): string =>
  (name.split(/[/\\]/u).at(-1) ?? '').replace(/\p{C}/gu, '').normalize('NFC').slice(0, 120) || 'file'
