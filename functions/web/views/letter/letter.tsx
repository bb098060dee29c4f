import { shortDate } from '../../../engine/date-text.ts'
import type { LetterContent, LetterFacts } from '../../../engine/letter.ts'
import { langTag } from '../../../engine/text.ts'
import { cx } from '../components/attributes.ts'
import { QrCode } from '../qr.tsx'
import { Title, Words } from './breaks.tsx'
import { LetterTable } from './table.tsx'

/** What stands around the words of a letter. */
export type LetterHead = Pick<
  LetterFacts,
  'number' | 'on' | 'issuer' | 'caseNumber' | 'numberName' | 'signer'
>

export type LetterOptions = {
  /** Not signed: shows a watermark, and no number even where one is given. */
  readonly draft?: true
  /** Where the letter can always be found. */
  readonly address?: string
}

export type LetterProps = {
  readonly content: LetterContent
  readonly facts: LetterHead
  readonly options?: LetterOptions | undefined
}

/** Shown in the number's place until one is allocated. */
const numberPending = '文号待编'

/** The number as the letter shows it; a signed letter without one is a fault. */
export const shownNumber = ({ number }: LetterHead, { draft }: LetterOptions = {}): string => {
  if (draft) return numberPending
  if (!number) throw new Error('A letter without a number can only be a draft')
  return number
}

/** An official letter as a sheet of paper, after GB/T 9704-2012; its first heading is the page's only one. */
export function Letter({ content, facts, options }: LetterProps) {
  return (
    <div class="app-letter-desk">
      <article class="app-letter" lang={langTag.zh}>
        {options?.draft && <Watermark />}
        <Masthead facts={facts} number={shownNumber(facts, options)} upward={content.upward} />
        <Title {...content} />
        {content.addressee && <p class="app-letter__addressee">{content.addressee}：</p>}
        <Paragraphs texts={content.paragraphs} />
        {content.table && <LetterTable {...content.table} />}
        <Paragraphs texts={content.closing} />
        <div class="app-letter__end">
          <Signature issuer={facts.issuer} on={facts.on} />
          <Foot copies={content.copies ?? []} mark={markOf(facts)} address={options?.address} />
        </div>
      </article>
    </div>
  )
}

/** A picture made by the style, too pale to be read as text; the words for a screen reader stand beside it. */
function Watermark() {
  return (
    <>
      <div class="app-letter__watermark" aria-hidden="true" data-words="草稿" />
      <p class="app-letter__spoken">草稿，未签发</p>
    </>
  )
}

type MastheadProps = {
  readonly facts: LetterHead
  readonly number: string
  readonly upward: true | undefined
}

/** A letter to those above says beside its number who signed it (GB/T 9704-2012, 7.2.6). */
function Masthead({ facts: { issuer, signer = '' }, number, upward }: MastheadProps) {
  return (
    <header class="app-letter__masthead">
      <p class={cx('app-letter__issuer', sizeOf(issuer))}>{issuer}</p>
      {upward ? (
        <p class="app-letter__number app-letter__number--upward">
          <span>{number}</span>
          <span>
            签发人：<span class="app-letter__signer">{signer}</span>
          </span>
        </p>
      ) : (
        <p class="app-letter__number">{number}</p>
      )}
    </header>
  )
}

/** The largest letters in which a name has one line: a style of its own for each letter is not allowed on pages. */
const sizeOf = (issuer: string): string | undefined => {
  const letters = [...issuer].length
  if (letters > 15) return 'app-letter__issuer--longest'
  return letters > 10 ? 'app-letter__issuer--long' : undefined
}

/** A paragraph that is nothing but 一、 and a few words is a heading (GB/T 9704-2012, 7.3.3). */
const heading = /^[一二三四五六七八九十]{1,3}、[^。；：]{1,30}$/

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) =>
        heading.test(text) ? (
          <h2 class="app-letter__heading">{text}</h2>
        ) : (
          <p class="app-letter__paragraph">
            <Words text={text} />
          </p>
        ),
      )}
    </>
  )
}

/** A draft may have no day yet. */
const dayBlank = '　　年　月　日'

function Signature({ issuer, on }: Pick<LetterHead, 'issuer' | 'on'>) {
  return (
    <div class="app-letter__signature">
      <p class="app-letter__seal">（印章）</p>
      <p>{issuer}</p>
      <p>{on ? <time datetime={on}>{shortDate(on, 'zh')}</time> : dayBlank}</p>
    </div>
  )
}

const markOf = ({ numberName = '案号', caseNumber }: LetterHead): string => `${numberName}：${caseNumber}`

type FootProps = {
  readonly copies: readonly string[]
  readonly mark: string
  readonly address?: string | undefined
}

function Foot({ copies, mark, address }: FootProps) {
  return (
    <footer class="app-letter__foot">
      {copies.length > 0 && (
        <p class="app-letter__copies">
          <span>抄送：</span>
          <span>{copies.join('，')}。</span>
        </p>
      )}
      <div class="app-letter__marks">
        <span>{mark}</span>
        {address && <span>永久地址：{address}</span>}
        {address && <QrCode address={address} label="永久地址的二维码" />}
      </div>
    </footer>
  )
}
