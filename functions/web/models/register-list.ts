import { allDivisions } from '../../../forms/organs.ts'
import { type RegisterDefinition, registers } from '../../../forms/registers.ts'
import { newestForm } from '../../../forms/registry.ts'
import { sectors } from '../../../forms/sectors.ts'
import { fieldsOf } from '../../engine/answers.ts'
import type { Entry } from '../../register/entries.ts'
import type { Found } from '../../register/find.ts'
import { registerHref } from '../addresses.ts'
import { isOfOthers, type RegisterQuery, searchOf, tracksInto, yearsUntil } from '../register-query.ts'
import type { PublicRow } from '../views/pages/notice-table.tsx'
import type { GoneRow, RegisterListView } from '../views/pages/register-list.tsx'
import type { RegisterFilter } from '../views/pages/register-search.tsx'

/** Entries on a page of a list. */
export const perPage = 20

type Asking = {
  readonly today: string
  readonly after?: string | undefined
  /** Registers that have what is looked for, where this one has nothing. */
  readonly others?: readonly string[]
}

/** A page of a register as a stranger asked for it. */
export const listView = async (
  register: RegisterDefinition,
  query: RegisterQuery,
  { entries, next, looked }: Found,
  { today, after, others = [] }: Asking,
): Promise<RegisterListView> => {
  const { id, title, heads, form } = register
  const named = (one: RegisterDefinition) => ({
    href: `${registerHref(one.id)}${searchOf({ q: query.q })}`,
    text: one.title,
  })
  return {
    title,
    registers: registers.map((one) => ({ ...named(one), current: one.id === id })),
    elsewhere: registers.filter((one) => one.id !== id && others.includes(one.id)).map(named),
    filter: filterOf(register, query, today, await hasSectors(form)),
    onDay: `${registerHref(id)}/on`,
    data: {
      atom: `${registerHref(id)}/feed.atom${searchOf(query)}`,
      json: `${registerHref(id)}/entries.json${searchOf(query)}`,
      csv: `${registerHref(id)}/entries.csv${searchOf(query)}`,
      schema: '/register/schema',
    },
    rows: entries.flatMap((entry) => rowsOf(entry, registerHref(id, entry.id))),
    ...(query.state && { gone: entries.map(goneRow) }),
    ...(heads && { heads }),
    ...(looked !== undefined && next && entries.length < perPage && { looked }),
    ...(after && { first: `${registerHref(id)}${searchOf(query)}` }),
    ...(next && { next: `${registerHref(id)}${searchOf(query, { after: next })}` }),
  }
}

/** The rows of an entry as lines of a list that lead to it. */
export const rowsOf = ({ rows }: Entry, href: string): PublicRow[] => rows.map((row) => ({ ...row, href }))

const goneRow = ({ id, register, removedAt = '', replacedBy }: Entry): GoneRow => ({
  id,
  href: registerHref(register, id),
  removedAt,
  ...(replacedBy && { replacedBy: { id: replacedBy, href: registerHref(register, replacedBy) } }),
})

/** Rows have a sector where the form makes one public. */
const hasSectors = async (id: string): Promise<boolean> => {
  const form = await newestForm(id)
  return form !== undefined && fieldsOf(form).some((field) => field.id === 'sector' && field.public)
}

const filterOf = (
  register: RegisterDefinition,
  query: RegisterQuery,
  today: string,
  sectored: boolean,
): RegisterFilter => ({
  action: registerHref(register.id),
  q: query.q,
  ofOthers: isOfOthers(register),
  narrows: [
    {
      name: 'county',
      label: { zh: '县区', en: 'County' },
      value: query.county,
      choices: isOfOthers(register) ? [] : allDivisions.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'sector',
      label: { zh: '行业', en: 'Sector' },
      value: query.sector,
      choices: sectored && !isOfOthers(register) ? sectors.map(({ value, label }) => ({ value, label })) : [],
    },
    {
      name: 'track',
      label: { zh: '退出类型', en: 'Track' },
      value: query.track,
      choices: tracksInto(register.id).map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      name: 'year',
      label: { zh: '年份', en: 'Year' },
      value: query.year,
      choices: yearsUntil(today).map((year) => ({ value: year, label: { zh: `${year}年`, en: year } })),
    },
    {
      name: 'state',
      label: { zh: '状态', en: 'State' },
      value: query.state,
      all: { zh: '公开中', en: 'Published' },
      choices: [
        { value: 'replaced', label: { zh: '已被更新', en: 'Replaced by another' } },
        { value: 'removed', label: { zh: '已移出', en: 'Taken off' } },
      ],
    },
  ],
})
