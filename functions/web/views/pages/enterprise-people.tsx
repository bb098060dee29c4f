import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

type PeopleView = {
  readonly enterprises: readonly {
    readonly code: string
    readonly name: string
    readonly people: readonly {
      readonly name: string
      readonly title?: string | undefined
      readonly email: string
    }[]
  }[]
}

const title: Text = { zh: '本企业的联系人', en: 'People of the enterprise' }

/** Who may act for an enterprise here, and how that changes. */
export const enterprisePeoplePage = (view: PeopleView): View => ({
  title,
  before: <BackLink href="/my" />,
  children: <People {...view} />,
})

function People({ enterprises }: PeopleView) {
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(title)}</h1>
      <p class="govuk-body">
        <T
          zh="联系人的权限相同：查看本企业的案件和文书，填写、提交、补正和撤回申请，下载案件记录，收到邮件。各人的操作都记入案件经过。"
          en="All contacts have the same rights: to see the cases and letters of the enterprise, to fill in, submit, correct and withdraw filings, to download the record, and to be mailed. What each does stands in the history of the case."
        />
      </p>
      {enterprises.map(({ code, name, people }) => (
        <section>
          <h2 class="govuk-heading-m">{name}</h2>
          <SummaryList
            rows={people.map((person) => ({
              key: { text: [person.name, person.title].filter(Boolean).join(' · ') },
              value: { text: person.email },
            }))}
          />
          <p class="govuk-body app-secondary">
            <T zh="统一社会信用代码 " en="Unified social credit code " />
            <span class="app-code">{code}</span>
          </p>
        </section>
      ))}
      <HowToChange />
    </div>
  )
}

function HowToChange() {
  return (
    <>
      <h2 class="govuk-heading-m">
        <T zh="增加或者移除联系人" en="Adding or removing somebody" />
      </h2>
      <p class="govuk-body">
        <T
          zh="请把加盖公章的说明（姓名、职务、邮箱，增加还是移除）交给办理案件的县区部门，由平台管理员登记。联系人不能自行增加他人：能代表企业签收和申报的人，须由企业盖章确认。"
          en="Give the county office that handles the case a note under the seal of the enterprise: name, title, mailbox, and whether to add or remove. The administrator enters it. No contact adds another: whoever answers for the enterprise is named under its seal."
        />
      </p>
      <p class="govuk-body">
        <T
          zh="有人离职或者邮箱被他人使用的，请立即告知，登记后其登录当即失效。"
          en="Say so at once when somebody leaves or a mailbox is used by others: once it is entered, their sessions end."
        />
      </p>
    </>
  )
}
