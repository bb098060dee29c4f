import { type AsnType, fromBER, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import { AlgorithmIdentifier, Certificate } from 'pkijs'

/** Object identifiers of what is signed and how; each with where it is written down. */
export const oid = {
  /** RFC 5652, 4 and 5.1. */
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  /** RFC 5652, 11. */
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  /** RFC 5035, 3. */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  /** RFC 3161, 2.4.2. */
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  /** RFC 5754, 3.3. */
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

/** The DER of a value, as bytes. */
export const der = (value: AsnType): Uint8Array<ArrayBuffer> => new Uint8Array(value.toBER())

export const octets = (bytes: Uint8Array): OctetString =>
  new OctetString({ valueHex: new Uint8Array(bytes).buffer })

export const sequence = (...value: AsnType[]): Sequence => new Sequence({ value })

export const objectId = (value: string): ObjectIdentifier => new ObjectIdentifier({ value })

export const algorithm = (algorithmId: string): AlgorithmIdentifier =>
  new AlgorithmIdentifier({ algorithmId })

/** The one DER value that the bytes are; throws where they are none, or have something after it. */
export const parsed = (bytes: Uint8Array): AsnType => {
  const { result, offset } = fromBER(new Uint8Array(bytes).buffer)
  if (offset !== bytes.length) throw new TypeError('Not one DER value')
  return result
}

export const certificateOf = (bytes: Uint8Array): Certificate => new Certificate({ schema: parsed(bytes) })
