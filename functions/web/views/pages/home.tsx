import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

export type HomeView = {
  /** Where "start" leads: to sign in, or to one's own place. */
  readonly start: string
}

const title: Text = { zh: '落后产能退出网上办理', en: 'Retiring outdated industrial capacity' }

/** The public's first page. */
export const homePage = (view: HomeView): View => ({ title, children: <Home {...view} /> })

type Offer = {
  readonly title: Text
  readonly text: Text
  readonly links?: readonly { readonly href: string; readonly text: Text }[]
}

const offers: readonly Offer[] = [
  {
    title: { zh: '企业', en: 'Enterprises' },
    text: {
      zh: '查看整改通知和期限，提交延期申请、公开承诺和拆除验收，上传照片和材料，随时了解办理进度。',
      en: 'See your notice and its period; apply for an extension, commit in public, certify dismantling; upload evidence and follow each decision.',
    },
  },
  {
    title: { zh: '审批人员', en: 'Officials' },
    text: {
      zh: '打开邮件中的链接即可查看全部材料并作出决定。主管部门可以在待办列表中按期限办理。',
      en: 'Open the link in your mail to see everything and decide. Officers work from a queue ordered by due date.',
    },
  },
  {
    title: { zh: '社会公众', en: 'The public' },
    text: {
      zh: '查阅已公开的承诺和退出公告，监督落后工艺装备不再恢复生产。不需要登录。',
      en: 'Read published commitments and exits, and help to see that retired equipment never runs again. No sign-in needed.',
    },
    links: [
      { href: '/register', text: { zh: '查看公开登记簿', en: 'Open the public register' } },
      {
        href: '/tip-offs',
        text: { zh: '举报（可以匿名）', en: 'Tell us what you saw, with or without your name' },
      },
    ],
  },
]

function Home({ start }: HomeView) {
  const say = useSay()
  return (
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{say(title)}</h1>
          <p class="govuk-body app-lead">
            <T
              zh="依据《聊城市2025年利用综合标准依法依规推动落后产能退出工作方案（征求意见稿）》，在线办理整改、退出、验收和公告。"
              en="Rectification, exit, acceptance and public notice under Liaocheng’s 2025 plan (draft for comment), in one place."
            />
          </p>
          <Button href={start} isStartButton>
            <T zh="登录办理" en="Sign in" />
          </Button>
        </div>
      </div>
      <h2 class="govuk-heading-m">
        <T zh="您可以在这里" en="What you can do here" />
      </h2>
      <div class="app-columns">
        {offers.map((offer) => (
          <Card {...offer} />
        ))}
      </div>
      <p class="govuk-body app-narrow">
        <T
          zh="登录使用登记过的邮箱，不设密码。没有账号的企业请联系所在县区工信部门。"
          en="You sign in through your registered mailbox; there are no passwords. Enterprises without an account should contact their county industry bureau."
        />
      </p>
    </>
  )
}

function Card({ title: heading, text, links = [] }: Offer) {
  const say = useSay()
  return (
    <section class="app-card app-card--ink">
      <h3 class="govuk-heading-s">{say(heading)}</h3>
      <p class="govuk-body">{say(text)}</p>
      {links.map((link) => (
        <p class="govuk-body">
          <a class="govuk-link" href={link.href}>
            {say(link.text)}
          </a>
        </p>
      ))}
    </section>
  )
}
