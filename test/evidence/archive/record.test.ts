import { describe, expect, test } from 'vitest'
import { html } from '../../../functions/evidence/archive/html.ts'
import { renderRecord } from '../../../functions/evidence/archive/record.ts'
import { exampleView } from './example.ts'

const page = renderRecord(exampleView)

describe('renderRecord', () => {
  test('tells the case in both languages', () => {
    for (const words of [
      '案号',
      'Case',
      '延期申请',
      'Extension request',
      '县工信局审核',
      '期限',
      '经过',
      '证明材料',
    ]) {
      expect(page).toContain(words)
    }
  })

  test('tells what does not fit in a claim', () => {
    expect(page).toContain('设备所称拍摄时间早于通知书送达日')
  })

  test('links evidence relative to itself, percent-encoded', () => {
    expect(page).toContain(`href="../evidence/0001-${encodeURIComponent('现场照片')}.jpg"`)
    expect(page).toContain(`href="../evidence/${encodeURIComponent('0007-100_ _done_ _a_b__ c__.mp4')}"`)
  })

  test('escapes what people typed', () => {
    expect(page).toContain('高唐&lt;示例&gt;铸造有限公司')
    expect(page).toContain('第一行\n第二行 &quot;quoted&quot; &amp; &lt;b&gt;bold&lt;/b&gt;')
    expect(page).not.toContain('<b>')
    expect(page).toContain('100% &quot;done&quot; &lt;a|b&gt;: c*?.mp4')
  })

  test('shows photographs from the files beside it, small', () => {
    const first = `../evidence/0001-${encodeURIComponent('现场照片')}.jpg`
    expect(page).toContain(`<a href="${first}"><img src="${first}" alt="">`)
    expect(page).not.toMatch(/<img src="(?!\.\.\/evidence\/)/)
    expect(page).not.toMatch(/<img [^>]*\.mp4/)
  })

  test('needs no file but the evidence and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|https?:\/\//)
    expect(page).toContain(`content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"`)
  })

  test('leaves out what a case does not have', () => {
    const bare = renderRecord({ ...exampleView, clock: [], duties: [], filings: [], story: [], evidence: [] })
    expect(bare).not.toContain('<h2>')
    expect(bare).toContain('C-371526-000001')
  })
})

test('html escapes texts and keeps markup', () => {
  expect(html`<p title="${`"'<&>`}">${html`<i>${1}</i>`}${[html`a`, html`b`]}</p>`.markup).toBe(
    '<p title="&quot;&#39;&lt;&amp;&gt;"><i>1</i>a\nb</p>',
  )
})
