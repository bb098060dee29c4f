import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { type Bar, Bars } from '../../../functions/web/views/bars.tsx'

const month = (value: number, mark?: number): Bar => ({
  name: 'Jan',
  value,
  ...(mark !== undefined && { mark }),
  words: `${value} / ${mark}`,
})

/** Where the lines of a class go, as `x1 y1 → x2 y2`. */
const linesIn = (html: string, name: string): string[] =>
  [...html.matchAll(/<line class="([\w-]+)" x1="([^"]+)" x2="([^"]+)" y1="([^"]+)" y2="([^"]+)"/g)].flatMap(
    ([, found, x1, x2, y1, y2]) => (found === name ? [`${x1} ${y1} → ${x2} ${y2}`] : []),
  )

const title = { zh: '产能', en: 'Capacity' }

describe('a chart', () => {
  test('joins marks to a line of steps, down at each and across between two rows', () => {
    const html = renderToString(<Bars short joined title={title} bars={[month(0, 5), month(10, 10)]} />)
    expect(linesIn(html, 'app-bars__plan')).toEqual(['22% 0 → 22% 30', '22% 30 → 44% 30', '44% 30 → 44% 60'])
    expect(linesIn(html, 'app-bars__line')).toEqual([])
  })

  test('without marks has no line', () => {
    const html = renderToString(<Bars short joined title={title} bars={[month(3), month(10)]} />)
    expect(html).not.toContain('<line')
  })

  test('leads on to a mark that is further off, and shows one that was passed beyond the edges of its bar', () => {
    const html = renderToString(<Bars short title={title} bars={[month(5, 10), month(10, 5)]} />)
    expect(linesIn(html, 'app-bars__line')).toEqual(['22% 14 → 44% 14', '44% 8 → 44% 20', '22% 3 → 22% 25'])
  })

  test('is one picture that its title names, each unit apart', () => {
    const idOf = (en: string) =>
      renderToString(<Bars title={{ zh: '', en }} bars={[]} />).match(/aria-labelledby="([^"]+)"/)?.[1]
    expect(idOf('Capacity (m² a year)')).not.toBe(idOf('Capacity (m³ a year)'))
    expect(idOf('Capacity (m² a year)')).not.toBe(idOf('Capacity (m a year)'))
  })
})
