import { createHash } from 'node:crypto'
import { BitString, Integer, PrintableString, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, Certificate, Extension, PublicKeyInfo, Time } from 'pkijs'
import { algorithm, der, objectId, oid, parsed, sequence } from './der.ts'
import type { Signer } from './signer.ts'

export type Wanted = {
  /** What the certificate calls its holder. */
  readonly name: string
  /** SubjectPublicKeyInfo, as DER. */
  readonly publicKey: Uint8Array
  readonly from: Date
  readonly to: Date
  /** `timestamps` may do nothing but time-stamp (RFC 3161, 2.3); `signatures` signs documents. */
  readonly use: 'signatures' | 'timestamps'
}

/** A certificate that its own key signs (RFC 5280), as DER. */
export const selfSigned = async (wanted: Wanted, sign: Signer['sign']): Promise<Uint8Array> => {
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = serialOf(wanted)
  certificate.notBefore = timeOf(wanted.from)
  certificate.notAfter = timeOf(wanted.to)
  certificate.subjectPublicKeyInfo = new PublicKeyInfo({ schema: parsed(wanted.publicKey) })
  certificate.extensions = extensionsFor(wanted.use)
  certificate.signature = algorithm(oid.ecdsaWithSha256)
  certificate.signatureAlgorithm = algorithm(oid.ecdsaWithSha256)
  for (const name of [certificate.subject, certificate.issuer]) name.typesAndValues.push(...nameOf(wanted))
  certificate.tbsView = der(certificate.encodeTBS())
  certificate.signatureValue = new BitString({
    valueHex: new Uint8Array(await sign(certificate.tbsView)).buffer,
  })
  return der(certificate.toSchema(true))
}

const nameOf = ({ name }: Wanted): AttributeTypeAndValue[] => [
  new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'CN' }) }),
  new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
]

/** 16 octets of a digest: its own for each key and period, without a source of chance. */
const serialOf = ({ publicKey, from }: Wanted): Integer => {
  const octets = createHash('sha256').update(publicKey).update(from.toISOString()).digest().subarray(0, 16)
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40
  return new Integer({ valueHex: new Uint8Array(octets).buffer })
}

/** UTCTime until 2049, GeneralizedTime after it (RFC 5280, 4.1.2.5). */
const timeOf = (value: Date): Time => new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value })

const extensionsFor = (use: Wanted['use']): Extension[] => {
  const critical = (extnID: string, value: ArrayBuffer) =>
    new Extension({ extnID, critical: true, extnValue: value })
  const digitalSignature = new BitString({ valueHex: new Uint8Array([0x80]).buffer, unusedBits: 7 })
  const timestamping = sequence(objectId('1.3.6.1.5.5.7.3.8'))
  return [
    critical('2.5.29.19', sequence().toBER()),
    critical('2.5.29.15', digitalSignature.toBER()),
    ...(use === 'timestamps' ? [critical('2.5.29.37', timestamping.toBER())] : []),
  ]
}
