import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metresBetween, metresFromSite, toGcj02, toWgs84 } from '../../functions/engine/geo.ts'

const point = (latitude: number, longitude: number) => ({ latitude, longitude })

describe('the datum of maps of China', () => {
  // As the public implementations of the formula have them, of Shanghai, Shenzhen and Beijing.
  test.each([
    [point(31.1774276, 121.5272106), point(31.17530398364597, 121.531541859215)],
    [point(22.543847, 113.912316), point(22.540796131694766, 113.9171764808363)],
    [point(39.911954, 116.377817), point(39.91334545536069, 116.38404722455657)],
  ])('%j is drawn at %j', (wgs84, gcj02) => {
    const drawn = toGcj02(wgs84)
    expect(drawn.latitude).toBeCloseTo(gcj02.latitude, 9)
    expect(drawn.longitude).toBeCloseTo(gcj02.longitude, 9)
  })

  test('shifts by less than a kilometre anywhere in China, and is undone within ten', () => {
    const inChina = fc.record({
      latitude: fc.double({ min: 18, max: 53, noNaN: true }),
      longitude: fc.double({ min: 74, max: 134, noNaN: true }),
    })
    fc.assert(
      fc.property(inChina, (place) => {
        const shift = metresBetween(place, toGcj02(place))
        expect(shift).toBeLessThan(1000)
        expect(metresBetween(place, toWgs84(toGcj02(place)))).toBeLessThan(10)
      }),
      { seed: 20260224, numRuns: 2000 },
    )
  })
})

describe('a distance', () => {
  test('of one degree of latitude is 111.2 km', () => {
    expect(metresBetween(point(36, 116), point(37, 116))).toBeCloseTo(111_195, -1)
  })

  test('is none from a point to itself', () => {
    expect(metresBetween(point(36.4567, 115.9854), point(36.4567, 115.9854))).toBe(0)
  })
})

describe('how far from a site', () => {
  const there = point(36.4567, 115.9854)
  const drawn = toGcj02(there)

  test.each(['wgs84', 'gcj02'] as const)('is nothing at the site, whatever the phone wrote (%s)', (datum) => {
    const { latitude, longitude } = datum === 'wgs84' ? there : drawn
    const site = { latitude: latitude.toFixed(6), longitude: longitude.toFixed(6), datum }
    for (const claimed of [there, drawn]) expect(metresFromSite(site, claimed)).toBeLessThan(5)
  })

  test('is told in metres', () => {
    const site = { latitude: '36.456700', longitude: '115.985400', datum: 'wgs84' } as const
    const away = metresFromSite(site, point(36.5567, 115.9854))
    expect(away).toBeGreaterThan(10_000)
    expect(away).toBeLessThan(11_200)
  })
})
