import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Panel } from '../components/panel.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { Textarea } from '../components/textarea.tsx'
import { Digits } from '../form/digits.tsx'
import { Faults, toConfirm } from '../form/faults.tsx'
import { PasskeyPart } from '../form/passkey.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

export type ActChoice = {
  readonly name: string
  readonly label: Text
  readonly as: 'radios' | 'select'
  readonly items: readonly { readonly value: string; readonly text: Text }[]
  readonly value?: string | undefined
}

export type ActView = Sending & {
  readonly title: Text
  /** The filing that it is about, in a line. */
  readonly about: Text
  /** What it does. */
  readonly intro: Text
  readonly choices: readonly ActChoice[]
  /** The box for a reason or a question; none on the way to one. */
  readonly words?: { readonly name: string; readonly label: Text; readonly value: string } | undefined
  /** Hidden fields that an earlier step of it chose. */
  readonly chosen: readonly { readonly name: string; readonly value: string }[]
  /** `get` where the next page is only looked up. */
  readonly method: 'get' | 'post'
  readonly send: Text
  readonly back: string
  readonly errors: readonly FieldError[]
  /** At a high-stakes step: digits were just mailed to this address, or what the browser asks of a passkey. */
  readonly mailedTo?: string | undefined
  readonly passkey?: string | undefined
}

/** One act on a task: what it does, whom it concerns, and why. */
export const actPage = (view: ActView): View => ({
  title: view.title,
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <Act view={view} />,
})

function Act({ view }: { readonly view: ActView }) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={view.errors} title={view.mailedTo || view.passkey ? toConfirm : undefined} />
        <h1 class="govuk-heading-l">
          <span class="app-caption">{say(view.about)}</span>
          {say(view.title)}
        </h1>
        <InsetText>{say(view.intro)}</InsetText>
        {view.method === 'post' ? (
          <PostForm sending={view}>
            <Fields view={view} />
          </PostForm>
        ) : (
          <form method="get" action={view.action} noValidate>
            <Fields view={view} />
          </form>
        )}
      </div>
    </div>
  )
}

function Fields({ view }: { readonly view: ActView }) {
  const say = useSay()
  const faultOf = (name: string) => {
    const fault = view.errors.find(({ field }) => field === name)?.message
    return fault && { text: say(fault) }
  }
  return (
    <>
      {view.chosen.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {view.choices.map((choice) => (
        <Choice choice={choice} fault={faultOf(choice.name)} />
      ))}
      {view.words && (
        <Textarea
          name={view.words.name}
          rows={4}
          value={view.words.value}
          label={{ text: say(view.words.label) }}
          errorMessage={faultOf(view.words.name)}
        />
      )}
      {view.mailedTo && <Digits errors={view.errors} mailedTo={view.mailedTo} />}
      {view.passkey && <PasskeyPart act="get" options={view.passkey} errors={view.errors} />}
      <Button preventDoubleClick>{say(view.send)}</Button>
    </>
  )
}

type ChoiceProps = { readonly choice: ActChoice; readonly fault: { readonly text: string } | undefined }

function Choice({ choice, fault }: ChoiceProps) {
  const { name, label, as, items, value } = choice
  const say = useSay()
  if (as === 'radios')
    return (
      <Radios
        name={name}
        value={value}
        fieldset={{ legend: { text: say(label) } }}
        errorMessage={fault}
        items={items.map((item) => ({ value: item.value, text: say(item.text) }))}
      />
    )
  const first = { value: '', text: say({ zh: '请选择', en: 'Choose' }) }
  return (
    <Select
      name={name}
      value={value}
      label={{ text: say(label) }}
      errorMessage={fault}
      items={[first, ...items.map((item) => ({ value: item.value, text: say(item.text) }))]}
    />
  )
}

export type ActDoneView = {
  readonly title: Text
  readonly text: Text
  readonly links: readonly { readonly href: string; readonly text: Text }[]
}

/** What was done, and where to go on. */
export const actDonePage = (view: ActDoneView): View => ({
  title: view.title,
  children: <Done {...view} />,
})

function Done({ title, text, links }: ActDoneView) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Panel titleText={say(title)}>{null}</Panel>
        <p class="govuk-body">{say(text)}</p>
        <p class="govuk-body">
          <T
            zh="回执已发到您的邮箱。可以关闭这个页面。"
            en="A receipt has been mailed to you. You may close this page."
          />
        </p>
        <ul class="govuk-list">
          {links.map((link) => (
            <li>
              <a class="govuk-link" href={link.href}>
                {say(link.text)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
