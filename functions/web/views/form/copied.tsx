import type { Text } from '../../../engine/text.ts'
import { InsetText } from '../components/inset-text.tsx'
import { T, useSay } from '../lang.tsx'

/** Answers taken from an earlier filing that nobody has changed since. */
export type CopiedView = { readonly reference: string; readonly labels: readonly Text[] }

/** Which answers were not typed for this filing. */
export function CopiedList({ reference, labels }: CopiedView) {
  const say = useSay()
  const names = (lang: 'zh' | 'en') => labels.map((label) => label[lang]).join(lang === 'zh' ? '、' : ', ')
  if (labels.length === 0) return null
  return (
    <InsetText>
      {say({
        zh: `以下内容沿用自 ${reference}，请逐项核对是否符合现在的情况：${names('zh')}。`,
        en: `Copied from ${reference}; check that each still holds: ${names('en')}.`,
      })}
    </InsetText>
  )
}

/** Above an input whose answer was copied. */
export function CopiedMark({ reference }: { readonly reference: string }) {
  return (
    <p class="govuk-body app-small app-secondary govuk-!-margin-bottom-1">
      <T zh={`沿用自 ${reference}，请核对`} en={`Copied from ${reference}: please check`} />
    </p>
  )
}
