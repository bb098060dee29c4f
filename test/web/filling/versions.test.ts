import { describe, expect, test } from 'vitest'
import { CaseId, PersonId } from '../../../functions/engine/ids.ts'
import type { Draft } from '../../../functions/store/drafts.ts'
import { movedTo, newerView } from '../../../functions/web/filling/versions.ts'
import { exampleContext } from '../../forms/examples.ts'
import { first, second } from '../../support/two-versions.ts'

const draft: Draft = {
  id: 'd-1',
  case: CaseId.parse('C-20250101-version'),
  form: { id: 'grown', version: '1' },
  answers: { name: '甲', old: '旧的', way: 'seal' },
  visited: ['who', 'what'],
  savedBy: PersonId.parse('p-li'),
  savedByName: '李四',
  savedAt: '2026-03-02T00:00:00.000Z',
  version: 3,
}
const filling = (change: Partial<Draft> = {}) => ({
  form: first,
  draft: { ...draft, ...change },
  context: exampleContext,
  uploads: [],
  base: '/form',
  back: '/',
  about: { caseNumber: 'LC-1', numberName: { zh: '案号', en: 'Case' }, enterprise: '—' },
})

describe('given a draft of an older version', () => {
  test('then its filer reads what the newest asks otherwise, and which answer would go', () => {
    const view = newerView({ ...filling(), newer: second })
    expect(view).toMatchObject({ action: '/form/version', version: 3, stays: false })
    expect(view?.added.map(({ label }) => label.en)).toEqual(['new'])
    expect(view?.dropped).toEqual([
      { label: { zh: 'old', en: 'old' }, typed: { zh: '旧的', en: '旧的' } },
      { label: { zh: 'permit', en: 'permit' } },
    ])
  })

  test('then whoever stays is asked no more, until there is a newer one yet', () => {
    expect(newerView({ ...filling({ stays: '2' }), newer: second })?.stays).toBe(true)
    expect(newerView({ ...filling({ stays: '1' }), newer: second })?.stays).toBe(false)
    expect(newerView(filling())).toBeUndefined()
  })

  test('then moved, it is of the newest version, and only pages that differ are to be seen again', () => {
    expect(movedTo(draft, first, second)).toEqual({
      ...draft,
      form: { id: 'grown', version: '2' },
      answers: { name: '甲', way: 'seal' },
      visited: ['who'],
    })
  })
})
