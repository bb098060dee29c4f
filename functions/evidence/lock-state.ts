import { type Store, signedCall } from './presign.ts'

type At = { readonly bucket: string; readonly key: string }

/** What Object Lock says of an object; `none` of a bucket or object without it. */
export type Lock = { readonly held: boolean; readonly mode?: string; readonly until?: string } | 'none'

/** The lock of an object as the store has it. Asked without the S3 client, which a page would load for this alone. */
export const lockOf = async (store: Store, at: At): Promise<Lock> => {
  const [hold, retention] = await Promise.all([ask(store, at, 'legal-hold'), ask(store, at, 'retention')])
  if (hold === undefined && retention === undefined) return 'none'
  const mode = tagIn(retention, 'Mode')
  const until = tagIn(retention, 'RetainUntilDate')
  return { held: tagIn(hold, 'Status') === 'ON', ...(mode && { mode }), ...(until && { until }) }
}

/** A bucket without Object Lock, an object without hold or retention, and one that is not there. */
const unlocked = [400, 404, 501]

const ask = async (store: Store, at: At, what: string): Promise<string | undefined> => {
  const answer = await fetch(await signedCall(store, { ...at, method: 'GET', query: { [what]: '' } }))
  const text = await answer.text()
  if (answer.ok) return text
  if (unlocked.includes(answer.status)) return undefined
  throw new Error(`The store answered ${answer.status} when asked for the ${what} of ${at.key}`)
}

const tagIn = (xml: string | undefined, name: string): string | undefined =>
  xml?.match(new RegExp(`<${name}>([^<]*)</${name}>`))?.[1]
