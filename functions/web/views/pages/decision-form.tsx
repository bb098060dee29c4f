import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { Radios } from '../components/radios.tsx'
import { Textarea } from '../components/textarea.tsx'
import { Digits } from '../form/digits.tsx'
import { PasskeyPart } from '../form/passkey.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'

/** A field or piece of evidence that may be sent back for correction. */
export type Returnable = { readonly field: string; readonly label: Text }

/** What was typed before a fault was found. */
export type TypedDecision = {
  readonly decision: string
  readonly reason: string
  readonly corrections: readonly { readonly field: string; readonly remark: string }[]
  readonly everything?: true
}

export type DecisionProps = {
  readonly sending: Sending
  /** By page of the form. */
  readonly returnable: readonly { readonly title: Text; readonly items: readonly Returnable[] }[]
  /** What a refusal would do. */
  readonly refusing: Text
  readonly typed?: TypedDecision | undefined
  readonly errors: readonly FieldError[]
  /** For a high-stakes step: digits just mailed to this address, partly hidden. */
  readonly mailedTo?: string | undefined
  /** … or what the browser asks of a passkey, as JSON. */
  readonly passkey?: string | undefined
}

/** Approve, return or refuse; posts `decision`, `reason`, `correct` (several) and `remark.<field>`. */
export function DecisionForm(props: DecisionProps) {
  return (
    <section class="app-decide" id="decision-form" aria-labelledby="decision-title">
      <PostForm sending={props.sending}>
        <h2 class="govuk-heading-m" id="decision-title">
          <T zh="您的决定" en="Your decision" />
        </h2>
        <Choice {...props} />
        <div class="app-if-return">
          <ToCorrect {...props} />
        </div>
        <Reason {...props} />
        {props.mailedTo && <Digits errors={props.errors} mailedTo={props.mailedTo} />}
        {props.passkey && <PasskeyPart act="get" options={props.passkey} errors={props.errors} />}
        <Button preventDoubleClick classes="govuk-!-width-full govuk-!-margin-bottom-2">
          {props.passkey ? (
            <T zh="用通行密钥提交决定" en="Submit the decision with your passkey" />
          ) : (
            <T zh="提交决定" en="Submit the decision" />
          )}
        </Button>
        <p class="govuk-body app-small app-secondary govuk-!-margin-bottom-0">
          <T
            zh="决定记入案件档案并发邮件给您留存。下一位办理前可以收回，之后不能更改。"
            en="Your decision goes on the record of the case and is mailed to you. You may take it back until the next person acts; after that it cannot be changed."
          />
        </p>
      </PostForm>
    </section>
  )
}

const useFault = (errors: readonly FieldError[], name: string) => {
  const say = useSay()
  const fault = errors.find(({ field }) => field === name)?.message
  return fault && { text: say(fault) }
}

function Choice({ refusing, typed, errors }: DecisionProps) {
  const say = useSay()
  return (
    <Radios
      name="decision"
      value={typed?.decision}
      fieldset={{
        legend: { text: <T zh="对这份申请" en="This filing is" />, classes: 'govuk-visually-hidden' },
      }}
      errorMessage={useFault(errors, 'decision')}
      items={[
        { value: 'approve', text: say({ zh: '同意', en: 'Approved' }) },
        {
          value: 'conditional',
          text: say({ zh: '附条件同意', en: 'Approved with conditions' }),
          hint: {
            text: say({ zh: '在意见栏写明条件', en: 'Write the conditions as your opinion' }),
          },
        },
        {
          value: 'return',
          text: say({ zh: '退回补正', en: 'Returned for correction' }),
          hint: {
            text: say({
              zh: '指明要改的内容，改正后重新提交',
              en: 'Name what must change; it is corrected and resubmitted',
            }),
          },
        },
        {
          value: 'refuse',
          text: say({ zh: '不同意', en: 'Refused' }),
          hint: { text: say(refusing) },
        },
      ]}
    />
  )
}

function ToCorrect({ returnable, typed, errors }: DecisionProps) {
  const say = useSay()
  const fault = useFault(errors, 'correct')
  return (
    <div id="correct" tabIndex={-1}>
      <p class="govuk-hint">
        <T
          zh="勾选的项目在表单中开放修改，其余内容锁定。"
          en="What you tick may be changed in the form; the rest is closed."
        />
      </p>
      {returnable.map(({ title, items }, at) => (
        <Checkboxes
          name="correct"
          idPrefix={`correct-${at + 1}`}
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: say({ zh: `需要补正：${title.zh}`, en: `To correct: ${title.en}` }) } }}
          errorMessage={at === 0 ? fault : undefined}
          items={[]}
          formGroup={{ beforeInputs: items.map((item) => <Correction {...item} typed={typed} />) }}
        />
      ))}
      <Checkboxes
        name="correct"
        idPrefix="correct-all"
        classes="govuk-checkboxes--small"
        values={typed?.everything ? ['*'] : []}
        items={[
          {
            value: '*',
            text: say({ zh: '全部内容都可以修改', en: 'All of it may be changed' }),
            hint: {
              text: say({
                zh: '不锁定任何内容；改了未勾选的项目，就从第一个环节重新审批',
                en: 'Nothing is closed; a change of what is not ticked is decided from the first step',
              }),
            },
          },
        ]}
      />
    </div>
  )
}

function Correction({ field, label, typed }: Returnable & { readonly typed: TypedDecision | undefined }) {
  const say = useSay()
  const chosen = typed?.corrections.find((one) => one.field === field)
  const id = `correct.${field}`
  return (
    <div class="app-correction">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name="correct"
          type="checkbox"
          value={field}
          checked={Boolean(chosen)}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {say(label)}
        </label>
      </div>
      <div class="app-correction__remark">
        <label class="govuk-label" for={`remark.${field}`}>
          <T zh="怎样改（选填）" en="How (optional)" />
          <span class="govuk-visually-hidden"> {say(label)}</span>
        </label>
        <input
          class="govuk-input"
          id={`remark.${field}`}
          name={`remark.${field}`}
          type="text"
          maxLength={500}
          value={chosen?.remark}
        />
      </div>
    </div>
  )
}

function Reason({ typed, errors }: DecisionProps) {
  return (
    <Textarea
      name="reason"
      rows={4}
      value={typed?.reason}
      label={{ text: <T zh="意见和理由" en="Opinion and reason" /> }}
      hint={{
        text: (
          <T
            zh="附条件同意、退回或不同意时必须填写，提交单位会看到；同意时可不填。"
            en="Needed for conditions, to return or to refuse; whoever filed it will see it. Optional when you approve."
          />
        ),
      }}
      errorMessage={useFault(errors, 'reason')}
    />
  )
}
