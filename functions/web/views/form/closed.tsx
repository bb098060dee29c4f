import { display } from '../../../engine/display.ts'
import type { Answer, Field } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { ErrorMessage } from '../components/error-message.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { T, useLang, useSay } from '../lang.tsx'

type ClosedProps = {
  readonly field: Field
  readonly answer: Answer | undefined
  readonly fault: Text | undefined
}

/** A field that a return did not name: as it was returned, and not to be typed over. */
export function Closed({ field, answer, fault }: ClosedProps) {
  const say = useSay()
  const words = display(field, answer, useLang())
  return (
    <dl class="app-known app-closed" id={field.id} tabIndex={-1}>
      <div class="app-known__item">
        <dt>
          {say(field.label)} <Lock />
        </dt>
        <dd class="app-lines">{words === '' ? <T zh="未填写" en="Not given" /> : words}</dd>
        {fault && (
          <dd>
            <ErrorMessage id={`${field.id}-error`}>{say(fault)}</ErrorMessage>
          </dd>
        )}
      </div>
    </dl>
  )
}

/** Beside what is closed. */
export function Lock() {
  return (
    <span class="app-lock">
      <T zh="已锁定，未要求补正" en="Closed: not to be corrected" />
    </span>
  )
}

/** Why parts of a page cannot be changed, and where to ask that they be opened. */
export function WhyClosed({ list }: { readonly list: string }) {
  return (
    <InsetText>
      <T
        zh="审批单位退回时指明了需要补正的项目，只有这些项目可以修改，其余内容已锁定。"
        en="Whoever returned this named what must be corrected. Only that may be changed; the rest is closed."
      />{' '}
      <a class="govuk-link" href={`${list}#open`}>
        <T zh="还有其他内容需要修改？" en="Must something else change too?" />
      </a>
    </InsetText>
  )
}
