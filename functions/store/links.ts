import * as z from 'zod/mini'
import { CaseId, Digest, OrganId, PersonId } from '../engine/ids.ts'
import { type Clause, stillThere } from './expressions.ts'
import { key } from './keys.ts'
import type { Table, Write } from './table.ts'

/** What a task link or its session is good for: one person, one step of one filing, one content. */
export const Task = z.object({
  case: CaseId,
  filing: z.int(),
  step: z.string(),
  epoch: z.int(),
  organ: OrganId,
  digest: Digest,
  /** Not to decide, but to give the opinion that the event of this sequence asked for. */
  opinion: z.optional(z.int()),
})
export type Task = z.infer<typeof Task>

const common = { person: PersonId, /** Epoch seconds. */ expires: z.int() }

/** Hash of the mail's second link, by which its reader says that it was not they. */
const notMe = z.optional(z.string())

/** A mailed secret; only its SHA-256 is the key. */
export const Link = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sign-in'),
    /** Hash of the typed code beside the link, or of the link beside the code: one use ends both. */
    twin: z.string(),
    /** Path to go on to. */
    next: z.optional(z.string()),
    notMe,
    ...common,
  }),
  z.object({ kind: z.literal('task'), task: Task, notMe, ...common }),
  z.object({
    kind: z.literal('not-me'),
    /** What the mail was about. */
    about: z.enum(['task', 'sign-in', 'device', 'decision', 'passkey']),
    /** Hashes of the links of the same mail, and of the session that its digits are for. */
    kills: z.object({ links: z.array(z.string()), sessions: z.array(z.string()) }),
    /** When it was said. */
    done: z.optional(z.string()),
    ...common,
  }),
])
export type Link = z.infer<typeof Link>

/** A signed-in browser: for all that a person may do, or for one task alone. */
export const Session = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), began: z.string(), ...common }),
  z.object({
    kind: z.literal('task'),
    began: z.string(),
    task: Task,
    /** Absent once the device is known: hash of the mailed code, its end in epoch seconds, tries left. */
    code: z.optional(z.object({ hash: z.string(), until: z.int() })),
    tries: z.int(),
    ...common,
  }),
])
export type Session = z.infer<typeof Session>

/** A fresh code for one decision on one content, of a person at a high-stakes step. */
const Confirmation = z.object({
  /** Digest of the decision and of what was seen. */
  about: z.string(),
  /** SHA-256 of the mailed digits. */
  code: z.string(),
  tries: z.int(),
  /** Epoch seconds. */
  expires: z.int(),
})
export type Confirmation = z.infer<typeof Confirmation>

const triesLeft: Clause = { expression: 'tries > :noTries', values: { ':noTries': 0 } }

/** Secrets are looked up by hash, and expired ones are as if they had never been. */
export class Links {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async link(hash: string, nowSeconds: number): Promise<Link | undefined> {
    const item = await this.table.get(key.link(hash))
    const link = item && Link.parse(item)
    return link && link.expires > nowSeconds ? link : undefined
  }

  /** For saving a link together with the mail that carries it. */
  static write(hash: string, link: z.input<typeof Link>): Write {
    return { put: { ...key.link(hash), ...Link.parse(link) } }
  }

  /** A link as it is after its only use: refused where it has been used. */
  static writeOnce(hash: string, link: Link & { readonly done: string }): Write {
    return { put: { ...key.link(hash), ...link }, only: [{ expression: 'attribute_not_exists(done)' }] }
  }

  async kill(hash: string): Promise<void> {
    await this.table.remove(key.link(hash))
  }

  /** Takes a single-use link together with its twin: true for exactly one caller. */
  async take(hash: string, twin: string): Promise<boolean> {
    const only = [stillThere]
    const done = await this.table.settle([
      { remove: key.link(hash), only },
      { remove: key.link(twin), only },
    ])
    return done === 'done'
  }

  async session(hash: string, nowSeconds: number): Promise<Session | undefined> {
    const item = await this.table.get(key.session(hash))
    const session = item && Session.parse(item)
    return session && session.expires > nowSeconds ? session : undefined
  }

  async begin(hash: string, session: Session): Promise<void> {
    await this.table.put({ ...key.session(hash), ...session })
  }

  async end(hash: string): Promise<void> {
    await this.table.remove(key.session(hash))
  }

  /** Uses up one try at the session's code; false once none is left. */
  async tryCode(hash: string): Promise<boolean> {
    return this.table.update(key.session(hash), { add: { tries: -1 } }, [triesLeft])
  }

  /** The fresh code that a person's decision waits for. */
  async confirmation(of: string, nowSeconds: number): Promise<Confirmation | undefined> {
    const item = await this.table.get(key.confirmation(of))
    const kept = item && Confirmation.parse(item)
    return kept && kept.expires > nowSeconds ? kept : undefined
  }

  async expectConfirmation(of: string, confirmation: Confirmation): Promise<void> {
    await this.table.put({ ...key.confirmation(of), ...confirmation })
  }

  /** Uses up one try; false once none is left. */
  async tryConfirmation(of: string): Promise<boolean> {
    return this.table.update(key.confirmation(of), { add: { tries: -1 } }, [triesLeft])
  }

  async endConfirmation(of: string): Promise<void> {
    await this.table.remove(key.confirmation(of))
  }

  /** The code was right: the session is open, and its code cannot be used again. */
  async proven(hash: string): Promise<boolean> {
    return this.table.update(key.session(hash), { remove: ['code'] }, [
      { expression: 'attribute_exists(code)' },
    ])
  }
}
