import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Person } from '../engine/people.ts'
import { type Clause, notThereYet, stillThere } from './expressions.ts'
import { key } from './keys.ts'
import type { Item, Table, Write } from './table.ts'

/** A public key that a person's device or security key signs for; the secret one never leaves it. */
const Passkey = z.object({
  /** As the authenticator names it, base64url: up to 1,023 bytes, so the key has its hash. */
  id: z.string(),
  /** COSE, base64url. */
  publicKey: z.string(),
  /** Of signatures made; 0 always where the authenticator does not count. */
  counter: z.int(),
  transports: z.array(z.string()),
  name: z.string(),
  createdAt: z.string(),
  lastUsed: z.optional(z.string()),
})
export type Passkey = z.infer<typeof Passkey>
export type KnownPasskey = Passkey & {
  readonly hash: string
  /** Its owner said “this was not me” after it was added: it confirms nothing until it is removed. */
  readonly suspended: boolean
}

/** What a passkey has to sign is made of this and of what is being confirmed. */
const Challenge = z.object({ nonce: z.string(), /** Epoch seconds. */ expires: z.int() })
export type Challenge = z.infer<typeof Challenge>

type Whose = Pick<Person, 'id' | 'passkeysFrom'>

/** SHA-256 of a credential's id: what its item is keyed by. */
export const hashOfId = (id: string): string => createHash('sha256').update(id).digest('hex')

/** Passkeys are looked up under their owner alone, so that nobody's answers for another. */
export class Passkeys {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** All of a person's, the oldest first. */
  async of(whose: Whose): Promise<KnownPasskey[]> {
    const items = await this.table.partition(key.person(whose.id).pk, 'PASSKEY#')
    const known = items.map((item) => knownIn(item, whose))
    return known.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  }

  /** For adding one together with the mail that tells of it; refused where it is there already. */
  static add(person: string, passkey: Passkey): Write {
    return { put: { ...key.passkey(person, hashOfId(passkey.id)), ...passkey }, only: [notThereYet] }
  }

  /** For removing one together with the mail that tells of it; refused where it is gone. */
  static remove(person: string, hash: string): Write {
    return { remove: key.passkey(person, hash), only: [stillThere] }
  }

  /** Records a use; false where another was recorded meanwhile, or the passkey is gone. */
  async used(person: string, before: KnownPasskey, counter: number, at: string): Promise<boolean> {
    const set = { counter, lastUsed: at }
    return this.table.update(key.passkey(person, before.hash), { set }, [stillThere, counted(before.counter)])
  }

  /** Puts a new challenge where one may have waited. */
  async expect(of: string, challenge: Challenge): Promise<void> {
    await this.table.put({ ...key.challenge(of), ...challenge })
  }

  /** Takes a challenge away, whatever becomes of its answer: for exactly one caller. */
  async take(of: string, nowSeconds: number): Promise<Challenge | undefined> {
    const item = await this.table.get(key.challenge(of))
    const challenge = item && Challenge.parse(item)
    if (!challenge || challenge.expires <= nowSeconds) return undefined
    return (await this.table.remove(key.challenge(of), [withNonce(challenge.nonce)])) ? challenge : undefined
  }
}

const counted = (counter: number): Clause => ({
  expression: '#counter = :counterBefore',
  names: { '#counter': 'counter' },
  values: { ':counterBefore': counter },
})

const withNonce = (nonce: string): Clause => ({
  expression: 'nonce = :nonce',
  values: { ':nonce': nonce },
})

const knownIn = (item: Item, { passkeysFrom = '' }: Whose): KnownPasskey => {
  const passkey = Passkey.parse(item)
  return {
    ...passkey,
    hash: item.sk.replace('PASSKEY#', ''),
    suspended: passkey.createdAt <= passkeysFrom,
  }
}
