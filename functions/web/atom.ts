/** An entry of a feed. */
type AtomEntry = {
  readonly address: string
  readonly title: string
  readonly updated: string
  readonly summary: string
}

export type AtomFeed = {
  readonly self: string
  /** The page that shows the same. */
  readonly page: string
  readonly next?: string | undefined
  readonly title: string
  readonly author: string
  /** Of a feed without entries. */
  readonly since: string
  readonly entries: readonly AtomEntry[]
  /** What readers that kept it should drop. */
  readonly gone: readonly { readonly address: string; readonly when: string }[]
}

/** A feed as Atom (RFC 4287), in pages (RFC 5005), with what was taken off (RFC 6721). */
export const atom = (feed: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="zh-CN">',
    element('id', feed.self),
    element('title', feed.title),
    element('updated', updatedAt(feed)),
    `<author>${element('name', feed.author)}</author>`,
    link('self', feed.self),
    link('alternate', feed.page),
    ...(feed.next ? [link('next', feed.next)] : []),
    ...feed.entries.map(entry),
    ...feed.gone.map(
      ({ address, when }) => `<at:deleted-entry ref="${escaped(address)}" when="${escaped(when)}"/>`,
    ),
    '</feed>',
    '',
  ].join('\n')

const updatedAt = ({ entries, gone, since }: AtomFeed): string =>
  [...entries.map(({ updated }) => updated), ...gone.map(({ when }) => when)].reduce(
    (latest, one) => (one > latest ? one : latest),
    since,
  )

const entry = ({ address, title, updated, summary }: AtomEntry): string =>
  [
    '<entry>',
    element('id', address),
    element('title', title),
    element('updated', updated),
    link('alternate', address),
    element('summary', summary),
    '</entry>',
  ].join('\n')

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`

const link = (rel: string, href: string): string => `<link rel="${rel}" href="${escaped(href)}"/>`

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML has no control characters at all, not even escaped ones (XML 1.0, 2.2). */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark)
