import type { LetterContent } from '../../../engine/letter.ts'

/** The title; one that needs two lines breaks where its words do (GB/T 9704-2012, 7.3.1). */
export function Title({ title, titleLines = [title] }: Pick<LetterContent, 'title' | 'titleLines'>) {
  if (titleLines.length === 1) return <h1 class="app-letter__title">{title}</h1>
  return (
    <h1 class="app-letter__title app-letter__title--long">
      {titleLines.map((line, at) => (
        <>
          {at > 0 && <wbr />}
          {line}
        </>
      ))}
    </h1>
  )
}

/** As long as a credit code, which may break: a justified line before it would be torn apart. */
const longRun = /([0-9A-Za-z]{15,})/u

/** The words of a paragraph, its long codes marked as what may be broken. */
export function Words({ text }: { readonly text: string }) {
  if (!longRun.test(text)) return <>{text}</>
  return (
    <>
      {text
        .split(longRun)
        .map((part) => (longRun.test(part) ? <span class="app-letter__code">{part}</span> : part))}
    </>
  )
}
