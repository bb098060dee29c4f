import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openings } from '../forms/all.ts'
import { registers } from '../forms/registers.ts'
import { tracks } from '../forms/tracks/all.ts'
import type { Field, Form } from '../functions/engine/form.ts'
import { allRoutes } from './http/all-routes.ts'
import { allForms } from './support/forms.ts'

type Row = {
  readonly number: string
  readonly phrase: string
  readonly where: string
  readonly state: string
}

const readme = readFileSync(join(resolve(import.meta.dirname, '..'), 'README.md'), 'utf8')
const section = readme.split('\n## Coverage of the plan\n')[1]?.split('\n## ')[0] ?? ''

const rows: readonly Row[] = section.split('\n').flatMap((line) => {
  const [, number = '', phrase = '', where = '', state = ''] = line.split('|').map((cell) => cell.trim())
  return /^\d+$/u.test(number) ? [{ number, phrase, where, state }] : []
})

const forms: readonly Form[] = [...allForms, ...(await Promise.all(openings.map(({ load }) => load())))]
const formOf = (id: string) => forms.find((form) => form.id === id)
const trackOf = (id: string) => tracks.find((track) => track.id === id)

const fieldsIn = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => [field.id, ...(field.kind === 'group' ? fieldsIn(field.fields) : [])])
const partsOf = ({ pages }: Form): string[] =>
  pages.flatMap(({ fields, evidence = [] }) => [...fieldsIn(fields), ...evidence.map(({ id }) => id)])

/** What stands in code type: an address, `track/state`, `track#clock`, `form.field` or a form. */
const namesIn = ({ where }: Row): string[] => [...where.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name)
const isForm = (name: string): boolean => !/[/#]/u.test(name)
const formIn = (name: string): string => name.split('.')[0] ?? ''

const isThere = (name: string): boolean => {
  if (name.startsWith('/')) return allRoutes.some(({ path }) => leadsTo(path, name))
  if (isForm(name)) return hasPart(name)
  const [track = '', part = ''] = name.split(/[/#]/u)
  const parts = name.includes('#') ? trackOf(track)?.clocks : trackOf(track)?.states
  return parts?.some(({ id }) => id === part) ?? false
}

const hasPart = (name: string): boolean => {
  const form = formOf(formIn(name))
  const [, part] = name.split('.')
  return form !== undefined && (part === undefined || partsOf(form).includes(part))
}

const ids: Readonly<Record<string, readonly { readonly id: string }[]>> = {
  '{register}': registers,
  '{track}': tracks,
  '{form}': forms,
}

/** Whether an address is of a route; what it names in the place of `{register}`, `{track}` or `{form}` is there. */
const leadsTo = (path: string, address: string): boolean => {
  const [route, named] = [path.split('/'), address.split('/')]
  return (
    route.length === named.length &&
    route.every((part, at) => part === named[at] || (ids[part] ?? []).some(({ id }) => id === named[at]))
  )
}

/** Forms that somebody may begin: the notice that opens a case, those that a state of a track takes, and answers to duties. */
const begun = new Set([
  ...openings.map(({ id }) => id),
  ...tracks.flatMap(({ states }) => states.flatMap((state) => state.forms)),
  ...tracks.flatMap(({ duties = [] }) => duties.flatMap((duty) => duty.forms)),
])

describe('the coverage of the plan in the README', () => {
  test('has 73 obligations in order, each with words of the plan', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 73 }, (_, at) => String(at + 1)))
    expect(rows.filter(({ phrase }) => !/\p{Script=Han}{2}/u.test(phrase))).toEqual([])
  })

  test('names only what is in the registry, the tracks, the registers and the routes', () => {
    const names = rows.flatMap(namesIn)
    expect(names.length).toBeGreaterThan(60)
    expect(names.filter((name) => !isThere(name))).toEqual([])
  })

  test('calls a letter only what makes one', () => {
    const makers = [...section.matchAll(/`([a-z-]+)` \(letter\)/gu)].map(([, form = '']) => form)
    expect(makers.length).toBeGreaterThan(5)
    expect(makers.filter((form) => formOf(form)?.letter === undefined)).toEqual([])
  })

  test.each(rows)('says of $number that it is done, in part or not yet, and why', (row) => {
    expect(['done', 'part', 'not yet']).toContain(row.state)
    // In part: what there is, and what is missing. Done: nothing is missing. Not yet: nothing is named.
    expect(namesIn(row).length > 0).toBe(row.state !== 'not yet')
    expect(/lacks: \p{Letter}/u.test(row.where)).toBe(row.state === 'part')
  })

  test('calls nothing done whose forms nobody may begin', () => {
    const done = rows.filter(({ state }) => state === 'done').flatMap(namesIn)
    expect(done.length).toBeGreaterThan(30)
    expect(done.filter((name) => isForm(name) && !begun.has(formIn(name)))).toEqual([])
  })
})
