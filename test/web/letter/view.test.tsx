import { gunzipSync } from 'node:zlib'
import { paths } from 'tuichu:asset-paths'
import { letterStyle } from 'tuichu:letter-style'
import { describe, expect, test } from 'vitest'
import type { Lang } from '../../../functions/engine/text.ts'
import { renderLetter } from '../../../functions/web/letter/page.tsx'
import { page } from '../../../functions/web/views/layout.tsx'
import { type LetterPage, letterView } from '../../../functions/web/views/pages/letter.tsx'
import { buildAssets } from '../../../infra/assets.ts'
import { elements, textOf } from './read.ts'
import { address, head, rectification } from './samples.ts'

const back = { href: '/work/cases/C-1', text: { zh: '返回案件', en: 'Back to the case' } }

const shown = (options: Partial<LetterPage> = {}, lang: Lang = 'zh', facts = head): string =>
  page({
    lang,
    nonce: 'n0nce',
    path: '/letters/1',
    ...letterView(rectification, facts, { back, ...options }),
  })

const articleOf = (html: string): string | undefined => html.match(/<article.*<\/article>/s)?.[0]

describe('a letter as a page of the site', () => {
  test('is the sheet of the document, to the letter', () => {
    expect(articleOf(shown({ address }))).toBe(articleOf(renderLetter(rectification, head, { address })))
    expect(articleOf(shown({ draft: true }))).toBe(
      articleOf(renderLetter(rectification, head, { draft: true })),
    )
    expect(articleOf(shown())).toContain('责令限期整改通知书')
  })

  test('has nothing that the site’s policy would refuse', () => {
    expect(shown({ address })).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
  })

  test('has one heading of the first rank, and a title by kind and number', () => {
    const titles = (html: string) =>
      elements(html)
        .filter(({ tag }) => tag === 'h1')
        .map(textOf)
    expect(titles(shown())).toEqual(['责令限期整改通知书'])
    expect(shown()).toContain('<title>责令限期整改通知书（高工信〔2026〕3号） - ')
    expect(shown({ draft: true })).toContain('<title>草稿：责令限期整改通知书 - ')
  })

  test('stays Chinese for a reader of English, who is told so', () => {
    const html = shown({}, 'en')
    expect(html).toContain('<title>Official letter 高工信〔2026〕3号 - ')
    expect(html).toContain('<article class="app-letter" lang="zh-CN">')
    expect(html).toContain('issued in Chinese')
    expect(shown()).not.toContain('issued in Chinese')
  })

  test('leads back, and to the stored document where there is one', () => {
    const links = (html: string) => elements(html).flatMap(({ attributes: { href } }) => (href ? [href] : []))
    expect(links(shown({ file: '/letters/1/file' }))).toEqual(
      expect.arrayContaining(['/work/cases/C-1', '/letters/1/file']),
    )
    expect(links(shown())).not.toContain('/letters/1/file')
  })
})

const siteStyle = async (): Promise<string> => {
  const sheet = (await buildAssets())[paths.css]
  if (!sheet) throw new Error('the built files have no style sheet at the path that pages name')
  return gunzipSync(sheet.body).toString('utf8')
}

describe('the style of a letter', () => {
  test('is the same on the site, where only its own pages of paper have its margins', async () => {
    const inSite = letterStyle.trim().replaceAll(/@page ?/g, '@page app-letter')
    expect((await siteStyle()).trim().endsWith(inSite)).toBe(true)
    expect(await siteStyle()).not.toMatch(/@page\s*[:{]/)
  })

  test('is for A4 with the margins of the standard', () => {
    expect(letterStyle).toContain('@page{size:A4;margin:37mm 26mm 35mm 28mm}')
  })

  test('has a rule for every part that a letter names', () => {
    const html =
      renderLetter(rectification, head, { address }) + renderLetter(rectification, head, { draft: true })
    const names = new Set(elements(html).flatMap(({ classes }) => classes))
    expect([...names].filter((name) => !letterStyle.includes(`.${name}`))).toEqual([])
  })
})
