import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { Input } from '../components/input.tsx'
import { WarningText } from '../components/warning-text.tsx'
import { Faults } from '../form/faults.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { dayWords } from '../when.ts'

type Choice = { readonly value: string; readonly text: Text }

export type SuccessorView = {
  readonly action: string
  readonly name: string
  /** Mailbox as typed. */
  readonly successor: string
  readonly roles: readonly Choice[]
  readonly chosen: readonly string[]
  readonly errors: readonly FieldError[]
  readonly back: string
}

const titleFor = (name: string): Text => ({ zh: `由他人接替：${name}`, en: `Replace ${name}` })

/** Asks who takes the place of somebody who leaves, and with which roles. */
export const successorPage = (view: SuccessorView): View => ({
  title: titleFor(view.name),
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <Successor {...view} />,
})

function Successor({ action, name, successor, roles, chosen, errors }: SuccessorView) {
  const say = useSay()
  const [wrong] = errors
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={errors} />
        <h1 class="govuk-heading-l">{say(titleFor(name))}</h1>
        <p class="govuk-body">
          <T
            zh="人员离任时使用。下一页列出将要办理的全部内容，确认后才生效。"
            en="For somebody who leaves. The next page lists all that will happen; nothing is done before you confirm it."
          />
        </p>
        <form method="get" action={action} noValidate>
          <Input
            id="successor"
            name="successor"
            type="email"
            value={successor}
            label={{ text: <T zh="接替人的邮箱" en="Mailbox of the successor" /> }}
            hint={{ text: <T zh="须是已添加的在用人员" en="Of somebody active who was added before" /> }}
            {...(wrong && { errorMessage: { text: say(wrong.message) } })}
          />
          <Checkboxes
            name="role"
            fieldset={{ legend: { text: <T zh="接替哪些角色" en="Which roles they take over" /> } }}
            items={roles.map(({ value, text }) => ({ value, text: say(text) }))}
            values={[...chosen]}
          />
          <Button>
            <T zh="继续" en="Continue" />
          </Button>
        </form>
      </div>
    </div>
  )
}

export type ReplacementView = Sending & {
  readonly leaver: string
  readonly successor: { readonly name: string; readonly email: string }
  readonly roles: readonly Choice[]
  readonly dropped: readonly Text[]
  /** Roles that nobody would hold any more. */
  readonly bare: readonly Text[]
  readonly tasks: readonly Text[]
  /** Tasks of the leaver that the successor may not sign. */
  readonly left: readonly Text[]
  readonly absences: readonly {
    readonly away: string
    readonly standIn: string
    readonly from: string
    readonly until: string
  }[]
  readonly back: string
}

/** All that will happen, to be confirmed once. */
export const replacementPage = (view: ReplacementView): View => ({
  title: titleFor(view.leaver),
  before: <BackLink href={view.back} />,
  children: <Replacement view={view} />,
})

function Replacement({ view }: { readonly view: ReplacementView }) {
  const { leaver, successor, roles, dropped, bare, tasks, left } = view
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <T
            zh={`确认：${leaver}由${successor.name}接替`}
            en={`Confirm: ${successor.name} takes the place of ${leaver}`}
          />
        </h1>
        {bare.map((role) => (
          <WarningText>
            <T
              zh={`离任后没有人担任“${role.zh}”，到这里的事项无人办理。请返回选择这个角色，或者先指定另一位。`}
              en={`Nobody will be “${role.en}”, and what comes there waits for nobody. Go back and choose this role, or give it to somebody else first.`}
            />
          </WarningText>
        ))}
        <Listed
          title={{ zh: '接替的角色', en: 'Roles taken over' }}
          items={roles.map(({ text }) => say(text))}
        />
        <Listed title={{ zh: '不接替的角色', en: 'Roles not taken over' }} items={dropped.map(say)} />
        <Listed title={{ zh: '接替办理的事项', en: 'Tasks taken over' }} items={tasks.map(say)} />
        <Listed
          title={{
            zh: '接替人不能办理的事项，由本单位其他审批人办理',
            en: 'Tasks that the successor may not sign: for other approvers of the organ',
          }}
          items={left.map(say)}
        />
        <Absences absences={view.absences} />
        <p class="govuk-body">
          <T
            zh={`${leaver}的账号停用，立即退出所有设备，审批链接和已记住的设备全部失效。双方和管理员会收到邮件。`}
            en={`${leaver} is deactivated and signed out everywhere at once; links and known devices are dead. Both of them and the administrators are mailed.`}
          />
        </p>
        <PostForm sending={view}>
          <input type="hidden" name="successor" value={successor.email} />
          {roles.map(({ value }) => (
            <input type="hidden" name="role" value={value} />
          ))}
          <Button classes="govuk-button--warning" preventDoubleClick>
            <T zh="确认接替" en="Replace" />
          </Button>
        </PostForm>
      </div>
    </div>
  )
}

function Listed({ title, items }: { readonly title: Text; readonly items: readonly string[] }) {
  const say = useSay()
  if (items.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{say(title)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  )
}

function Absences({ absences }: Pick<ReplacementView, 'absences'>) {
  const say = useSay()
  const lang = useLang()
  return (
    <Listed
      title={{ zh: '提前结束的不在岗登记', en: 'Absences that end' }}
      items={absences.map(({ away, standIn, from, until }) => {
        const days = `${dayWords(from, lang)} – ${dayWords(until, lang)}`
        return say({
          zh: `${away}不在岗，由${standIn}办理（${days}）`,
          en: `${away} away, ${standIn} stands in (${days})`,
        })
      })}
    />
  )
}
