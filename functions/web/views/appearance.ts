/** What a person chose of how pages look; printed they are always light. */
export type Appearance = { readonly theme: Theme; readonly size: Size }
export type Theme = 'system' | 'light' | 'dark'
export type Size = 'standard' | 'large'

/** Every choice by its name, which is a query's and a cookie's; the first is whoever's that chose nothing. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  size: ['standard', 'large'],
} as const

type Given = (name: string) => string | null | undefined

const chosen = <Value extends string>(values: readonly [Value, ...Value[]], given?: string | null): Value =>
  values.find((value) => value === given) ?? values[0]

/** As far as it was chosen; what is no choice counts as none. */
export const appearanceOf = (given: Given): Appearance => ({
  theme: chosen(choices.theme, given('theme')),
  size: chosen(choices.size, given('size')),
})

/** Of whoever chose nothing. */
export const unchosen: Appearance = { theme: 'system', size: 'standard' }

/** Classes of the whole document. */
export const appearanceClasses = ({ theme, size }: Appearance): string => `app-${theme} app-${size}`

/** The same page with another choice: a path with its query, never a fragment. */
export const withChoice = (path: string, name: string, value: string): string => {
  const [before = '/', query = ''] = path.split('?', 2)
  const search = new URLSearchParams(query)
  search.set(name, value)
  return `${before}?${search}`
}
