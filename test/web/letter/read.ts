import { type Node, parseHtml } from '../views/html.ts'

type Read = {
  readonly tag: string
  readonly classes: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
}

const read = ({ tag, attributes, children }: Exclude<Node, string>): Read => {
  const named = Object.fromEntries(
    attributes.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 2, -1)]),
  )
  return { tag, children, attributes: named, classes: named.class?.split(' ') ?? [] }
}

const within = (nodes: readonly Node[]): readonly Read[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [read(node), ...within(node.children)]))

/** Every element of a page, in the order of the page. */
export const elements = (html: string): readonly Read[] =>
  within(parseHtml(html.replace('<!DOCTYPE html>', '')))

/** The words of an element. */
export const textOf = ({ children }: Pick<Read, 'children'>): string =>
  children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('')
