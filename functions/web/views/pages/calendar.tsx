import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { momentWords } from '../when.ts'

/** The calendar feed of an approver; posts `_action`, which is `begin` or `end`. */
export type CalendarView = {
  readonly sending: Sending
  /** When the feed was made; absent where there is none. */
  readonly made?: string
  /** Of a feed that was made just now; it is shown this once. */
  readonly address?: string
  readonly back: string
}

const title: Text = { zh: '办理期限日历', en: 'Calendar of due dates' }

/** Where an approver makes and revokes the address of their calendar feed. */
export const calendarPage = (view: CalendarView): View => ({
  title,
  before: <BackLink href={view.back} />,
  children: <Calendar view={view} />,
})

function Calendar({ view: { sending, made, address } }: { readonly view: CalendarView }) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{say(title)}</h1>
        <p class="govuk-body">
          <T
            zh="在手机或电脑的日历中订阅后，待您审批事项的办理期限按日显示，并自动更新。其中有表单名称、企业名称、案号和链接，没有申请的内容；打开链接仍须登录。"
            en="Subscribe in the calendar of your phone or computer to see, by the day, when what you are asked to decide is due; it keeps itself up to date. It names the form, the enterprise and the case, with a link, and nothing that was filed; to follow the link you still sign in."
          />
        </p>
        {address && <Address address={address} />}
        {made && !address && <Made at={made} />}
        <Changes sending={sending} isMade={made !== undefined} />
      </div>
    </div>
  )
}

function Address({ address }: { readonly address: string }) {
  return (
    <InsetText>
      <p class="govuk-body">
        <T
          zh="订阅地址只在这里显示一次，请现在复制到日历的“订阅”或“通过网址添加”中："
          en="The address is shown here only once. Copy it now into “subscribe” or “add by URL” of your calendar:"
        />
      </p>
      <p class="govuk-body app-code">{address}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={address.replace(/^https?:/, 'webcal:')}>
          <T zh="在本机的日历中订阅" en="Subscribe on this device" />
        </a>
      </p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        <T
          zh="得到这个地址的人都能看到上述期限，请不要转发。"
          en="Whoever has this address sees these due dates. Do not pass it on."
        />
      </p>
    </InsetText>
  )
}

function Made({ at }: { readonly at: string }) {
  const when = momentWords(at, useLang())
  return (
    <p class="govuk-body">
      <T
        zh={`您在 ${when} 生成的订阅地址有效。地址不再显示；忘记了可以重新生成。`}
        en={`The address that you made at ${when} works. It cannot be shown again; make a new one if you have lost it.`}
      />
    </p>
  )
}

function Changes({ sending, isMade }: { readonly sending: Sending; readonly isMade: boolean }) {
  return (
    <>
      <PostForm sending={sending}>
        <input type="hidden" name="_action" value="begin" />
        <Button preventDoubleClick classes={isMade ? 'govuk-button--secondary' : ''}>
          {isMade ? (
            <T zh="重新生成地址（原地址失效）" en="Make a new address (the old one dies)" />
          ) : (
            <T zh="生成订阅地址" en="Make an address" />
          )}
        </Button>
      </PostForm>
      {isMade && (
        <PostForm sending={sending}>
          <input type="hidden" name="_action" value="end" />
          <Button preventDoubleClick classes="govuk-button--warning">
            <T zh="撤销地址" en="Revoke the address" />
          </Button>
        </PostForm>
      )}
    </>
  )
}
