import { Pagination } from '../components/pagination.tsx'
import { T } from '../lang.tsx'

/** Lists are read a page at a time by a cursor: forward, and back to the beginning. */
export type Paging = { readonly first?: string | undefined; readonly next?: string | undefined }

export function Pages({ first, next }: Paging) {
  if (!first && !next) return null
  return (
    <Pagination
      previous={first ? { href: first, text: <T zh="回到第一页" en="Back to the first page" /> } : undefined}
      next={next ? { href: next, text: <T zh="下一页" en="Next page" /> } : undefined}
    />
  )
}
