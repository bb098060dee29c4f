import { selfSigned } from '../functions/evidence/signing/certificate.ts'
import { kmsPublicKey, kmsSigner } from '../functions/evidence/signing/kms.ts'

/**
 * Makes a certificate for a signing key of KMS and prints it for `signingCertificates` of cdk.json:
 * `npm run certificate -- <key> [years]`, with the credentials and AWS_REGION of an operator in the environment.
 */
const [key = '', years = '3'] = process.argv.slice(2)
const {
  AWS_REGION: region = '',
  AWS_ENDPOINT_URL_KMS: endpoint,
  AWS_ACCESS_KEY_ID: accessKeyId = '',
  AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
  AWS_SESSION_TOKEN: sessionToken,
} = process.env
const credentials = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
const at = { key, region, endpoint, credentials }
const from = new Date()
const to = new Date(from)
to.setUTCFullYear(from.getUTCFullYear() + Number(years))
const wanted = { name: '退出平台档案签名', from, to, use: 'signatures' as const }
const { sign } = kmsSigner(at, new Uint8Array())
const certificate = await selfSigned({ ...wanted, publicKey: await kmsPublicKey(at) }, sign)
console.log(Buffer.from(certificate).toString('base64'))
