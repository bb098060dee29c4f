/** HTML as a tree that two renderers of the same markup agree on. */
export type Node =
  | string
  | { readonly tag: string; readonly attributes: readonly string[]; readonly children: readonly Node[] }

type Open = { tag: string; attributes: string[]; children: Node[] }

const voids = new Set(['input', 'br', 'wbr', 'hr', 'img', 'path', 'meta', 'link'])
/** Beside these a space between words is seen; beside all others it is not. */
const inline = new Set(['a', 'span', 'strong', 'em', 'b', 'i'])
const entities: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  ctdot: '⋯',
}

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return entities[name] ?? whole
  })

const words = (value: string): string => decode(value).trim().split(/\s+/).join(' ')

const attributesOf = (source: string): string[] =>
  [...source.matchAll(/([^\s=/>]+)(?:\s*=\s*"([^"]*)")?/g)]
    .map(
      ([, name = '', value = '']) =>
        `${name.toLowerCase()}="${name === 'class' ? words(value).split(' ').sort().join(' ') : words(value)}"`,
    )
    .sort()

const isInline = (node: Node | undefined): boolean => typeof node === 'object' && inline.has(node.tag)

const tidied = (children: readonly Node[]): Node[] =>
  children
    .map((node, at) => {
      if (typeof node !== 'string') return node
      const start = isInline(children[at - 1]) ? node : node.trimStart()
      return (isInline(children[at + 1]) ? start : start.trimEnd()).replace(/\s+/g, ' ')
    })
    .filter((node) => node !== '')

const closed = ({ tag, attributes, children }: Open): Node => ({
  tag,
  attributes,
  children: tidied(joined(children)),
})

const joined = (children: readonly Node[]): Node[] =>
  children.flatMap((node, at): Node[] => {
    if (typeof node !== 'string') return [node]
    return typeof children[at - 1] === 'string' ? [] : [runFrom(children, at)]
  })

/** The text that begins here, however many pieces it came in. */
const runFrom = (children: readonly Node[], at: number): string => {
  const end = children.findIndex((node, index) => index > at && typeof node !== 'string')
  return children.slice(at, end < 0 ? undefined : end).join('')
}

/** Parses well-formed HTML; order of attributes and classes and meaningless white space are dropped. */
export const parseHtml = (html: string): readonly Node[] => {
  const stack: Open[] = [{ tag: '', attributes: [], children: [] }]
  const top = (): Open => stack.at(-1) ?? { tag: '', attributes: [], children: [] }
  for (const [, comment, close, tag, attributes = '', text] of html.matchAll(
    /(<!--[\s\S]*?-->)|<(\/)?([a-z][\w-]*)((?:\s+[^\s=/>]+(?:\s*=\s*"[^"]*")?)*)\s*\/?>|([^<]+)/gi,
  )) {
    if (comment) continue
    if (text !== undefined) top().children.push(decode(text))
    else if (tag && voids.has(tag)) {
      if (!close) top().children.push({ tag, attributes: attributesOf(attributes), children: [] })
    } else if (close) {
      const done = stack.pop()
      if (done) top().children.push(closed(done))
    } else if (tag) stack.push({ tag, attributes: attributesOf(attributes), children: [] })
  }
  return tidied(joined(top().children))
}

const lines = (node: Node, indent: string): string =>
  typeof node === 'string'
    ? `${indent}${node}`
    : [
        `${indent}<${[node.tag, ...node.attributes].join(' ')}>`,
        ...node.children.map((child) => lines(child, `${indent}  `)),
      ].join('\n')

/** One element or text a line, so that a difference is read in one look. */
export const normalHtml = (html: string): string =>
  parseHtml(html)
    .map((node) => lines(node, ''))
    .join('\n')
