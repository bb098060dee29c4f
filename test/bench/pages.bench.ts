import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { differences } from '../web/views/differences.ts'
import { drawn } from '../web/views/drawn.tsx'
import { type Fixture, fixturesOf } from '../web/views/fixtures.ts'
import { normalHtml } from '../web/views/html.ts'
import { documentOf, samples } from '../web/views/samples/all.ts'
import { chinese } from '../web/views/samples/data.ts'

const require = createRequire(import.meta.url)

/** As much of Nunjucks as is used: it brings no types. */
type Nunjucks = {
  readonly configure: (
    folder: string,
    options: { readonly autoescape: boolean; readonly trimBlocks: boolean; readonly lstripBlocks: boolean },
  ) => unknown
  readonly compile: (source: string, environment: unknown) => { readonly render: (context: object) => string }
}

/** Fields of a long page: of each component its first published examples, which both sides draw alike. */
const fields = { input: 10, textarea: 4, select: 4, radios: 3, checkboxes: 2, 'date-input': 2 }

type Field = Fixture & { readonly component: string }

const examples: readonly Field[] = Object.entries(fields).flatMap(([component, count]) =>
  fixturesOf(component)
    .filter(({ name }) => !differences[component]?.[name])
    .slice(0, count)
    .map((fixture) => ({ ...fixture, component })),
)

const macroOf = (component: string): string =>
  `govuk${component.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`

/** The page as one template, compiled once and given the same options as our components. */
const templateOf = (nunjucks: Nunjucks): (() => string) => {
  const folder = dirname(dirname(require.resolve('govuk-frontend/dist/govuk/index.scss')))
  const environment = nunjucks.configure(folder, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  const source = [
    ...Object.keys(fields).map(
      (one) => `{% from "govuk/components/${one}/macro.njk" import ${macroOf(one)} %}`,
    ),
    ...examples.map(({ component }, at) => `{{ ${macroOf(component)}(all[${at}]) }}`),
  ].join('\n')
  const compiled = nunjucks.compile(source, environment)
  const context = { all: examples.map(({ options }) => options) }
  return () => compiled.render(context)
}

const ours = (): string => examples.map((field) => drawn(field.component, field)).join('')

/** Of every sample page the one with the most HTML; what it shows is there before the clock starts. */
const largest = Object.entries(samples(chinese))
  .map(([name, view]) => ({ name, view, characters: documentOf(view, 'zh').length }))
  .reduce((most, one) => (one.characters > most.characters ? one : most))

test(`the largest page, ${largest.name}, is rendered within 5 ms`, async ({ bench }) => {
  const { name, view, characters } = largest
  const { latency } = await bench(name, () => void documentOf(view, 'zh')).run({ time: 2000 })
  console.log(`${name}, ${characters} characters: median ${latency.p50.toFixed(2)} ms`)
  expect(latency.p50).toBeLessThan(5)
})

test('25 fields, beside the macros that they are modelled on', async ({ bench }) => {
  const theirPage = templateOf(require('nunjucks') as Nunjucks)
  expect(normalHtml(ours())).toBe(normalHtml(theirPage()))
  const results = await bench.compare(
    bench('our components', () => void ours()),
    bench('Nunjucks macros of govuk-frontend', () => void theirPage()),
    { time: 2000 },
  )
  const [mine, theirs] = [
    results.get('our components').latency.p50,
    results.get('Nunjucks macros of govuk-frontend').latency.p50,
  ]
  console.log(`25 fields: ours ${mine.toFixed(2)} ms, Nunjucks ${theirs.toFixed(2)} ms (medians)`)
  expect(mine).toBeLessThan(theirs)
})
