import type { KnownPasskey } from '../../store/passkeys.ts'
import type { PasskeyRow } from '../views/pages/passkeys.tsx'

/** Passkeys as a page lists them; their owner removes each at an address of its own below `base`. */
export const rowsOf = (own: readonly KnownPasskey[], base?: string): PasskeyRow[] =>
  own.map(({ hash, name, createdAt, lastUsed, suspended }) => ({
    id: hash,
    name,
    createdAt,
    lastUsed,
    suspended,
    ...(base !== undefined && { href: `${base}/${hash}/remove` }),
  }))
