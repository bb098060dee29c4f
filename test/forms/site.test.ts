import { describe, expect, test } from 'vitest'
import { dismantlingCertification } from '../../forms/dismantling-certification/form.ts'
import { noticeService } from '../../forms/notice-service/form.ts'
import { rectificationNotice } from '../../forms/rectification-notice/form.ts'
import { farFromSite, siteFacts, siteIn, siteWords } from '../../forms/shared/site.ts'
import { checkPage } from '../../functions/engine/check.ts'
import type { Answers, Form } from '../../functions/engine/form.ts'
import { slotsOf } from '../../functions/web/slots.ts'
import { exampleContext } from './examples.ts'

/** Faults of the three fields of a site. */
const faults = (answers: Answers) =>
  checkPage(rectificationNotice, 'enterprise', answers, exampleContext)
    .filter(({ field }) => field.startsWith('site'))
    .map(({ field }) => field)

describe('where the plant stands', () => {
  test.each<[string, Answers, string[]]>([
    ['nowhere said', {}, []],
    ['whole', { siteLatitude: '36.456712', siteLongitude: '115.985423', siteDatum: 'gcj02' }, []],
    ['without its source', { siteLatitude: '36.456712', siteLongitude: '115.985423' }, ['siteDatum']],
    ['by half', { siteLatitude: '36.456712', siteDatum: 'wgs84' }, ['siteLongitude']],
    ['by the other half', { siteLongitude: '115.985423', siteDatum: 'wgs84' }, ['siteLatitude']],
    [
      'with the two exchanged',
      { siteLatitude: '115.985423', siteLongitude: '36.456712', siteDatum: 'gcj02' },
      ['siteLatitude', 'siteLongitude'],
    ],
    [
      'finer than a hand',
      { siteLatitude: '36.4567123', siteLongitude: '115.985423', siteDatum: 'gcj02' },
      ['siteLatitude'],
    ],
  ])('%s', (_, answers, expected) => {
    expect(faults(answers)).toEqual(expected)
  })

  test('is kept as it was typed, with its datum, and only whole', () => {
    const typed = { siteLatitude: '36.456700', siteLongitude: '115.985400', siteDatum: 'gcj02' }
    const site = { latitude: '36.456700', longitude: '115.985400', datum: 'gcj02' } as const
    expect(siteIn(typed)).toEqual({ site })
    expect(siteIn({ siteLatitude: '36.4567' })).toEqual({})
    expect(siteWords(site)).toEqual({
      zh: '纬度36.456700度，经度115.985400度（GCJ-02）',
      en: 'Latitude 36.456700°, longitude 115.985400° (GCJ-02)',
    })
  })
})

describe('what is held against the site', () => {
  const site = { latitude: '36.4567', longitude: '115.9854', datum: 'wgs84' } as const
  const factsFor = (form: Form, slot: string) =>
    siteFacts(
      site,
      slotsOf(form).find(({ id }) => id === slot),
    )

  test('are photographs of what is done there', () => {
    expect(factsFor(dismantlingCertification, 'photos-after')).toEqual({
      site: { ...site, far: farFromSite },
    })
  })

  test('are no papers, and no photographs of a service somewhere else', () => {
    expect(factsFor(dismantlingCertification, 'recycling-contract')).toEqual({})
    expect(factsFor(noticeService, 'refusal-photos')).toEqual({})
    expect(siteFacts(undefined, { onSite: true })).toEqual({})
  })
})
