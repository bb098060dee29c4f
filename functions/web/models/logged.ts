import type { Entry } from '../../register/entries.ts'
import { commitmentTo, entryBytes, type NoticeOpening, noticeOf } from '../../register/log/entry.ts'
import { isSignedBy, sha256 } from '../../register/log/hashing.ts'
import { readNote, readVerifierKey, signatureBy } from '../../register/log/note.ts'
import { proveEntry } from '../../register/log/proof.ts'
import { type LogProof, proofText, provenIn } from '../../register/log/proof-text.ts'
import { type PlacedNotice, type PublicLog, type Published, verifiersOf } from '../../store/log.ts'
import { faultOf } from '../fault.ts'
import { readTile } from '../log-files.ts'
import type { LoggedView } from '../views/pages/logged.tsx'

/** All that somebody needs to find a notice in the public log without us. */
export type NoticeProof = {
  readonly notice: object
  readonly salt: string
  readonly entry: object
  /** C2SP tlog-proof. */
  readonly proof: string
}

type Found = { readonly placed: PlacedNotice; readonly published: Published }

/** Where the log has an entry of the register; undefined while it is not signed there. */
const find = async (log: PublicLog, { id, event }: Entry): Promise<Found | undefined> => {
  const [placed, published] = await Promise.all([log.notice(id, event), log.published()])
  return placed && published && placed.index < published.size ? { placed, published } : undefined
}

/** The line of an entry's page, of the entry as it was published: where it stands in the log, its proof checked now. */
export const loggedView = async (log: PublicLog, entry: Entry): Promise<LoggedView> => {
  const found = await find(log, entry)
  if (!found) return { status: 'waiting' }
  const { placed, published } = found
  try {
    const proof = await proveEntry(readTile, published, placed.index)
    if (!holds(entry, found, proof)) return { status: 'wrong' }
  } catch (error) {
    console.error(JSON.stringify({ page: 'register', what: 'public log', fault: faultOf(error) }))
    return { status: 'unread' }
  }
  const proof = isStruck(entry) ? undefined : `/log/proof/${encodeURIComponent(entry.id)}`
  return { status: 'proven', entry: placed.index + 1, of: published.size, since: placed.at, proof }
}

/** A proof says the whole entry, and what an objection took off is not to be had any more. */
export const isStruck = ({ struck = [] }: Entry): boolean => struck.length > 0

const openingOf = (entry: Entry, { salt }: PlacedNotice): NoticeOpening => ({ notice: noticeOf(entry), salt })

/** What the page shows is what the entry of the log commits to, and that is in the signed log. */
const holds = (entry: Entry, { placed, published }: Found, proof: LogProof): boolean => {
  const note = readNote(published.note)
  if (!note) return false
  return (
    placed.entry.notices?.includes(commitmentTo(openingOf(entry, placed))) === true &&
    provenIn(sha256, entryBytes(placed.entry), proof) !== undefined &&
    verifiersOf(published).some((verifier) => {
      const key = readVerifierKey(sha256, verifier)
      const signature = key && signatureBy(sha256, note, key)
      return key !== undefined && signature !== undefined && isSignedBy(key.publicKey, note.text, signature)
    })
  )
}

/** The proof as a file; undefined while there is none. */
export const noticeProof = async (log: PublicLog, entry: Entry): Promise<NoticeProof | undefined> => {
  const found = await find(log, entry)
  if (!found) return undefined
  const { placed, published } = found
  const proof = proofText(await proveEntry(readTile, published, placed.index))
  return { ...openingOf(entry, placed), entry: placed.entry, proof }
}
