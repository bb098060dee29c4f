/** What a form sends; a list repeats its name. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A form of a page, as far as a browser would send it of itself. */
export interface FoundForm {
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
}

/** The form of a page that goes to an address, or that has these words in it. */
export function formIn(html: string, wanted: string): FoundForm | undefined {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  const going = forms.filter((form) => actionOf(form) === wanted)
  // A search may go to the address that what it finds is sent to.
  const found = going.find(isPost) ?? going[0] ?? forms.find((form) => form.includes(wanted))
  return found === undefined ? undefined : { action: actionOf(found), hidden: hiddenIn(found) }
}

/** All that a form of a page would send of itself, repeated names included. */
export function sentIn(html: string, wanted: string): Fields {
  const form = (html.match(/<form\b[\s\S]*?<\/form>/g) ?? []).find((one) => one.includes(wanted)) ?? ''
  const inputs = (form.match(/<input\b[^>]*>/g) ?? []).filter((one) => attribute(one, 'type') === 'hidden')
  const names = inputs.map((one) => attribute(one, 'name') ?? '')
  const valuesOf = (name: string) =>
    inputs.filter((one) => attribute(one, 'name') === name).map((one) => attribute(one, 'value') ?? '')
  return Object.fromEntries(names.map((name) => [name, valuesOf(name)]))
}

/** Addresses that the forms of a page go to. */
export function actionsIn(html: string): string[] {
  return (html.match(/<form\b[^>]*>/g) ?? []).map(actionOf)
}

const isPost = (form: string): boolean =>
  attribute(form.match(/<form\b[^>]*>/)?.[0] ?? '', 'method') === 'post'

function actionOf(form: string): string {
  return attribute(form.match(/<form\b[^>]*>/)?.[0] ?? '', 'action') ?? ''
}

function hiddenIn(form: string): Record<string, string> {
  const inputs = (form.match(/<input\b[^>]*>/g) ?? []).filter(
    (input) => attribute(input, 'type') === 'hidden',
  )
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']),
  )
}

function attribute(tag: string, name: string): string | undefined {
  const value = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]
  return value === undefined ? undefined : unescaped(value)
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => characters[name] ?? whole)
}
