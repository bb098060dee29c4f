import * as z from 'zod/mini'
import type { Person } from '../engine/people.ts'
import { stillThere } from './expressions.ts'
import { key } from './keys.ts'
import type { Item, Table } from './table.ts'

/** A browser that a person has proven theirs; only the SHA-256 of its cookie is the key. */
const Device = z.object({
  form: z.enum(['phone', 'tablet', 'computer']),
  browser: z.enum(['wechat', 'dingtalk', 'qq', 'edge', 'firefox', 'chrome', 'safari', 'other']),
  /** When it was proven, and when a link was last opened on it. */
  first: z.string(),
  last: z.string(),
  /** Epoch seconds. */
  expires: z.int(),
})
export type Device = z.infer<typeof Device>
export type KnownDevice = Device & { readonly hash: string }

type Whose = Pick<Person, 'id' | 'sessionsFrom'>

/** Ending a person's sessions makes strangers of all devices proven before, even of one that is being saved meanwhile. */
export class Devices {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async known(whose: Whose, hash: string, nowSeconds: number): Promise<KnownDevice | undefined> {
    const item = await this.table.get(key.device(whose.id, hash))
    return item && knownIn(item, whose, nowSeconds)
  }

  /** All that are known, the newest first. */
  async of(whose: Whose, nowSeconds: number): Promise<KnownDevice[]> {
    const items = await this.table.partition(key.person(whose.id).pk, 'DEVICE#')
    const known = items.flatMap((item) => knownIn(item, whose, nowSeconds) ?? [])
    return known.toSorted((a, b) => (a.first < b.first ? 1 : -1))
  }

  async remember(person: string, hash: string, device: Device): Promise<void> {
    await this.table.put({ ...key.device(person, hash), ...device })
  }

  async seen(person: string, hash: string, at: string): Promise<void> {
    await this.table.update(key.device(person, hash), { set: { last: at } }, [stillThere])
  }

  async forget(person: string, hash: string): Promise<void> {
    await this.table.remove(key.device(person, hash))
  }

  async forgetAll(person: string): Promise<void> {
    const items = await this.table.partition(key.person(person).pk, 'DEVICE#')
    await Promise.all(items.map((item) => this.table.remove({ pk: item.pk, sk: item.sk })))
  }
}

const knownIn = (item: Item, { sessionsFrom }: Whose, nowSeconds: number): KnownDevice | undefined => {
  const { data } = Device.safeParse(item)
  if (!data || data.expires <= nowSeconds || data.first < sessionsFrom) return undefined
  return { ...data, hash: item.sk.replace('DEVICE#', '') }
}
