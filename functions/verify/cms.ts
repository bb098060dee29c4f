import { type AsnType, fromBER } from 'asn1js'
import { Certificate, ContentInfo, ExtKeyUsage, SignedData, TimeStampResp, TSTInfo } from 'pkijs'

/** A signature that holds, and what it was made with; undefined where it does not hold. */
export type Held = { readonly certificate: Certificate; readonly includes: readonly Certificate[] }

/** A moment that an authority signed, over what was asked. */
export type Stamp = Held & { readonly at: Date }

const parsed = (bytes: Uint8Array): AsnType => {
  const { result, offset } = fromBER(new Uint8Array(bytes).buffer)
  if (offset !== bytes.length) throw new TypeError('Not one DER value')
  return result
}

/** Whether bytes parse, or whatever a library throws where they do not. */
const attempt = async <Value>(work: () => Promise<Value | undefined>): Promise<Value | undefined> => {
  try {
    return await work()
  } catch {
    return undefined
  }
}

export const certificateIn = (bytes: Uint8Array): Certificate => new Certificate({ schema: parsed(bytes) })

/** The certificates of a PEM text; none where it is not one. */
export const certificatesIn = (text: string): Certificate[] => {
  try {
    return [...text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].map(
      ([, body = '']) =>
        certificateIn(Uint8Array.from(atob(body.replace(/\s/g, '')), (character) => character.charCodeAt(0))),
    )
  } catch {
    return []
  }
}

/** Whether a text is certificates and nothing else. */
export const isPem = (text: string): boolean =>
  /^(-----BEGIN CERTIFICATE-----\n[0-9A-Za-z+/=\n]+-----END CERTIFICATE-----\n)+$/.test(text)

/** Checks a detached signature (RFC 5652) with the certificate that it names among those given, or inside it. */
export const checkSignature = (
  signature: Uint8Array,
  data: Uint8Array,
  among?: readonly Certificate[],
): Promise<Held | undefined> =>
  attempt(async () => {
    const { content } = new ContentInfo({ schema: parsed(signature) })
    return held(new SignedData({ schema: content }), data, among)
  })

/** Checks a time stamp (RFC 3161) over data. */
export const checkStamp = (response: Uint8Array, data: Uint8Array): Promise<Stamp | undefined> =>
  attempt(async () => {
    const { status, timeStampToken } = new TimeStampResp({ schema: parsed(response) })
    if (status.status > 1 || !timeStampToken) return undefined
    const signed = new SignedData({ schema: timeStampToken.content })
    const content = signed.encapContentInfo.eContent?.getValue()
    // Unsigned words around the token; other programs go by them.
    const isToken =
      timeStampToken.contentType === '1.2.840.113549.1.7.2' &&
      signed.encapContentInfo.eContentType === '1.2.840.113549.1.9.16.1.4'
    if (!content || !isToken) return undefined
    const info = new TSTInfo({ schema: parsed(new Uint8Array(content)) })
    const imprint = await crypto.subtle.digest('SHA-256', new Uint8Array(data))
    const isOver =
      info.messageImprint.hashAlgorithm.algorithmId === '2.16.840.1.101.3.4.2.1' &&
      sameBytes(info.messageImprint.hashedMessage.getValue(), imprint)
    const by = isOver ? await held(signed, data) : undefined
    return by && stampsTime(by.certificate) ? { ...by, at: info.genTime } : undefined
  })

const held = async (
  signed: SignedData,
  data: Uint8Array,
  among?: readonly Certificate[],
): Promise<Held | undefined> => {
  const includes = (signed.certificates ?? []).filter((one) => one instanceof Certificate)
  // One signer and signed attributes: whatever else is in there says nothing that we check.
  if (signed.signerInfos.length !== 1 || !signed.signerInfos[0]?.signedAttrs) return undefined
  if (among) signed.certificates = [...among]
  const { signatureVerified, signerCertificate } = await signed.verify({
    signer: 0,
    data: new Uint8Array(data).buffer,
    checkChain: false,
    extendedMode: true,
  })
  return signatureVerified && signerCertificate ? { certificate: signerCertificate, includes } : undefined
}

/** RFC 3161, 2.3: its one use, so that no other certificate of an authority can stamp. */
const stampsTime = ({ extensions = [] }: Certificate): boolean =>
  extensions.some(
    ({ extnID, parsedValue }) =>
      extnID === '2.5.29.37' &&
      parsedValue instanceof ExtKeyUsage &&
      parsedValue.keyPurposes.includes('1.3.6.1.5.5.7.3.8'),
  )

/** Whether a certificate is one of those trusted, or is signed by one of them over those included, at a moment. */
export const leadsTo = async (
  { certificate, includes }: Held,
  trusted: readonly Certificate[],
  at: Date,
): Promise<boolean> => {
  let current = certificate
  for (let step = 0; step < 6; step += 1) {
    if (!isValidAt(current, at)) return false
    if (trusted.some((one) => same(one, current))) return true
    const issuer = await issuerOf(current, [...trusted, ...includes])
    if (!issuer) return false
    current = issuer
  }
  return false
}

const issuerOf = async (of: Certificate, among: readonly Certificate[]): Promise<Certificate | undefined> => {
  for (const one of among) {
    const isNamed = !same(one, of) && one.subject.isEqual(of.issuer) && mayIssue(one)
    if (isNamed && (await of.verify(one).catch(() => false))) return one
  }
  return undefined
}

/** RFC 5280, 4.2.1.9: only an authority's certificate issues others. */
const mayIssue = ({ extensions = [] }: Certificate): boolean =>
  extensions.some(({ extnID, parsedValue }) => extnID === '2.5.29.19' && parsedValue?.cA === true)

export const isValidAt = ({ notBefore, notAfter }: Certificate, at: Date): boolean =>
  notBefore.value <= at && at <= notAfter.value

export const same = (one: Certificate, other: Certificate): boolean =>
  sameBytes(one.toSchema().toBER(), other.toSchema().toBER())

const sameBytes = (one: ArrayBuffer, other: ArrayBuffer): boolean => {
  const [a, b] = [new Uint8Array(one), new Uint8Array(other)]
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

/** SHA-256 of a certificate, as openssl prints it. */
export const fingerprint = async (certificate: Certificate): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', certificate.toSchema().toBER())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':')
}
