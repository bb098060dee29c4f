import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ComponentChildren, Fragment, h } from 'preact'

export type Options = { readonly [name: string]: unknown }
export type Fixture = { readonly name: string; readonly options: Options; readonly html: string }

const require = createRequire(import.meta.url)
const ours = new URL('../../../functions/web/views/components/', import.meta.url)
const theirs = new URL('./components/', `file://${require.resolve('govuk-frontend/dist/govuk/index.scss')}`)
const published = (component: string): URL => new URL(`${component}/fixtures.json`, theirs)

/** Names of our components that govuk-frontend publishes examples of. */
export const drawnByUs = (): readonly string[] =>
  readdirSync(ours)
    .map((file) => file.replace(/\.\w+$/, ''))
    .filter((component) => existsSync(published(component)))
    .sort()

/** What govuk-frontend publishes as the examples and tests of a component, hidden ones included. */
export const fixturesOf = (component: string): readonly Fixture[] =>
  JSON.parse(readFileSync(published(component), 'utf8')).fixtures

/** Markup as it stands: the renderer writes a precompiled template through. */
export const raw = (html: unknown): ComponentChildren => h(Fragment, { tpl: [String(html)] } as object)

const isObject = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const slots = ['conditional', 'beforeInput', 'afterInput', 'beforeInputs', 'afterInputs']

const nameOf = (name: string): string => (name === 'html' ? 'text' : name.replace(/Html$/, 'Text'))

const isMarkup = (name: string): boolean => name === 'html' || name.endsWith('Html')

const converted = (name: string, value: unknown): unknown => {
  if (isMarkup(name)) return value ? raw(value) : undefined
  const inner = asProps(value)
  return slots.includes(name) && isObject(inner) ? inner.text : inner
}

/** A macro's options as our props: `html` is text made of elements, `null` is left out. */
export const asProps = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asProps)
  if (!isObject(value)) return value
  const given = Object.entries(value).filter(([, option]) => option !== null)
  const htmlLast = given.toSorted(([a], [b]) => Number(isMarkup(a)) - Number(isMarkup(b)))
  return Object.fromEntries(htmlLast.map(([name, option]) => [nameOf(name), converted(name, option)]))
}
