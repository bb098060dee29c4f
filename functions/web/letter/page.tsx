import { letterStyle } from 'tuichu:letter-style'
import { renderToString } from 'preact-render-to-string'
import type { LetterContent } from '../../engine/letter.ts'
import { langTag } from '../../engine/text.ts'
import { Letter, type LetterHead, type LetterOptions, shownNumber } from '../views/letter/letter.tsx'

/**
 * An official letter as one HTML document that needs nothing else, to be kept and printed; the same letter
 * gives the same bytes.
 *
 * Served as a page of the site its style would be refused by the site's policy: that is what `letterView` is for.
 */
export const renderLetter = (content: LetterContent, facts: LetterHead, options?: LetterOptions): string =>
  `<!DOCTYPE html>${renderToString(
    <html lang={langTag.zh}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{titleOf(content, facts, options)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <style {...verbatim(letterStyle)} />
      </head>
      <body class="app-letter-body">
        <main>
          <Letter content={content} facts={facts} options={options} />
        </main>
      </body>
    </html>,
  )}\n`

/** Opened from a disk the document has no server's policy: nothing in it runs, and it loads nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

const titleOf = ({ title }: LetterContent, facts: LetterHead, options?: LetterOptions): string =>
  options?.draft
    ? `草稿：${facts.issuer}${title}`
    : `${facts.issuer}${title}（${shownNumber(facts, options)}）`

/** Our own style, never a person's words: nothing in it is escaped. */
const verbatim = (style: string) => ({ dangerouslySetInnerHTML: { __html: style } })
