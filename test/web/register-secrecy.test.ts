import { describe, expect, test } from 'vitest'
import { registerPictures, registerRows } from '../../forms/register-rows.ts'
import { registers } from '../../forms/registers.ts'
import { fieldsOf, freeze, publicAnswers } from '../../functions/engine/answers.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import type { EventOf } from '../../functions/engine/events.ts'
import type { Answer, Answers, Evidence, Field, Form } from '../../functions/engine/form.ts'
import { csv } from '../../functions/evidence/archive/csv.ts'
import { Entry } from '../../functions/register/entries.ts'
import { publishing } from '../../functions/register/publishing.ts'
import { atom } from '../../functions/web/atom.ts'
import { entryView } from '../../functions/web/models/register.ts'
import { dataOf, linesOf, summaryOf } from '../../functions/web/models/register-data.ts'
import { listView } from '../../functions/web/models/register-list.ts'
import { queryOf } from '../../functions/web/register-query.ts'
import { page } from '../../functions/web/views/layout.tsx'
import { registerEntryPage } from '../../functions/web/views/pages/register-entry.tsx'
import { registerListPage } from '../../functions/web/views/pages/register-list.tsx'
import { allExamples, exampleOf, fullContext } from '../forms/all-examples.ts'
import { headOf, loggedAt } from '../register/entries-of.ts'

const mark = '金丝雀'
const canary = (path: string): string => `${mark}·${path}`

/** The answers with a canary in the place of all that is private, of whatever kind it is. */
const planted = (fields: readonly Field[], answers: Answers, path: string): Answers =>
  Object.fromEntries(
    fields.map((field) => [field.id, plantedIn(field, answers[field.id], `${path}.${field.id}`)]),
  )

const plantedIn = (field: Field, answer: Answer | undefined, path: string): Answer | undefined => {
  if (field.kind === 'group' && field.public && Array.isArray(answer))
    return answer.map((row) => planted(field.fields, row as Answers, path))
  if (field.public) return answer
  switch (field.kind) {
    case 'group':
      return [Object.fromEntries(field.fields.map(({ id }) => [id, canary(`${path}.${id}`)]))]
    case 'quantity':
      return { amount: '7731', unit: canary(path) }
    case 'choices':
      return [canary(path)]
    default:
      return canary(path)
  }
}

const answersOf = (form: Form): Answers => {
  const { answers } = exampleOf(form.id)
  const filed = freeze(form, answers(fullContext), fullContext)
  return { ...planted(fieldsOf(form), filed, form.id), noSuchField: canary('noSuchField') }
}

/** A photograph in each slot, under its own digest, with a canary in all that was written beside it. */
const filesIn = (form: Form): Evidence[] =>
  form.pages
    .flatMap(({ evidence = [] }) => evidence)
    .map(({ id }) => ({
      ...{ id: canary(`${id}.id`), slot: id, name: canary(`${id}.name`), caption: canary(`${id}.caption`) },
      ...{ kind: 'photo', type: 'image/jpeg', size: 1, sha256: digestOf(id), sm3: '', crc32: '' },
      claimed: { device: canary(`${id}.device`), latitude: 36.45, longitude: 115.98 },
    }))

const privateIn = (fields: readonly Field[]): number =>
  fields.reduce(
    (sum, field) => sum + (field.kind === 'group' ? privateIn(field.fields) : field.public ? 0 : 1),
    0,
  )

test('every form has something private to look for', () => {
  for (const { form } of allExamples) expect(privateIn(fieldsOf(form)), form.id).toBeGreaterThan(0)
})

test.each(allExamples.map(({ form }) => form))(
  '$id: what is not marked public is no public answer',
  (form) => {
    expect(JSON.stringify(answersOf(form))).toContain(mark)
    expect(JSON.stringify(publicAnswers(form, answersOf(form)))).not.toContain(mark)
  },
)

describe.each(registers)('the register $id', (register) => {
  const { form } = exampleOf(register.form)
  const head = headOf({ number: 'C-1' })
  const state = { ...head.state, servedOn: canary('servedOn'), state: canary('state') }
  const event: EventOf<'NoticePublished'> = {
    ...{ type: 'NoticePublished', register: register.id, filing: 1 },
    rows: [...registerRows(register.id, state, answersOf(form))],
    pictures: [...registerPictures(register.id, filesIn(form))],
  }
  const log = loggedAt('2026-02-01T02:00:00.000Z', event)
  const writes = publishing([])({ ...head, state }, log)
  const puts = writes.flatMap((write) => ('put' in write ? write.put : []))
  const entry = Entry.parse(puts.find(({ sk }) => sk === 'ENTRY'))
  const address = 'https://tuichu.example/x'
  const frame = { lang: 'zh', nonce: 'n', path: '/', nav: [] } as const

  test('keeps nothing private with an entry, in its lists or in its data', () => {
    const data = dataOf(entry, address)
    const feed = atom({
      ...{ self: address, page: address, title: 'x', author: 'x', since: '2025-01-01T00:00:00Z', gone: [] },
      entries: [
        { address, title: entry.id, updated: entry.publishedAt, summary: summaryOf(register, entry) },
      ],
    })
    const all = JSON.stringify([puts, data, feed, csv([], linesOf(entry, address))])
    expect(all).toContain(entry.rows[0]?.enterprise)
    expect(all).not.toContain(mark)
  })

  test('has the photographs of public slots, and of no others', () => {
    const slots = form.pages.flatMap(({ evidence = [] }) => evidence)
    const open = slots.filter((slot) => slot.public).map(({ id }) => ({ sha256: digestOf(id), slot: id }))
    expect(entry.pictures).toEqual(open)
    expect(JSON.stringify(puts)).not.toContain('115.98')
  })

  test('shows nothing private on its pages, in either language', async () => {
    const query = queryOf({ query: new URLSearchParams(), today: '2026-02-24' }, register.id)
    const list = await listView(register, query, { entries: [entry] }, { today: '2026-02-24' })
    const today = '2026-02-24'
    const stood = { id: entry.id, publishedAt: entry.publishedAt, digest: digestOf('x') }
    const beside = [{ entry, stood }]
    const place = { address, back: '/register' }
    const views = [
      registerListPage(list),
      registerEntryPage(await entryView(register, entry, place, { today, beside })),
    ]
    for (const lang of ['zh', 'en'] as const)
      for (const view of views) {
        const html = page({ ...frame, lang, ...view })
        expect(html).toContain(entry.rows[0]?.enterprise)
        expect(html).not.toContain(mark)
        expect(html).not.toContain(head.id)
      }
  })
})
