import * as z from 'zod/mini'
import type { KeptKey } from '../../../functions/evidence/signing/local-key.ts'
import { readWhole, writeWhole } from '../files.ts'
import { type LogKey, openLogKey } from './log-key.ts'

/** The keys of one purpose, the newest first; older certificates stay, for what was signed under them. */
export interface Keys {
  current(): Promise<KeptKey>
  all(): readonly KeptKey[]
}

export interface SigningKeys {
  readonly signatures: Keys
  readonly timestamps: Keys
  readonly log: LogKey
}

const day = 86_400_000
/** A key is followed by the next a year before its certificate ends, so that certificates overlap. */
const validDays = 3 * 365
const overlapDays = 365

const Kept = z.array(z.object({ key: z.string(), certificate: z.string(), from: z.string() }))
type Kept = z.infer<typeof Kept>

/** Opens the keys of a data folder, which are made when they are first needed. */
export function openKeys(at: (name: string) => string, now: () => number): SigningKeys {
  return {
    signatures: openPurpose(at('signing-keys.json'), now, 'signatures', '退出平台档案签名'),
    timestamps: openPurpose(at('timestamp-keys.json'), now, 'timestamps', '退出平台时间戳'),
    log: openLogKey(at('log-key.json')),
  }
}

function openPurpose(path: string, now: () => number, use: 'signatures' | 'timestamps', name: string): Keys {
  let kept: Kept = readWhole(path, (value) => z.safeParse(Kept, value).data) ?? []
  let making: Promise<KeptKey> | undefined
  const make = async (): Promise<KeptKey> => {
    const { makeKey } = await import('../../../functions/evidence/signing/local-key.ts')
    // The day before: a machine whose clock is a little behind takes it, too.
    const from = new Date(now() - day)
    const to = new Date(now() + validDays * day)
    const made = { ...(await makeKey({ name, from, to, use })), from: from.toISOString() }
    kept = [made, ...kept]
    writeWhole(path, kept)
    making = undefined
    return made
  }
  return {
    current: async () => {
      const [newest] = kept
      if (newest && now() < Date.parse(newest.from) + (validDays - overlapDays) * day) return newest
      making ??= make()
      return making
    },
    all: () => kept,
  }
}
