import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { everythingSaid, type Said } from '../support/words.ts'

const inLang = (lang: Said['lang']) => everythingSaid.filter((one) => one.lang === lang)
const those = (said: readonly Said[], wrong: RegExp): string[] =>
  said.flatMap(({ words, where }) => {
    const [found] = words.match(wrong) ?? []
    return found === undefined ? [] : [`${where}: ${found} in ${words}`]
  })

test('the texts are found', () => {
  expect(inLang('zh').length).toBeGreaterThan(3000)
  expect(inLang('en').length).toBeGreaterThan(3000)
})

test('Chinese takes full-width marks beside its characters', () => {
  expect(those(inLang('zh'), /\p{Script=Han}[,;:?!()"]|[,;:?!("]\p{Script=Han}/u)).toEqual([])
})

test('no text has two spaces, or begins or ends a sentence with a stray mark', () => {
  expect(those(everythingSaid, /\S[ \u00a0]{2,}\S|。。|，，|，。|[,;] ?[,.;]/u)).toEqual([])
})

test('English uses no full-width marks, and no Chinese but what is quoted as it is written', () => {
  expect(those(inLang('en'), /[，。；：（）！？、]/u)).toEqual([])
})

/** Signs of an error that leads on: what must hold, what to enter, compare or do. */
const leadsOn = /请|须|不得|不能|不可以|只能|应|最多|至少|不要|已在|不晚于|不早于/u

test('errors of forms say what to do, or what must hold', () => {
  const sources = globSync('forms/**/*.ts').map((file) => [file, readFileSync(file, 'utf8')] as const)
  const messages = sources.flatMap(([file, text]) =>
    [...text.matchAll(/\bfault\(\s*[^,]+,\s*(['`])((?:(?!\1).)*\p{Script=Han}(?:(?!\1).)*)\1/gsu)].map(
      ([, , words = '']) => `${file}: ${words}`,
    ),
  )
  expect(messages.length).toBeGreaterThan(60)
  expect(messages.filter((message) => !leadsOn.test(message))).toEqual([])
})

test('pages say nothing in one language alone: no words stand in the markup itself', () => {
  const written = globSync('functions/web/views/**/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/>\s*([^<>{}=;()&|?]*[\p{L}]{3,}[^<>{}=;()&|?]*)<\//gu)].map(
      ([, words = '']) => `${file}: ${words.trim()}`,
    ),
  )
  expect(written.filter((words) => !namesAlone.some((name) => words.endsWith(`: ${name}`)))).toEqual([])
})

/** The same in both languages, or of a letter, which is Chinese for every reader. */
const namesAlone = ['JSON Schema', 'JSON', '/feed.atom', '/entries.json', '/entries.csv', '草稿，未签发']

/** Words for which another stands in the glossary of the README. */
const others: readonly (readonly [Said['lang'], RegExp, string])[] = [
  ['zh', /登陆|帐号|帐户/u, '登录、账号'],
  ['zh', /电子邮箱|邮件地址|电子邮件/u, '邮箱、邮件'],
  ['zh', /案件编号/u, '案号'],
  ['zh', /佐证材料/u, '证明材料'],
  ['zh', /驳回|打回/u, '不同意、退回'],
  ['zh', /密钥登录|登入/u, '登录'],
  ['en', /\be-?mails?\b/iu, 'mail'],
  ['en', /\blog(ged)? ?in\b|\blogin\b/iu, 'sign in'],
  ['en', /(?<!power |power supply )\bcompan(y|ies)\b/iu, 'enterprise'],
  ['en', /\battachments?\b/iu, 'evidence'],
  ['en', /\bdeadline\b/iu, 'due date'],
  ['en', /\bexpiry date\b/iu, 'due date'],
]

test.each(others)('one term for one thing in %s: %s is called %s', (lang, wrong) => {
  expect(those(inLang(lang), wrong)).toEqual([])
})
