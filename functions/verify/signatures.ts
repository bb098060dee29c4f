import type { Certificate } from 'pkijs'
import {
  certificatesIn,
  checkSignature,
  checkStamp,
  fingerprint,
  type Held,
  isPem,
  isValidAt,
  leadsTo,
  type Stamp,
  same,
} from './cms.ts'
import { type Contents, textOf } from './contents.ts'
import { type Finding, finding } from './findings.ts'
import { isStamped } from './info.ts'

/** Whom a verifier believes; without certificates it cannot say whose signature it is. */
export type Trust = {
  /** PEM of the certificates that the site publishes, of signatures and of time stamps. */
  readonly certificates?: string | undefined
  readonly now: Date
}

export type Signed = {
  readonly findings: readonly Finding[]
  /** SHA-256 of the signer's certificate. */
  readonly fingerprint?: string
  /** Moment of the stamp over the signature. */
  readonly stampedAt?: string
}

const list = 'tagmanifest-sha256.txt'
const signature = `signatures/${list}.p7s`
const stampPaths = [`signatures/${list}.tsr`, `${signature}.tsr`] as const

/** The signature, the time stamps, and that the one was made while its certificate was valid, as the other shows. */
export const checkSignatures = async (
  contents: Contents,
  events: readonly { readonly at: string }[],
  trust: Trust,
): Promise<Signed> => {
  const bytes = contents.get(list)?.bytes
  const signed = contents.get(signature)?.bytes
  if (!bytes || !signed) return { findings: [finding('unsigned', signature)] }
  const published = trust.certificates === undefined ? undefined : certificatesIn(trust.certificates)
  const own = await checkSignature(signed, bytes)
  const by = published && own ? await checkSignature(signed, bytes, published) : own
  if (!own) return { findings: [finding('signature-broken', signature)] }
  const print = await fingerprint(own.certificate)
  const stamps = await checkStamps(contents, { bytes, signed, events, published })
  const { at } = stamps
  const findings = [
    ...(by ? [] : [finding('signer-unknown', `${signature} (${print})`)]),
    ...checkPem(contents, own),
    ...stamps.findings,
    ...(isValidAt(own.certificate, at ?? trust.now) ? [] : [finding('signer-ended', signature)]),
  ]
  return { findings, fingerprint: print, ...(at && { stampedAt: at.toISOString() }) }
}

/** What the commands of README-VERIFY trust must be what the signature was made with. */
const checkPem = (contents: Contents, { certificate }: Held): Finding[] => {
  const path = 'signatures/signer.pem'
  const text = textOf(contents, path)
  if (text === undefined) return [finding(contents.has(path) ? 'unreadable' : 'missing', path)]
  if (!isPem(text)) return [finding('unreadable', path)]
  const [only, ...more] = certificatesIn(text)
  return only && more.length === 0 && same(only, certificate) ? [] : [finding('signer-unknown', path)]
}

type Stamped = {
  readonly bytes: Uint8Array
  readonly signed: Uint8Array
  readonly events: readonly { readonly at: string }[]
  readonly published: readonly Certificate[] | undefined
}

const checkStamps = async (
  contents: Contents,
  { bytes, signed, events, published }: Stamped,
): Promise<{ findings: Finding[]; at?: Date | undefined }> => {
  if (!isStamped(contents)) return { findings: [] }
  const latest = Date.parse(events.at(-1)?.at ?? '')
  const findings: Finding[] = []
  let at: Date | undefined
  for (const [index, path] of stampPaths.entries()) {
    const stamp = await stampAt(contents, path, index === 0 ? bytes : signed)
    findings.push(...(await faultsOf(stamp, path, { published, latest, missing: !contents.has(path) })))
    at = stamp?.at
  }
  return {
    findings: [...findings, ...checkStampPem(contents, published)],
    at: findings.length > 0 ? undefined : at,
  }
}

const stampAt = async (contents: Contents, path: string, data: Uint8Array): Promise<Stamp | undefined> => {
  const response = contents.get(path)?.bytes
  return response && checkStamp(response, data)
}

/** Clocks of two organizations agree to some minutes at worst. */
const clockSkewMs = 5 * 60_000

const faultsOf = async (
  stamp: Stamp | undefined,
  path: string,
  known: { published: readonly Certificate[] | undefined; latest: number; missing: boolean },
): Promise<Finding[]> => {
  if (!stamp) return [finding(known.missing ? 'unstamped' : 'stamp-broken', path)]
  const isKnown = !known.published || (await leadsTo(stamp, known.published, stamp.at))
  return [
    ...(isKnown ? [] : [finding('stamp-unknown', path)]),
    ...(stamp.at.getTime() + clockSkewMs < known.latest ? [finding('stamp-early', path)] : []),
  ]
}

const checkStampPem = (contents: Contents, published: readonly Certificate[] | undefined): Finding[] => {
  const path = 'signatures/timestamp.pem'
  const text = textOf(contents, path)
  if (text === undefined) return [finding(contents.has(path) ? 'unreadable' : 'missing', path)]
  if (!isPem(text)) return [finding('unreadable', path)]
  const named = certificatesIn(text)
  const isKnown = named.every((one) => !published || published.some((other) => same(one, other)))
  return named.length > 0 && isKnown ? [] : [finding('stamp-unknown', path)]
}
