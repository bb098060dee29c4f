import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Details } from '../components/details.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { momentWords } from '../when.ts'
import { Pages } from './paging.tsx'

type MessageLine = {
  readonly at: string
  readonly subject: Text
  readonly paragraphs: readonly Text[]
  readonly facts: readonly { readonly label: Text; readonly value: Text }[]
  readonly href: string
}

type MessagesView = {
  readonly enterprises: readonly {
    readonly name: string
    readonly messages: readonly MessageLine[]
    readonly next?: string | undefined
  }[]
  readonly first?: string | undefined
}

const title: Text = { zh: '消息', en: 'Messages' }

/** What an enterprise was told by mail. */
export const messagesPage = (view: MessagesView): View => ({
  title,
  before: <BackLink href="/my" />,
  children: <Messages {...view} />,
})

function Messages({ enterprises, first }: MessagesView) {
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="发给本企业联系人的邮件，按时间先后保存在这里，最新的在前。登录链接和验证码不保存。"
          en="Mail that was sent to the contacts of the enterprise, kept here, the newest first. Sign-in links and codes are not kept."
        />
      </p>
      {enterprises.map(({ name, messages, next }) => (
        <section>
          <h2 class="govuk-heading-m">{name}</h2>
          {messages.length === 0 && (
            <p class="govuk-body app-secondary">
              <T zh="还没有消息。" en="There are no messages yet." />
            </p>
          )}
          {messages.map((message) => (
            <Message {...message} />
          ))}
          <Pages first={first} next={next} />
        </section>
      ))}
    </div>
  )
}

function Message({ at, subject, paragraphs, facts, href }: MessageLine) {
  const say = useSay()
  const lang = useLang()
  return (
    <Details
      summaryText={
        <>
          {say(subject)} <span class="app-secondary">{momentWords(at, lang)}</span>
        </>
      }
    >
      {paragraphs.map((paragraph) => (
        <p class="govuk-body">{say(paragraph)}</p>
      ))}
      <ul class="govuk-list">
        {facts.map(({ label, value }) => (
          <li>
            {say(label)}
            <T zh="：" en=": " />
            {say(value)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          <T zh="查看案件" en="See the case" />
        </a>
      </p>
    </Details>
  )
}
