import { globSync, readFileSync } from 'node:fs'

/** One side of a text as it stands in the source; what is put in at run time is a placeholder. */
export type Said = { readonly lang: 'zh' | 'en'; readonly words: string; readonly where: string }

const literal = String.raw`'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|\x60((?:[^\x60\\]|\\.)*)\x60`
/** `zh: '…'`, `zh="…"` and `zh={\x60…\x60}`; a side that calls a function or names a constant is read where that is. */
const sides = new RegExp(String.raw`\b(zh|en)(?::\s*|=\{?)(?:${literal})`, 'gu')

/** Inner expressions of a template may hold quotes and braces of their own. */
const withoutInner = (template: string): string => {
  let depth = 0
  let words = ''
  for (let at = 0; at < template.length; at += 1) {
    if (template.startsWith('${', at)) {
      if (depth === 0) words += '◇'
      depth += 1
      at += 1
    } else if (depth > 0) {
      if (template[at] === '{') depth += 1
      if (template[at] === '}') depth -= 1
    } else words += template[at]
  }
  return words
}

const unescaped = (words: string): string => words.replaceAll(/\\(['"`\\])/gu, '$1')

const saidIn = (file: string): Said[] =>
  [...readFileSync(file, 'utf8').matchAll(sides)].map(([, lang, single, double, template]) => ({
    lang: lang === 'zh' ? 'zh' : 'en',
    words: single !== undefined ? unescaped(single) : (double ?? withoutInner(template ?? '')),
    where: file,
  }))

/** All that definitions, pages and mails say, in both languages. */
export const everythingSaid: readonly Said[] = globSync(['forms/**/*.ts', 'functions/**/*.{ts,tsx}']).flatMap(
  saidIn,
)
