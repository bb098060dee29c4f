import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Radios } from '../components/radios.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { useSay } from '../lang.tsx'

export type KindsView = {
  readonly sending: Sending
  /** What may be begun, and under whose name. */
  readonly kinds: readonly { readonly value: string; readonly title: Text; readonly of: Text }[]
  /** Nothing was chosen. */
  readonly missing?: boolean | undefined
}

type KindsWords = {
  readonly title: Text
  readonly intro: Text
  readonly legend: Text
  readonly choose: Text
  readonly begin: Text
}

/** One choice of what to begin, and a button. */
export function Kinds({ sending, kinds, missing, words }: KindsView & { readonly words: KindsWords }) {
  const say = useSay()
  return (
    <>
      {missing && (
        <ErrorSummary
          titleText={say({ zh: '有一处需要改正', en: 'There is a problem' })}
          errorList={[{ text: say(words.choose), href: '#kind' }]}
        />
      )}
      <h1 class="govuk-heading-l">{say(words.title)}</h1>
      <p class="govuk-body">{say(words.intro)}</p>
      <PostForm sending={sending}>
        <Radios
          name="kind"
          idPrefix="kind"
          fieldset={{ legend: { text: say(words.legend) } }}
          items={kinds.map(({ value, title, of }) => ({ value, text: say(title), hint: { text: say(of) } }))}
          {...(missing && { errorMessage: { text: say(words.choose) } })}
        />
        <Button preventDoubleClick>{say(words.begin)}</Button>
      </PostForm>
    </>
  )
}
