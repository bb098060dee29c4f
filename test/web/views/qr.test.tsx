import { renderToString } from 'preact-render-to-string'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { QrCode } from '../../../functions/web/views/qr.tsx'

const address = 'https://tuichu.example/register/commitments/LC-20260723-83583A-2'

/** The dots that the strokes of a picture cover. */
const painted = (html: string, size: number): boolean[][] => {
  const dots = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const path = html.match(/ d="([^"]+)"/)?.[1] ?? ''
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(width); at++) {
      const row = dots[Number(y)]
      if (row) row[Number(x) + at] = true
    }
  return dots
}

test('a QR code paints just the dots of its address, with the quiet zone around them', () => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const html = renderToString(<QrCode address={address} label="QR" />)
  expect(painted(html, size)).toEqual(data)
  expect(data.slice(0, 4).flat().some(Boolean)).toBe(false)
  expect(html).toContain('aria-label="QR"')
  expect(html).not.toContain('style=')
})
