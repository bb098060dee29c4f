import { createHash } from 'node:crypto'
import { Integer } from 'asn1js'
import { ContentInfo, MessageImprint, PKIStatusInfo, TimeStampReq, TimeStampResp, TSTInfo } from 'pkijs'
import { algorithm, der, octets, oid, parsed } from './der.ts'
import { signedData } from './signed-data.ts'
import type { Signer } from './signer.ts'

/** A request for a time stamp over bytes (RFC 3161, 2.4.1), which asks for the certificate, too. */
export const timestampRequest = (bytes: Uint8Array, nonce: Uint8Array): Uint8Array =>
  der(
    new TimeStampReq({
      version: 1,
      messageImprint: new MessageImprint({
        hashAlgorithm: algorithm(oid.sha256),
        hashedMessage: octets(createHash('sha256').update(bytes).digest()),
      }),
      nonce: new Integer({ valueHex: new Uint8Array([0x40, ...nonce]).buffer }),
      certReq: true,
    }).toSchema(),
  )

/** What a time stamp authority answers: the moment, bound to the imprint, signed (RFC 3161, 2.4.2). */
export const timestampResponse = async (
  request: Uint8Array,
  { at, serial, policy }: { readonly at: Date; readonly serial: Uint8Array; readonly policy: string },
  signer: Signer,
): Promise<Uint8Array> => {
  const { messageImprint, nonce } = new TimeStampReq({ schema: parsed(request) })
  if (messageImprint.hashAlgorithm.algorithmId !== oid.sha256)
    return der(new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) }).toSchema())
  const info = new TSTInfo({
    version: 1,
    policy,
    messageImprint,
    serialNumber: new Integer({ valueHex: new Uint8Array([0x40, ...serial]).buffer }),
    genTime: at,
    ...(nonce && { nonce }),
  })
  const bytes = der(info.toSchema())
  const token = await signedData({ bytes, type: oid.timestampInfo, detached: false, at }, signer)
  const response = new TimeStampResp({
    status: new PKIStatusInfo({ status: 0 }),
    timeStampToken: new ContentInfo({ schema: parsed(token) }),
  })
  return der(response.toSchema())
}
