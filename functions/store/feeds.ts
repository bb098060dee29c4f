import * as z from 'zod/mini'
import { PersonId } from '../engine/ids.ts'
import type { Person } from '../engine/people.ts'
import { key } from './keys.ts'
import type { Table } from './table.ts'

/** The calendar feed of a person: SHA-256 of its secret, and when it was made. */
const Feed = z.object({ hash: z.string(), made: z.string() })
type Feed = z.infer<typeof Feed>

const Owner = z.object({ person: PersonId })

/** One feed a person; the item of the person says which, so an older secret is dead whatever is left of it. */
export class Feeds {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  /** The feed that a person has; none that was made before their sessions were ended. */
  async of({ id, sessionsFrom }: Pick<Person, 'id' | 'sessionsFrom'>): Promise<Feed | undefined> {
    const item = await this.table.get(key.feedOf(id))
    const feed = item && Feed.parse(item)
    return feed && feed.made >= sessionsFrom ? feed : undefined
  }

  /** Whose feed once had this hash; `of` says whether it still has. */
  async ownerOf(hash: string): Promise<PersonId | undefined> {
    const item = await this.table.get(key.feed(hash))
    return item && Owner.parse(item).person
  }

  /** Makes a new feed in place of the one that there may be. */
  async begin(person: PersonId, feed: Feed): Promise<void> {
    await this.forgetSecret(person)
    await this.table.settle([
      { put: { ...key.feedOf(person), ...feed } },
      { put: { ...key.feed(feed.hash), person } },
    ])
  }

  async end(person: PersonId): Promise<void> {
    await this.forgetSecret(person)
    await this.table.remove(key.feedOf(person))
  }

  private async forgetSecret(person: PersonId): Promise<void> {
    const item = await this.table.get(key.feedOf(person))
    if (item) await this.table.remove(key.feed(Feed.parse(item).hash))
  }
}
