import { Readable } from 'node:stream'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { filingOf } from '../../engine/case.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { digestOf } from '../../engine/digest.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { Evidence } from '../../engine/form.ts'
import { evidenceKey } from '../../evidence/key.ts'
import { measure } from '../../evidence/measure.ts'
import type { Head } from '../../store/head.ts'
import { renderLetter } from '../../web/letter/page.tsx'
import { permanentPath, signedLetter } from '../../web/models/letter.ts'
import type { Services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { storage } from '../../web/storage.ts'

/**
 * Renders the letter of an act that has just got its number, keeps the bytes in the evidence store under their
 * digest, and records that in the case. A record that comes twice finds the first one's letter.
 */
export const keepLetter = async (services: Services, head: Head, no: number, at: string): Promise<void> => {
  const filing = filingOf(head.state, no)
  const log = await services.cases.history(head.id)
  if (!filing || isKept(log, no)) return
  const letter = await signedLetter(head.state, filing, log)
  if (!letter) return
  const address = `${settings().BASE_URL}${permanentPath(head.id, head.state, filing, log)}`
  const bytes = Buffer.from(renderLetter(letter.content, letter.facts, { address }))
  const evidence = await put(no, `${letter.content.title}${letter.facts.number}.html`, bytes)
  const actor = { kind: 'system', name: '文书' } as const
  const command = {
    type: 'KeepLetter',
    actor,
    today: shanghaiDate(Date.parse(at)),
    filing: no,
    letter: evidence,
  } as const
  const key = `letter-${no}`
  const outcome = await services.cases.execute(head.id, command, { at, actor, key, request: digestOf(key) })
  if (!outcome.ok) throw new Error(`The letter of ${filing.reference} is not kept: ${outcome.rejection.code}`)
}

const isKept = (log: readonly LoggedEvent[], no: number): boolean =>
  log.some(({ event }) => event.type === 'LetterKept' && event.filing === no)

const put = async (no: number, name: string, bytes: Buffer): Promise<Evidence> => {
  const { size, sha256, sm3, crc32 } = await measure(Readable.from([bytes]))
  const type = 'text/html'
  await storage().send(
    new PutObjectCommand({
      Bucket: settings().EVIDENCE_BUCKET,
      Key: evidenceKey(sha256),
      Body: bytes,
      ContentType: type,
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    }),
  )
  return { id: `letter-${no}`, slot: 'letter', name, kind: 'document', type, size, sha256, sm3, crc32 }
}
