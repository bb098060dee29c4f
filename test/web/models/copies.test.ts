import { describe, expect, test } from 'vitest'
import type { Evidence, Form } from '../../../functions/engine/form.ts'
import { CaseId } from '../../../functions/engine/ids.ts'
import type { Place } from '../../../functions/store/copies.ts'
import type { Head } from '../../../functions/store/head.ts'
import { type CopyReader, copiesIn, type Looked } from '../../../functions/web/models/copies.ts'
import { extensionExample } from '../../forms/examples.ts'
import { ours, people, theirs } from '../../support/city.ts'

const form: Form = extensionExample.form
const [first = '', second = ''] = form.pages.flatMap(({ evidence = [] }) => evidence.map(({ id }) => id))
const digest = 'a'.repeat(64)

const file = (id: string, slot = first): Pick<Evidence, 'id' | 'slot' | 'sha256'> => ({
  id,
  slot,
  sha256: digest,
})
const looked = (...files: Looked['files']): Looked => ({ draft: 'this', form, files })

const inYanggu = CaseId.parse('C-20260101-yanggu')
const inGaotang = CaseId.parse('C-20260101-gaotang')

const head = (id: CaseId, { code, county }: typeof ours, change: Partial<Head['state']> = {}): Head => {
  const state = {
    number: `L${id.toUpperCase()}`,
    county,
    enterprise: { code },
    servedOn: '2026-01-05',
    track: { id: 'energy', version: '1' },
    filings: [],
    ...change,
  }
  return { id, state } as unknown as Head
}

const filed = (draft: string, change: object = {}) =>
  ({
    no: 1,
    draft,
    form: { id: form.id, version: form.version },
    reference: 'LC-20260101-YANGGU-1',
    status: 'in-approval',
    ...change,
  }) as unknown as Head['state']['filings'][number]

const at = (id: CaseId, draft: string, change: Partial<Place> = {}): Place => ({
  upload: 'u-1',
  case: id,
  draft,
  form: form.id,
  ...change,
})

const told = (place: Place, found: Head, reader: CopyReader) =>
  copiesIn(looked(file('f')), new Map([[digest, [place]]]), new Map([[found.id, found]]), reader).get('f')

const contact: CopyReader = { person: people.contact, action: 'file' }
const officer: CopyReader = { person: people.officer, action: 'handle-case' }

describe('the very same file', () => {
  test('twice in one form is told by its item', () => {
    const files = looked(file('one'), file('two'), file('three', second))
    const copies = copiesIn(files, new Map(), new Map(), contact)
    expect(copies.get('one')?.map(({ text }) => text.en)).toEqual([
      'The very same file is here twice',
      expect.stringContaining('The very same file is also under'),
    ])
    expect(copiesIn(looked(file('one')), new Map(), new Map(), contact).size).toBe(0)
  })

  test('of this very draft is not another', () => {
    expect(told(at(inYanggu, 'this'), head(inYanggu, ours), contact)).toBeUndefined()
  })

  test('in a filing of another case is told with its reference, to whoever may read that', () => {
    const found = head(inYanggu, ours, { filings: [filed('that')] })
    expect(told(at(inYanggu, 'that'), found, contact)).toMatchObject([
      {
        href: `/my/cases/${inYanggu}/filings/1`,
        text: { zh: expect.stringContaining('LC-20260101-YANGGU-1') },
      },
    ])
    expect(told(at(inYanggu, 'that'), found, officer)).toMatchObject([
      { href: `/work/cases/${inYanggu}/filings/1` },
    ])
  })

  test('is told without an address behind a mailed link', () => {
    const found = head(inYanggu, ours, { filings: [filed('that')] })
    const [copy] = told(at(inYanggu, 'that'), found, { ...officer, isForTask: true }) ?? []
    expect(copy).not.toHaveProperty('href')
    expect(copy?.text.zh).toContain('LC-20260101-YANGGU-1')
  })

  test('in a case of somebody else is told without a name to officials, and not at all to an enterprise', () => {
    const found = head(inGaotang, theirs, { filings: [filed('that')] })
    expect(told(at(inGaotang, 'that'), found, officer)).toEqual([
      { text: { zh: '另一案件中也有同一文件', en: 'The very same file is also in another case' } },
    ])
    expect(told(at(inGaotang, 'that'), found, contact)).toBeUndefined()
  })

  test('in a draft is told to the enterprise whose draft it is, and to nobody else', () => {
    const found = head(inYanggu, ours)
    expect(told(at(inYanggu, 'begun'), found, contact)?.[0]?.text.en).toContain('LC-20260101-YANGGU')
    expect(told(at(inYanggu, 'begun', { ofOrgan: true }), found, contact)).toBeUndefined()
    expect(told(at(inYanggu, 'begun'), found, officer)).toBeUndefined()
  })

  test('of an act that is not served, or of a case that is not, is not for the enterprise', () => {
    const act = head(inYanggu, ours, { filings: [filed('that', { by: '371521-miit' })] })
    expect(told(at(inYanggu, 'that'), act, contact)).toBeUndefined()
    const { servedOn: _, ...unserved } = head(inYanggu, ours).state
    expect(told(at(inYanggu, 'that'), { id: inYanggu, state: unserved } as Head, contact)).toBeUndefined()
  })

  test('in several cases that may not be read is told once', () => {
    const other = CaseId.parse('C-20260101-gaotang-2')
    const heads = [inGaotang, other].map((id) => head(id, theirs, { filings: [filed('that')] }))
    const places = [at(inGaotang, 'that'), at(other, 'that')]
    const copies = copiesIn(
      looked(file('f')),
      new Map([[digest, places]]),
      new Map(heads.map((one) => [one.id, one])),
      officer,
    )
    expect(copies.get('f')).toHaveLength(1)
  })
})
