import { describe, expect, test } from 'vitest'
import { compose, type Letter } from '../../functions/mail/compose.ts'

const letter: Letter = {
  subject: { zh: '请审批', en: 'For your decision' },
  paragraphs: [{ zh: '第一段。', en: 'The first.' }],
  facts: [{ label: { zh: '企业', en: 'Enterprise' }, value: { zh: '某厂', en: '某厂' } }],
  action: { label: { zh: '打开', en: 'Open' }, url: 'https://host/a#secret' },
  code: { label: { zh: '代码', en: 'Code' }, value: '7K2M-Q0TX-93FB-ZC4A' },
}

describe('a composed letter', () => {
  test('says everything in Chinese, then in English, in text and in HTML', () => {
    const { subject, text, html } = compose(letter)
    expect(subject).toBe('请审批 / For your decision')
    for (const said of ['第一段。', 'The first.', '企业：某厂', 'Enterprise: 某厂', '7K2M-Q0TX-93FB-ZC4A'])
      expect(text).toContain(said)
    for (const said of ['第一段。', 'The first.', 'https://host/a#secret', '7K2M-Q0TX-93FB-ZC4A'])
      expect(html).toContain(said)
    expect(text.indexOf('第一段。')).toBeLessThan(text.indexOf('The first.'))
  })

  test('begins with what is wanted, which a list of mails shows below the subject; facts stand together', () => {
    const { text, html } = compose({ ...letter, facts: [...(letter.facts ?? []), ...(letter.facts ?? [])] })
    expect(html.match(/<p [^>]*>([^<]*)/)?.[1]).toBe('第一段。')
    expect(html.indexOf('<h1')).toBeGreaterThan(html.indexOf('lang="en"'))
    expect(text).toContain('第一段。\n\n企业：某厂\n企业：某厂\n\n打开：\nhttps')
  })

  test('encloses what is long line by line, each language in its part, and none of it as mark-up', () => {
    const text = { zh: '【企业】\n名称：<b>某厂</b>', en: '== Enterprise ==\nName: <b>某厂</b>' }
    const composed = compose({
      ...letter,
      enclosed: { title: { zh: '提交的内容', en: 'What was submitted' }, text },
    })
    expect(composed.text).toContain(`提交的内容\n\n${text.zh}\n\n`)
    expect(composed.text).toContain(`What was submitted\n\n${text.en}\n\n`)
    expect(composed.html).toMatch(/white-space:pre-wrap[^>]*>【企业】\n名称：&lt;b&gt;/)
    expect(composed.html).not.toContain('<b>某厂')
  })

  test('has a second link after all else, where there is one', () => {
    const aside = { label: { zh: '不是您？', en: 'Not you?' }, url: 'https://host/a/not-me#other' }
    const { text, html } = compose({ ...letter, aside })
    expect(text.match(/https:\S+/g)).toEqual([
      'https://host/a#secret',
      'https://host/a/not-me#other',
      'https://host/a#secret',
      'https://host/a/not-me#other',
    ])
    expect(html.match(/href="[^"]+"/g)).toEqual([
      'href="https://host/a#secret"',
      'href="https://host/a/not-me#other"',
      'href="https://host/a#secret"',
      'href="https://host/a/not-me#other"',
    ])
    for (const said of ['不是您？', 'Not you?']) expect(text.includes(said) && html.includes(said)).toBe(true)
  })

  test('breaks a label that would push its value off a telephone, and no shorter one', () => {
    const long = { zh: '聊城江北水城旅游度假区管理委员会工业和信息化部', en: 'Organ' }
    const { html } = compose({
      ...letter,
      facts: [{ label: long, value: { zh: '尚未开始', en: 'Not begun' } }],
    })
    expect(html).toMatch(/vertical-align:top">聊城江北水城/)
    expect(html).toMatch(/white-space:nowrap">Organ</)
  })

  test('shows what people typed as they typed it, never as markup', () => {
    const typed = `<img src=x onerror="alert('1')">&`
    const { html } = compose({ ...letter, paragraphs: [{ zh: typed, en: typed }] })
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')
  })

  test('keeps a subject on one line and cuts no character in two', () => {
    const { subject } = compose({
      ...letter,
      subject: { zh: `名\r\nBcc: all@example.com\t${'𠮷'.repeat(300)}`, en: '' },
    })
    expect(subject).not.toMatch(/[\r\n\t]/)
    expect([...subject]).toHaveLength(200)
    expect(subject.isWellFormed()).toBe(true)
  })
})
