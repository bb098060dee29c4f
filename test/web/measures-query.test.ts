import { describe, expect, test } from 'vitest'
import { divisions } from '../../forms/organs.ts'
import { PersonId } from '../../functions/engine/ids.ts'
import { divisionsSeen, pagesFor, queryOf, seenBy } from '../../functions/web/measures-query.ts'
import type { Visit } from '../../functions/web/visit.ts'
import { people } from '../support/city.ts'

const visitOf = (person: Visit['person'], query: string): Visit =>
  ({ person, query: new URLSearchParams(query), today: '2026-03-31' }) as Visit
const whole = { from: '2026-03', to: '2026-03', county: '', form: '', organ: '' }

describe('what figures are asked of', () => {
  test.each([
    ['', whole],
    ['from=2025-11&to=2026-01', { ...whole, from: '2025-11', to: '2026-01' }],
    ['to=2026-01', { ...whole, from: '2026-01', to: '2026-01' }],
    ['from=2019-01&to=2026-03', { ...whole, from: '2025-04' }],
    ['from=2026-03&to=2026-02', { ...whole, from: '2026-02', to: '2026-02' }],
    ['from=nonsense&to=2027-01', whole],
    [
      'county=371521&form=extension-request&organ=371521-miit',
      {
        ...whole,
        county: '371521',
        form: 'extension-request',
        organ: '371521-miit',
      },
    ],
    ['county=371526&form=none&organ=371526-miit', whole],
  ])('%s of an approver of Yanggu', (asked, expected) => {
    expect(queryOf(visitOf(people.approver, asked))).toEqual(expected)
  })

  test('may be any organ of the city for its leading office', () => {
    const { organ } = queryOf(visitOf(people.cityApprover, 'organ=371526-drc'))
    expect(organ).toBe('371526-drc')
    expect(queryOf(visitOf(people.cityEcology, 'organ=371526-drc')).organ).toBe('')
  })
})

describe('the pages of facts that are read', () => {
  test('of an office of a county are those of the county and the office', () => {
    expect(pagesFor(seenBy(people.drc), { ...whole, from: '2026-02' })).toEqual([
      { division: '371521', month: '2026-02', organ: '371521-drc' },
      { division: '371521', month: '2026-03', organ: '371521-drc' },
    ])
  })

  test('of an office of the city are its own in all divisions', () => {
    const pages = pagesFor(seenBy(people.cityEcology), whole)
    expect(pages).toHaveLength(divisions.length + 1)
    expect(new Set(pages.map(({ organ }) => organ))).toEqual(new Set(['371500-ecology']))
  })

  test('of the leading office of the city are whole, one of each division', () => {
    const seen = seenBy(people.cityApprover)
    expect(pagesFor(seen, whole)).toHaveLength(divisionsSeen(seen).length)
    expect(pagesFor(seen, { ...whole, county: '371521' })).toEqual([
      { division: '371521', month: '2026-03', organ: undefined },
    ])
    expect(pagesFor(seen, { ...whole, organ: '371521-drc' })).toEqual([
      { division: '371521', month: '2026-03', organ: '371521-drc' },
    ])
  })

  test('are none for whoever holds no office', () => {
    const seen = seenBy({ ...people.auditor, id: PersonId.parse('p-auditor') })
    expect(pagesFor(seen, whole)).toEqual([])
  })
})
