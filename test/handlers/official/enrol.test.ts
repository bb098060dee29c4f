import { expect, test } from 'vitest'
import { siteIn } from '../../../forms/shared/site.ts'
import type { Answers } from '../../../functions/engine/form.ts'
import { placed } from '../../../functions/handlers/official/enrol.ts'
import type { Enterprise } from '../../../functions/store/enterprises.ts'

const site = { latitude: '36.456712', longitude: '115.985423', datum: 'gcj02' } as const
const registered = { county: '371526', site } as unknown as Enterprise
const of = (answers: Answers, one: Enterprise | undefined = registered) => siteIn(placed(answers, one)).site

test('a case of which no site is entered is where the registry has its enterprise', () => {
  expect(of({ county: '371526' })).toEqual(site)
  expect(of({ county: '371526', siteLatitude: '', siteLongitude: '' })).toEqual(site)
})

test('what is entered stands, whatever the registry says', () => {
  const entered = { siteLatitude: '36.5', siteLongitude: '116.1', siteDatum: 'wgs84' }
  expect(of({ county: '371526', ...entered })).toEqual({
    latitude: '36.5',
    longitude: '116.1',
    datum: 'wgs84',
  })
})

test('a plant in another county than its enterprise’s is not where that is', () => {
  expect(of({ county: '371521' })).toBeUndefined()
})

test('nothing is made up where the registry has no site, or no such enterprise', () => {
  expect(of({ county: '371526' }, { county: '371526' } as unknown as Enterprise)).toBeUndefined()
  expect(placed({ county: '371526' }, undefined)).toEqual({ county: '371526' })
})
