import { createHash } from 'node:crypto'
import { type AsnType, UTCTime } from 'asn1js'
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { algorithm, certificateOf, der, objectId, octets, oid, sequence } from './der.ts'
import type { Signer } from './signer.ts'

type Content = {
  readonly bytes: Uint8Array
  readonly type: string
  /** Whether the signature stands beside its content, which is then not inside. */
  readonly detached: boolean
  readonly at: Date
}

/** A CMS signature (RFC 5652) with its certificate, as DER; it binds the certificate, too (RFC 5035). */
export const signedData = async (content: Content, signer: Signer): Promise<Uint8Array> => {
  const certificate = certificateOf(signer.certificate)
  const attributes = attributesOf(content, signer)
  const signature = await signer.sign(signedForm(attributes))
  const signed = new SignedData({
    version: content.type === oid.data ? 1 : 3,
    digestAlgorithms: [algorithm(oid.sha256)],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: content.type,
      ...(!content.detached && { eContent: octets(content.bytes) }),
    }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: algorithm(oid.sha256),
        signedAttrs: attributes,
        signatureAlgorithm: algorithm(oid.ecdsaWithSha256),
        signature: octets(signature),
      }),
    ],
  })
  return der(new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) }).toSchema())
}

const attributesOf = ({ bytes, type, at }: Content, signer: Signer): SignedAndUnsignedAttributes => {
  const attribute = (id: string, value: AsnType) => new Attribute({ type: id, values: [value] })
  const certHash = octets(sha256(signer.certificate))
  const attributes = [
    attribute(oid.contentType, objectId(type)),
    attribute(oid.signingTime, new UTCTime({ valueDate: at })),
    attribute(oid.messageDigest, octets(sha256(bytes))),
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(certHash)))),
  ]
  const inOrder = attributes.map((one) => ({ one, key: hex(der(one.toSchema())) }))
  // A SET OF in DER is sorted by the encodings of its members (X.690, 11.6).
  inOrder.sort((a, b) => (a.key < b.key ? -1 : 1))
  return new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder.map(({ one }) => one) })
}

/** What is signed is the SET OF itself, not the implicit tag under which it is carried (RFC 5652, 5.4). */
const signedForm = (attributes: SignedAndUnsignedAttributes): Uint8Array => {
  const bytes = der(attributes.toSchema())
  bytes[0] = 0x31
  return bytes
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
