import { expect, test } from 'vitest'
import { mergedWith } from '../../../functions/importing/plan.ts'
import type { Enterprise } from '../../../functions/store/enterprises.ts'
import { answersOf, enterpriseOf } from '../../../functions/web/importing/enterprise.ts'

const plain: Enterprise = {
  code: '91371526YYYY0008XC',
  name: '甲公司',
  legalRepresentative: '张三',
  address: '工业路1号',
  industry: 'C3011',
  sector: 'building-materials',
  county: '371526',
}
const placed: Enterprise = {
  ...plain,
  site: { latitude: '36.456712', longitude: '115.985423', datum: 'gcj02' },
}
const imported = (was: Enterprise | undefined, line: Record<string, string>) =>
  enterpriseOf(mergedWith(answersOf(was), line))

test('an enterprise is the same again after a line that says nothing new, with its site or without', () => {
  expect(imported(plain, {})).toEqual(plain)
  expect(imported(placed, {})).toEqual(placed)
  expect(imported(placed, { name: '乙公司' })).toEqual({ ...placed, name: '乙公司' })
})

test('a line places an enterprise, or places it anew, with the datum of whoever read it', () => {
  const line = { siteLatitude: '36.5', siteLongitude: '116.1', siteDatum: 'wgs84' }
  const site = { latitude: '36.5', longitude: '116.1', datum: 'wgs84' }
  expect(imported(plain, line).site).toEqual(site)
  expect(imported(placed, line).site).toEqual(site)
  expect(imported(undefined, { code: plain.code, name: plain.name, ...line }).site).toEqual(site)
})

test('what is not in the registry yet has nothing that a line could be held against', () => {
  expect(answersOf(undefined)).toBeUndefined()
})
