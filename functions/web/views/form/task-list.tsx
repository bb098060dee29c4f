import type { Form } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { CaseNumber } from '../case/number.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import type { TagColour } from '../components/tag.tsx'
import { TaskList } from '../components/task-list.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { CopiedList, type CopiedView } from './copied.tsx'
import { type Asking, Corrections } from './corrections.tsx'
import { Newer, type NewerView } from './newer.tsx'
import { Opening, type OpeningView } from './opening.tsx'
import { Saved } from './page.tsx'
import { PostForm, type Sending } from './post-form.tsx'

export type PageStatus = 'not-started' | 'in-progress' | 'done' | 'to-correct'

export type TaskListView = {
  readonly form: Pick<Form, 'title' | 'intro'>
  readonly caseNumber: string
  readonly numberName: Text
  readonly enterprise: string
  readonly pages: readonly {
    readonly id: string
    readonly title: Text
    readonly href: string
    readonly status: PageStatus
    readonly hint?: Text | undefined
  }[]
  /** Check-your-answers; it may be opened at any time and says what is missing. */
  readonly check: string
  readonly back: string
  readonly saved?: { readonly at: string; readonly by: string } | undefined
  /** Of a filing returned for correction. */
  readonly returned?:
    | { readonly reason: string; readonly asked: readonly Asking[]; readonly clock?: Text | undefined }
    | undefined
  /** … of which only some may be changed, or could be until all was opened. */
  readonly opening?: OpeningView | undefined
  /** What a newer version of the form asks otherwise. */
  readonly newer?: NewerView | undefined
  /** What was copied from an earlier filing. */
  readonly copied?: CopiedView | undefined
  /** How a link to this draft is mailed to whoever reads this. */
  readonly resume?: Sending | undefined
}

const statuses: { readonly [Status in PageStatus]: { readonly text: Text; readonly colour?: TagColour } } = {
  'not-started': { text: { zh: '未开始', en: 'Not started' }, colour: 'grey' },
  'in-progress': { text: { zh: '进行中', en: 'In progress' }, colour: 'blue' },
  done: { text: { zh: '已完成', en: 'Completed' } },
  'to-correct': { text: { zh: '待补正', en: 'To be corrected' }, colour: 'red' },
}

/** Where a form begins and where its filler comes back to. */
export const taskListPage = (view: TaskListView): View => ({
  title: view.form.title,
  faulty: view.opening?.fault !== undefined,
  before: <BackLink href={view.back} />,
  children: <Tasks {...view} />,
})

function Tasks({
  form,
  caseNumber,
  numberName,
  enterprise,
  pages,
  check,
  saved,
  returned,
  opening,
  newer,
  copied,
  resume,
}: TaskListView) {
  const say = useSay()
  const done = pages.filter(({ status }) => status === 'done').length
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="app-caption">
            {enterprise} · <CaseNumber {...{ caseNumber, numberName }} />
          </span>
          {say(form.title)}
        </h1>
        <p class="govuk-body">{say(form.intro)}</p>
        {returned && <Corrections {...returned} />}
        {newer && <Newer {...newer} />}
        {copied && <CopiedList {...copied} />}
        {opening && <Opening {...opening} />}
        <p class="govuk-body app-progress">
          <T
            zh={`已完成 ${done} 项，共 ${pages.length} 项`}
            en={`${done} of ${pages.length} sections completed`}
          />
        </p>
        <TaskList
          items={pages.map(({ title, href, status, hint }) => ({
            title: { text: say(title) },
            href,
            hint: hint && { text: say(hint) },
            status: useStatus(status),
          }))}
        />
        <Button href={check}>
          <T zh="检查并提交" en="Check and submit" />
        </Button>
        {saved && <Saved {...saved} />}
        {resume && <Resume sending={resume} />}
      </div>
    </div>
  )
}

const useStatus = (status: PageStatus) => {
  const say = useSay()
  const { text, colour } = statuses[status]
  return colour ? { tag: { text: say(text), classes: `govuk-tag--${colour}` } } : { text: say(text) }
}

/** Sign-in as it always is: a mailed link, which leads back to this page. */
function Resume({ sending }: { readonly sending: Sending }) {
  return (
    <PostForm sending={sending}>
      <p class="govuk-body">
        <T
          zh="要拍照上传，或换一台设备继续？把这份草稿的链接发到您自己的邮箱，在手机上打开。"
          en="To take photographs, or go on with another device, mail yourself a link to this draft and open it there."
        />
      </p>
      <Button classes="govuk-button--secondary" preventDoubleClick>
        <T zh="把链接发到我的邮箱" en="Mail me a link" />
      </Button>
    </PostForm>
  )
}
