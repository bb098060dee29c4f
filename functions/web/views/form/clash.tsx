import { rowsOf } from '../../../engine/answer-kinds.ts'
import { display, rowText } from '../../../engine/display.ts'
import type { Field } from '../../../engine/form.ts'
import { Radios } from '../components/radios.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { momentWords } from '../when.ts'
import type { Clash } from './scope.ts'

type ChooseProps = {
  readonly field: Field
  readonly clash: Clash
  /** What a row is called. */
  readonly label?: string
}

/** Below an input that two people changed: whose answer is kept. Posts `_choose.<field>`, or of a row `_choose.<table>.<id>`. */
export function Choose({ field, clash, ...props }: ChooseProps) {
  const say = useSay()
  const lang = useLang()
  const { by, at, seal } = clash
  const label = props.label ?? say(field.label)
  const [row] = clash.field === clash.path ? [] : rowsOf(clash.answer)
  const theirs =
    row && field.kind === 'group' ? rowText(field.fields, row, lang) : display(field, clash.answer, lang)
  const when = momentWords(at, lang)
  return (
    <div class="govuk-inset-text govuk-!-margin-top-0">
      <Radios
        name={`_choose.${clash.field}`}
        idPrefix={`choose-${clash.field}`}
        fieldset={{
          legend: {
            text: (
              <T
                zh={`${by}于${when}也修改了“${label}”。采用哪一个？`}
                en={`“${label}” was changed by ${by} too, ${when}. Which one is kept?`}
              />
            ),
          },
        }}
        items={[
          {
            value: `mine:${seal}`,
            text: say({ zh: '我填写的（见上方，可以再改）', en: 'Mine, as it stands above' }),
          },
          {
            value: `theirs:${seal}`,
            text: (
              <span class="app-lines">
                <T
                  zh={`${by}填写的：${theirs || '（空白）'}`}
                  en={`What ${by} entered: ${theirs || '(blank)'}`}
                />
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}
