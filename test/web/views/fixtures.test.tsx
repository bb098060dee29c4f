import { describe, expect, test } from 'vitest'
import { differences } from './differences.ts'
import { components, drawn } from './drawn.tsx'
import { drawnByUs, fixturesOf } from './fixtures.ts'
import { normalHtml } from './html.ts'

const cases = Object.keys(components).flatMap((component) =>
  fixturesOf(component).map((fixture) => ({ component, fixture, name: fixture.name })),
)
const differs = ({ component, name }: (typeof cases)[number]): boolean =>
  Boolean(differences[component]?.[name])

test('every component of theirs that we draw is compared', () => {
  expect(drawnByUs()).toEqual(Object.keys(components).sort())
})

describe('our HTML is that of the published fixture', () => {
  test.each(cases.filter((one) => !differs(one)))('$component: $name', ({ component, fixture }) => {
    expect(normalHtml(drawn(component, fixture))).toBe(normalHtml(fixture.html))
  })
})

describe('a listed difference is a real one', () => {
  test.each(cases.filter(differs))('$component: $name', ({ component, fixture }) => {
    expect(normalHtml(drawn(component, fixture))).not.toBe(normalHtml(fixture.html))
  })

  test('and belongs to a fixture that exists', () => {
    const known = cases.filter(differs).map(({ component, name }) => `${component}: ${name}`)
    const listed = Object.entries(differences).flatMap(([component, names]) =>
      Object.keys(names).map((name) => `${component}: ${name}`),
    )
    expect(new Set(known)).toEqual(new Set(listed))
  })
})
