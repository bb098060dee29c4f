import * as z from 'zod/mini'

export const CaseId = z
  .string()
  .check(z.regex(/^C-[0-9a-z-]{6,40}$/))
  .brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

export const PersonId = z
  .string()
  .check(z.regex(/^p-[0-9a-z-]{1,30}$/))
  .brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const OrganId = z
  .string()
  .check(z.regex(/^[0-9]{6}(-[a-z]+){1,2}$/))
  .brand<'OrganId'>()
export type OrganId = z.infer<typeof OrganId>

/** A day in Shanghai, `2026-02-24`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A moment as ISO 8601 in UTC, `2026-02-23T16:00:00.000Z`. */
export const Moment = z.iso.datetime()
export type Moment = z.infer<typeof Moment>

/** SHA-256 in lower-case hexadecimal. */
export const Digest = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'Digest'>()
export type Digest = z.infer<typeof Digest>
