import type { LetterContent } from '../../../engine/letter.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import {
  Letter,
  type LetterHead,
  type LetterOptions,
  type LetterProps,
  shownNumber,
} from '../letter/letter.tsx'

export type LetterPage = LetterOptions & {
  readonly back: { readonly href: string; readonly text: Text }
  /** Where the stored document is downloaded. */
  readonly file?: string
}

/** A letter as a page of the site; printed, it is the sheet alone. */
export const letterView = (
  content: LetterContent,
  facts: LetterHead,
  { back, file, ...options }: LetterPage,
): View => ({
  title: titleOf(content, facts, options),
  before: (
    <BackLink href={back.href}>
      <T {...back.text} />
    </BackLink>
  ),
  children: <LetterOnSite content={content} facts={facts} options={options} file={file} />,
})

const titleOf = ({ title }: LetterContent, facts: LetterHead, options: LetterOptions): Text => {
  const number = shownNumber(facts, options)
  return options.draft
    ? { zh: `草稿：${title}`, en: 'Draft of an official letter' }
    : { zh: `${title}（${number}）`, en: `Official letter ${number}` }
}

function LetterOnSite({ file, ...letter }: LetterProps & { readonly file?: string | undefined }) {
  return (
    <>
      <Around file={file} />
      <Letter {...letter} />
    </>
  )
}

/** What the page says beside the letter; not printed. */
function Around({ file }: { readonly file?: string | undefined }) {
  const say = useSay()
  const english = useLang() === 'en'
  if (!english && file === undefined) return null
  return (
    <div class="app-letter-around">
      {english && (
        <p class="govuk-body">Official letters are issued in Chinese alone; there is no English version.</p>
      )}
      {file !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={file} download>
            {say({ zh: '下载文书（存档原件）', en: 'Download the letter (as kept on record)' })}
          </a>
        </p>
      )}
    </div>
  )
}
