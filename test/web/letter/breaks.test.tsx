import { describe, expect, test } from 'vitest'
import { renderLetter } from '../../../functions/web/letter/page.tsx'
import { elements, textOf } from './read.ts'
import { head, rectification } from './samples.ts'

const textsOf = (html: string, part: string) =>
  elements(html)
    .filter(({ classes }) => classes.includes(`app-letter__${part}`))
    .map(textOf)

describe('where the lines of a letter may end', () => {
  test('a title of two lines breaks where it says, and reads as one', () => {
    const title = '关于报送2026年度推动落后产能退出工作计划的函'
    const titleLines = ['关于报送2026年度推动落后产能', '退出工作计划的函']
    const html = renderLetter({ ...rectification, title, titleLines }, head)
    expect(html).toContain('落后产能<wbr/>退出')
    expect(textsOf(html, 'title')).toEqual([title])
    expect(renderLetter(rectification, head)).not.toContain('<wbr/>')
  })

  test('a long code may break anywhere, and reads as it was written', () => {
    const text =
      '高唐县岱溪再生铝业有限公司（统一社会信用代码：91371526YYYY14457G，案号：LC-20260224-K7Q2MZ）'
    const html = renderLetter({ ...rectification, paragraphs: [text] }, head)
    expect(html).toContain('<span class="app-letter__code">91371526YYYY14457G</span>')
    expect(textsOf(html, 'paragraph')[0]).toBe(text)
    expect(elements(html).filter(({ classes }) => classes.includes('app-letter__code'))).toHaveLength(1)
  })
})

test('a letter to those above says who signed it, and a draft leaves room', () => {
  const upward = { ...rectification, upward: true as const }
  const numberIn = (html: string) => textsOf(html, 'number')
  expect(numberIn(renderLetter(upward, { ...head, signer: '王明' }))).toEqual([`${head.number}签发人：王明`])
  expect(numberIn(renderLetter(upward, head, { draft: true }))).toEqual(['文号待编签发人：'])
  expect(numberIn(renderLetter(rectification, { ...head, signer: '王明' }))).toEqual([head.number])
})
