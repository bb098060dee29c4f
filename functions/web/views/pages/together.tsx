import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Textarea } from '../components/textarea.tsx'
import { Faults } from '../form/faults.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'
import { Lines, type ResultLine } from './together-done.tsx'

export type TogetherItem = {
  /** Sent as `task`: which filing, and the epoch and digest that are shown here. */
  readonly value: string
  readonly enterprise: string
  readonly county: Text
  readonly reference: string
  readonly due: string
  readonly href: string
  readonly brief: readonly { readonly label: Text; readonly words: Text }[]
  readonly files: number
  readonly digest: string
}

/** Several like filings to be approved at once; posts `organ`, `task` (several) and `reason`. */
export type TogetherView = {
  readonly organ: { readonly id: string; readonly name: Text }
  /** What all of them are; absent where none can be approved. */
  readonly like?: { readonly form: Text; readonly step: Text }
  readonly items: readonly TogetherItem[]
  /** Picked too, and left out. */
  readonly left: readonly ResultLine[]
  readonly most: number
  readonly remark: string
  /** Fields `task`, `reason`. */
  readonly errors: readonly FieldError[]
  readonly sending: Sending
  readonly back: string
}

const title: Text = { zh: '批量同意', en: 'Approve several' }

/** Each filing with what it asks, before all that stay ticked are approved, each for itself. */
export const togetherPage = (view: TogetherView): View => ({
  title,
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <Together view={view} />,
})

function Together({ view }: { readonly view: TogetherView }) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={view.errors} />
        <h1 class="govuk-heading-l">
          <span class="app-caption">
            {say(view.organ.name)}
            {view.like && ` · ${say(view.like.step)}`}
          </span>
          {view.like ? `${say(title)}${say({ zh: '：', en: ': ' })}${say(view.like.form)}` : say(title)}
        </h1>
        {view.items.length > 0 ? <Choice view={view} /> : <Nothing />}
        {view.left.length > 0 && <Lines caption={{ zh: '不能一并办理', en: 'Left out' }} lines={view.left} />}
      </div>
    </div>
  )
}

function Nothing() {
  return (
    <p class="govuk-body" id="task">
      <T
        zh="没有可以一并同意的事项。请回到待办，勾选同一表单、同一环节的事项。"
        en="There is nothing to approve together. Go back to the queue and tick filings of one form at one step."
      />
    </p>
  )
}

function Choice({ view }: { readonly view: TogetherView }) {
  const { items, organ, sending, remark, errors } = view
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'reason')?.message
  return (
    <PostForm sending={sending}>
      <input type="hidden" name="organ" value={organ.id} />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">
          <T
            zh={`共 ${items.length} 件，请逐件核对；取消勾选的不会提交。`}
            en={`${items.length} in all. Check each; what you untick is not submitted.`}
          />
        </legend>
        {items.map((item, at) => (
          <Item item={item} at={at} />
        ))}
      </fieldset>
      <Textarea
        name="reason"
        rows={3}
        value={remark}
        label={{ text: <T zh="意见（选填）" en="Remark (optional)" /> }}
        hint={{
          text: (
            <T
              zh="同一条意见记在每一件上，提交单位会看到。"
              en="The same remark goes on each; whoever filed it will see it."
            />
          ),
        }}
        errorMessage={fault && { text: say(fault) }}
      />
      <Button preventDoubleClick>
        <T zh="同意勾选的事项" en="Approve those that are ticked" />
      </Button>
      <p class="govuk-body app-small app-secondary">
        <T
          zh="每一件单独作出决定，只对这里列明的内容有效：提交前内容有变化的，不会同意。"
          en="Each is decided for itself, on the content shown here: what has changed before you submit is not approved."
        />
      </p>
    </PostForm>
  )
}

function Item({ item, at }: { readonly item: TogetherItem; readonly at: number }) {
  const say = useSay()
  const lang = useLang()
  const id = at === 0 ? 'task' : `task-${at + 1}`
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  return (
    <div class="app-together">
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={id}
            name="task"
            type="checkbox"
            value={item.value}
            checked
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            <strong>{item.enterprise}</strong>
            <br />
            <span class="app-secondary">
              {item.reference} · {say(item.county)}
            </span>
          </label>
        </div>
      </div>
      <SummaryList
        classes="govuk-!-margin-bottom-2"
        rows={[
          ...item.brief.map(({ label, words }) => row(label, say(words))),
          row(
            { zh: '证明材料', en: 'Evidence' },
            say({ zh: `${item.files} 个文件`, en: `${item.files} files` }),
          ),
          row({ zh: '办理期限', en: 'Decide by' }, dayWords(item.due, lang)),
          {
            key: { text: say({ zh: '内容摘要值', en: 'Digest' }) },
            value: { text: <span class="app-code">{item.digest.slice(0, 16)}</span> },
          },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={item.href} target="_blank" rel="noopener noreferrer">
          <T zh="查看全部内容" en="See all of it" />
          <span class="govuk-visually-hidden">
            {' '}
            {item.enterprise} {item.reference} <T zh="（在新窗口打开）" en="(opens in a new tab)" />
          </span>
        </a>
      </p>
    </div>
  )
}
