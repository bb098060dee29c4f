import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Radios } from '../components/radios.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

export type MatterView = {
  readonly sending: Sending
  /** Kinds of work, each of one organ of the reader. */
  readonly kinds: readonly { readonly value: string; readonly title: Text; readonly organ: Text }[]
  /** Nothing was chosen. */
  readonly missing?: boolean | undefined
}

const title: Text = { zh: '新建工作事项', en: 'Begin a piece of work' }
const choose: Text = { zh: '请选择要办理的工作事项', en: 'Choose the work to begin' }

/** Work of an organ that is about no single enterprise: plans, meetings, inspections. */
export const matterPage = (view: MatterView): View => ({
  title,
  before: <BackLink href="/work/cases" />,
  children: <Matter {...view} />,
})

function Matter({ sending, kinds, missing }: MatterView) {
  const say = useSay()
  return (
    <>
      {missing && (
        <ErrorSummary
          titleText={say({ zh: '有一处需要改正', en: 'There is a problem' })}
          errorList={[{ text: say(choose), href: '#kind' }]}
        />
      )}
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="工作计划、联席会议、督导检查和执法监察在这里办理，与企业案件一样填报、审签、编号和存档。"
          en="Plans, meetings, supervision and inspections are drawn up, signed, numbered and archived here, as cases are."
        />
      </p>
      <PostForm sending={sending}>
        <Radios
          name="kind"
          idPrefix="kind"
          fieldset={{ legend: { text: say({ zh: '工作事项', en: 'Kind of work' }) } }}
          items={kinds.map(({ value, title: text, organ }) => ({
            value,
            text: say(text),
            hint: { text: say(organ) },
          }))}
          {...(missing && { errorMessage: { text: say(choose) } })}
        />
        <Button preventDoubleClick>
          <T zh="开始办理" en="Begin" />
        </Button>
      </PostForm>
    </>
  )
}
