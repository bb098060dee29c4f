import { fromBase64, toBase64 } from '../../engine/base64.ts'

/** A log as it stood at a size (C2SP tlog-checkpoint). */
export type Checkpoint = {
  /** Names the log, without spaces: `log.example/tuichu`. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** The text that is signed. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

/** What a checkpoint's text says; lines after the third are left alone. Undefined where it is none. */
export const readCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', size = '', encoded = ''] = text.split('\n')
  const root = fromBase64(encoded)
  const isWhole = origin !== '' && /^(?:0|[1-9]\d*)$/u.test(size) && Number.isSafeInteger(Number(size))
  return isWhole && root?.length === 32 ? { origin, size: Number(size), root } : undefined
}
