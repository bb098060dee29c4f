/** The permanent address of a register, or of an entry in it, without the host. */
export const registerHref = (register: string, entry?: string): string =>
  `/register/${[register, ...(entry === undefined ? [] : [entry])].map(encodeURIComponent).join('/')}`

/**
 * Where a request was sent to, as a link of its page may carry it. The gateway hands the path over decoded, and
 * anybody may have written it: `//host`, and what browsers read like it, would lead to another site.
 */
export const hrefHere = (path: string, query: URLSearchParams): string => {
  const within = encodeURI(path.toWellFormed())
    .replace(/^\/+/, '')
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F')
  return query.size > 0 ? `/${within}?${query}` : `/${within}`
}
