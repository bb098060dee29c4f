import { describe, expect, test } from 'vitest'
import { withChoice } from '../../../functions/web/views/appearance.ts'
import { page } from '../../../functions/web/views/layout.tsx'

const frame = { lang: 'zh', nonce: 'n0nce', path: '/my/cases/C-1?done=saved' } as const
const view = { title: { zh: '案件 <1>', en: 'Case <1>' }, children: '本页内容' }

describe('the whole page', () => {
  test('says its language, its title and the service, all escaped', () => {
    const html = page({ ...frame, ...view })
    expect(html).toContain('<html lang="zh-CN"')
    expect(html).toContain('<title>案件 &lt;1> - 聊城市落后产能退出平台</title>')
  })

  test('says in its title that something must be corrected', () => {
    expect(page({ ...frame, ...view, lang: 'en', faulty: true })).toContain('<title>Error: Case &lt;1>')
  })

  test('offers the other language at the same place', () => {
    expect(withChoice('/my/cases/C-1?done=saved', 'lang', 'en')).toBe('/my/cases/C-1?done=saved&lang=en')
    expect(withChoice('/?lang=zh&a=%E6%A1%88', 'lang', 'en')).toBe('/?lang=en&a=%E6%A1%88')
    expect(page({ ...frame, ...view })).toContain('href="/my/cases/C-1?done=saved&amp;lang=en"')
  })

  test('has the classes of what was chosen, and offers the rest at the same place', () => {
    const html = page({ ...frame, ...view, appearance: { theme: 'dark', size: 'large' } })
    expect(html).toContain('class="govuk-template app-dark app-large"')
    expect(html).toMatch(/href="\/my\/cases\/C-1\?done=saved&amp;theme=light"[^>]*>浅色/)
    expect(html).toMatch(/data-value="dark" aria-current="true"/)
    expect(html).toMatch(/href="\/my\/cases\/C-1\?done=saved&amp;size=standard"[^>]*>标准字号/)
  })

  test('offers a feed where it has one, and the same page in other sizes to nobody who indexes it', () => {
    expect(page({ ...frame, ...view })).not.toContain('application/atom+xml')
    const html = page({ ...frame, ...view, feed: '/register/x/feed.atom' })
    expect(html).toContain('<link rel="alternate" type="application/atom+xml" href="/register/x/feed.atom"/>')
    for (const [link] of html.matchAll(/<a [^>]*data-choice[^>]*>/g)) expect(link).toContain('rel="nofollow"')
  })

  test('says until when what is typed can be saved, where there is a session', () => {
    const ending = { at: '2026-02-10T14:15:00.000Z', left: 600 }
    expect(page({ ...frame, ...view, ending })).toContain('您可以操作到 2026年2月10日 22:15（北京时间）')
    expect(page({ ...frame, ...view })).not.toContain('北京时间）。请')
  })

  test('offers to sign out only to a person who is signed in', () => {
    expect(page({ ...frame, ...view })).not.toContain('/sign-out')
    expect(page({ ...frame, ...view, user: { name: '王敏' } })).toContain('action="/sign-out"')
  })

  test('runs an inline script only under the nonce of its response', () => {
    const html = page({ ...frame, ...view, script: 'if (1 < 2 && 3) {}' })
    expect(html).toContain('<script nonce="n0nce">if (1 < 2 && 3) {}</script>')
  })

  test('shows news once, above the content', () => {
    const html = page({
      ...frame,
      ...view,
      notice: { kind: 'success', text: { zh: '已保存。', en: 'Saved.' } },
    })
    expect(html.indexOf('已保存。')).toBeGreaterThan(html.indexOf('<main'))
    expect(html.indexOf('已保存。')).toBeLessThan(html.indexOf('本页内容'))
  })
})
