import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** A large video never stands in memory whole: browsers hash only what does. */
const sliceBytes = 4 * 1024 * 1024

/** SHA-256 of a file, read slice by slice; `told` hears how much of it, from 0 to 1. */
export const digestOf = async (file: Blob, told: (part: number) => void): Promise<string> => {
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += sliceBytes) {
    hash.update(new Uint8Array(await file.slice(at, at + sliceBytes).arrayBuffer()))
    told(Math.min(1, (at + sliceBytes) / file.size))
  }
  return bytesToHex(hash.digest())
}
