import { describe, expect, test } from 'vitest'
import { type Node, normalHtml, parseHtml } from './html.ts'
import { documentOf, sampleDocument, sampleNames, samples } from './samples/all.ts'
import { chinese } from './samples/data.ts'

const everyPage = sampleNames.flatMap((name) => [
  { name, lang: 'zh' as const },
  { name, lang: 'en' as const },
])

const elements = (nodes: readonly Node[]): readonly Exclude<Node, string>[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]))

const attribute = (node: Exclude<Node, string>, name: string): string | undefined =>
  node.attributes.find((one) => one.startsWith(`${name}="`))?.slice(name.length + 2, -1)

const parsed = (name: string, lang: 'zh' | 'en') =>
  elements(
    parseHtml(
      sampleDocument(name, lang)
        .replace('<!DOCTYPE html>', '')
        .replaceAll(/<script[\s\S]*?<\/script>/g, ''),
    ),
  )

describe('every page, in both languages', () => {
  test.each(everyPage)('$name ($lang) is whole', ({ name, lang }) => {
    const html = sampleDocument(name, lang)
    expect(html.startsWith('<!DOCTYPE html><html lang=')).toBe(true)
    expect(html).not.toMatch(/undefined|NaN|\[object|<b>&"/)
  })

  test.each(everyPage)(
    '$name ($lang) has one heading of the first rank, a title and a place to skip to',
    ({ name, lang }) => {
      const all = parsed(name, lang)
      expect(all.filter(({ tag }) => tag === 'h1')).toHaveLength(1)
      expect(all.filter(({ tag }) => tag === 'title')).not.toHaveLength(0)
      expect(all.filter((node) => attribute(node, 'id') === 'content')).toHaveLength(1)
    },
  )

  test.each(everyPage)(
    '$name ($lang) gives an id once, and every label, description and link in the page leads somewhere',
    ({ name, lang }) => {
      const all = parsed(name, lang)
      const ids = all.map((node) => attribute(node, 'id')).filter((id) => id !== undefined)
      expect(ids).toEqual([...new Set(ids)])
      const wanted = all.flatMap((node) => [
        ...(attribute(node, 'for')?.split(' ') ?? []),
        ...(attribute(node, 'aria-describedby')?.split(' ') ?? []),
        ...(attribute(node, 'aria-labelledby')?.split(' ') ?? []),
        ...(attribute(node, 'href')?.startsWith('#') ? [attribute(node, 'href')?.slice(1) ?? ''] : []),
      ])
      expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
    },
  )

  test.each(everyPage)(
    '$name ($lang) has no style or handler that its policy would refuse',
    ({ name, lang }) => {
      const all = parsed(name, lang)
      expect(all.filter((node) => attribute(node, 'style') !== undefined)).toEqual([])
      expect(all.flatMap(({ attributes }) => attributes).filter((one) => /^on[a-z]+="/.test(one))).toEqual([])
      const scripts = [...sampleDocument(name, lang).matchAll(/<script([^>]*)>/g)].map(([, given]) => given)
      expect(scripts.every((given) => given?.includes('nonce="n0nce"'))).toBe(true)
    },
  )

  test.each(sampleNames)('%s in English leaves no Chinese behind but what is marked as such', (name) => {
    const text = sampleDocument(name, 'en')
      .replaceAll('>中文<', '')
      .replaceAll('退出', '')
      .replaceAll(/<span class="app-definition__other" lang="zh-CN">[^<]*<\/span>/g, '')
    expect(text.match(/[\p{Script=Han}，。；：（）？！、]+/gu) ?? []).toEqual([])
  })
})

test('what was typed in Chinese is marked so in an English page, whoever wrote it', () => {
  const view = samples(chinese)['case-enterprise']
  const html = view ? documentOf(view, 'en') : ''
  expect(html).toMatch(/<dd class="govuk-summary-list__value" lang="zh-CN">[^<]*高唐县/)
  expect(sampleDocument('case-enterprise', 'zh')).not.toContain('<dd class="govuk-summary-list__value" lang')
})

describe('every form on every page', () => {
  test.each(everyPage)(
    '$name ($lang) sends by POST with a key where it changes something, and names every input',
    ({ name, lang }) => {
      for (const form of parsed(name, lang).filter(({ tag }) => tag === 'form')) {
        const inside = elements(form.children)
        const inputs = inside.filter(({ tag }) => ['input', 'select', 'textarea'].includes(tag))
        expect(inputs.every((input) => attribute(input, 'name'))).toBe(true)
        if (attribute(form, 'method') === 'get') continue
        expect(attribute(form, 'method')).toBe('post')
        expect(attribute(form, 'action')).toMatch(/^(\/|https:)/)
      }
    },
  )

  test('a form of answers carries its key and version', () => {
    const html = normalHtml(
      sampleDocument('form-page', 'zh')
        .replaceAll(/<script[\s\S]*?<\/script>/g, '')
        .replace('<!DOCTYPE html>', ''),
    )
    expect(html).toContain('<input name="_key" type="hidden" value="key-1">')
    expect(html).toContain('<input name="_version" type="hidden" value="3">')
  })
})

test('the blank of a form of the public asks for no seal, and for nothing that the service notes itself', () => {
  for (const words of ['（盖章）', '在线填写时自动带出'])
    expect(sampleDocument('blank', 'zh')).toContain(words)
  expect(sampleDocument('blank-public', 'zh')).not.toMatch(/（盖章）|在线填写时自动带出/)
})
