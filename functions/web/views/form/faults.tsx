import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { useSay } from '../lang.tsx'

export type FaultsProps = {
  readonly errors: readonly FieldError[]
  /** Address of the page that holds a field, where it is not this one. */
  readonly pageOf?: ((field: string) => string) | undefined
  readonly title?: Text | undefined
}

/** Above what was right and is only to be confirmed. */
export const toConfirm: Text = { zh: '还差一步：确认', en: 'One step left: confirm it' }

/** All faults, each a link to the input that it is about; nothing where there are none. */
export function Faults({ errors, pageOf, title }: FaultsProps) {
  const say = useSay()
  if (errors.length === 0) return null
  return (
    <ErrorSummary
      titleText={title && say(title)}
      errorList={errors.map(({ field, message }) => ({
        text: say(message),
        href: `${pageOf?.(field) ?? ''}#${field}`,
      }))}
    />
  )
}
