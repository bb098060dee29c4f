type Read = { readonly limit: number; readonly after?: string | undefined }
type Part<One> = { readonly items: readonly One[]; readonly next?: string | undefined }

/**
 * So many items of several lists, one list after the other; a page ends with the name of its list and the place in it,
 * and so costs no more than a page of one list and a look at those that are empty.
 */
export const inTurn = async <One>(
  lists: readonly string[],
  { limit, after = '' }: Read,
  read: (list: string, read: Read) => Promise<Part<One>>,
): Promise<{ readonly items: One[]; readonly next?: string }> => {
  const [reached = '', within = ''] = after.split('~')
  const items: One[] = []
  for (const list of lists.slice(Math.max(0, lists.indexOf(reached)))) {
    if (items.length === limit) return { items, next: `${list}~` }
    const goesOn = list === reached && within !== ''
    const part = await read(list, { limit: limit - items.length, ...(goesOn && { after: within }) })
    items.push(...part.items)
    if (part.next) return { items, next: `${list}~${part.next}` }
  }
  return { items }
}
