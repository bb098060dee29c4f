import type { FieldError, Form, Page } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Panel } from '../components/panel.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { WarningText } from '../components/warning-text.tsx'
import { Slots } from '../form/evidence.tsx'
import { Faults } from '../form/faults.tsx'
import { Fields } from '../form/field.tsx'
import type { FormPageView } from '../form/page.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { faultsByPath } from '../form/scope.ts'
import type { SlotView } from '../form/slot-view.ts'
import { trapField } from '../form/trap.ts'
import { T, typedIn, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { fullDay, momentWords } from '../when.ts'

const title: Text = { zh: '社会监督举报', en: 'Tell us what you saw' }

/** What can be told, how whoever tells is protected, and the two ways on. */
export const tipsPage = (): View => ({ title, children: <Tips /> })

const protection: readonly Text[] = [
  {
    zh: '不需要登录，不记录您的网络地址。可以匿名。',
    en: 'You do not sign in, and your network address is not recorded. You need not give a name.',
  },
  {
    zh: '署名的，姓名和联系方式加密后另外保存，任何办理人员都看不到；答复由平台直接发到您的邮箱。',
    en: 'Where you give one, name and contact are sealed and kept apart; no official sees them, and the platform itself mails you the answer.',
  },
  {
    zh: '照片里的拍摄地点、时间、手机型号和文件名，在交给办理人员之前全部清除。',
    en: 'Place, time, device and file name are taken off photographs before anybody sees them.',
  },
  {
    zh: '由市工业和信息化局办理，经办过所反映案件的人员必须回避；15 个工作日内答复（本系统政策）。',
    en: 'The city’s industry bureau handles it, and whoever handled the case concerned stands aside; answered in 15 working days (our policy).',
  },
  {
    zh: '反映工作人员违纪违法的，请向纪检监察机关举报（12388，待核）。',
    en: 'Misconduct of officials is told to the discipline inspection authorities (12388, to be checked).',
  },
]

function Tips() {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{say(title)}</h1>
        <p class="govuk-body">
          <T
            zh="发现已公开承诺的企业恢复生产、转移设备、启封，或者应当退出而未退出的，任何人都可以举报。"
            en="Anybody may tell of production resumed, equipment moved or seals broken against a promise, or of capacity that should have gone."
          />
        </p>
        <h2 class="govuk-heading-m">
          <T zh="我们怎样保护您" en="How you are protected" />
        </h2>
        <ul class="govuk-list govuk-list--bullet">
          {protection.map((one) => (
            <li>{say(one)}</li>
          ))}
        </ul>
        <div class="govuk-button-group">
          <Button href="/tip-offs/new" isStartButton>
            <T zh="我要举报" en="Begin" />
          </Button>
          <a class="govuk-link" href="/tip-offs/follow">
            <T zh="凭查询码查看办理结果" en="I have a code: what came of it?" />
          </a>
        </div>
      </div>
    </div>
  )
}

export type TipFormView = Sending &
  Pick<FormPageView, 'answers' | 'context' | 'errors' | 'back'> & {
    readonly form: Pick<Form, 'title'> & { readonly pages: readonly [Page] }
  }

/** The whole form on one page; `_action` is `submit` or `photographs`. */
export const tipFormPage = (view: TipFormView): View => ({
  title: view.form.title,
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <TipForm {...view} />,
})

function TipForm(view: TipFormView) {
  const { form, answers, context, errors } = view
  const [page] = form.pages
  const say = useSay()
  const subject = context.about?.enterprise
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={errors} />
        <h1 class="govuk-heading-l">
          {subject && (
            <span class="app-caption" lang={typedIn(subject, useLang())}>
              {subject}
            </span>
          )}
          {say(form.title)}
        </h1>
        <PostForm sending={view} onEnter="submit">
          <Fields fields={page.fields} scope={{ answers, context, faults: faultsByPath(errors) }} />
          <Trap />
          <div class="govuk-button-group">
            <Button name="_action" value="submit" preventDoubleClick>
              <T zh="提交" en="Submit" />
            </Button>
            <Button name="_action" value="photographs" classes="govuk-button--secondary">
              <T zh="先添加照片，再提交" en="Add photographs first" />
            </Button>
          </div>
        </PostForm>
      </div>
    </div>
  )
}

/** Out of sight and out of the way of the keyboard: whatever fills it in is a machine. */
function Trap() {
  return (
    <div class="govuk-visually-hidden" aria-hidden="true">
      <label for={trapField}>
        <T zh="请勿填写" en="Leave this blank" />
      </label>
      <input
        class="govuk-input"
        id={trapField}
        name={trapField}
        type="text"
        tabIndex={-1}
        autocomplete="off"
      />
    </div>
  )
}

export type TipPhotographsView = {
  readonly code: string
  readonly sending: Sending
  readonly slot: SlotView
  readonly errors: readonly FieldError[]
}

const photographs: Text = { zh: '添加照片', en: 'Add photographs' }

/** Photographs of what is told, before it is submitted. */
export const tipPhotographsPage = (view: TipPhotographsView): View => ({
  title: photographs,
  faulty: view.errors.length > 0,
  children: <TipPhotographs {...view} />,
})

function TipPhotographs({ code, sending, slot, errors }: TipPhotographsView) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={errors} />
        <h1 class="govuk-heading-l">{say(photographs)}</h1>
        <WarningText>
          <T
            zh="还没有提交。照片添加完后，请按下面的“提交”。"
            en="Nothing is submitted yet. When you have added the photographs, press “Submit” below."
          />
        </WarningText>
        <Slots slots={[slot]} errors={errors} requestKey={sending.requestKey} />
        <PostForm sending={sending}>
          <Button preventDoubleClick>
            <T zh="提交" en="Submit" />
          </Button>
        </PostForm>
        <p class="govuk-body app-small app-secondary">
          <T
            zh={`查询码：${code}。一小时内没有提交的，需要重新填写。`}
            en={`Your code: ${code}. What is not submitted within an hour has to be written again.`}
          />
        </p>
      </div>
    </div>
  )
}

export type TipReceiptView = { readonly code: string; readonly caseNumber: string; readonly named: boolean }

const received: Text = { zh: '已收到', en: 'Received' }

/** The receipt: number, and the code that is shown this once. */
export const tipReceiptPage = (view: TipReceiptView): View => ({
  title: received,
  children: <TipReceipt {...view} />,
})

function TipReceipt({ code, caseNumber, named }: TipReceiptView) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Panel titleText={say({ zh: '已收到，谢谢您', en: 'Received. Thank you' })}>
          <T zh="查询码" en="Your code" />
          <br />
          <strong class="app-number">{code}</strong>
        </Panel>
        <p class="govuk-body">
          <T zh={`编号：${caseNumber}`} en={`Number: ${caseNumber}`} />
        </p>
        <WarningText>
          <T
            zh="请抄下或者拍下查询码。它只显示这一次，遗失后无法找回，我们也不知道它是谁的。"
            en="Write the code down or photograph it. It is shown this once and cannot be found again: we do not know whose it is."
          />
        </WarningText>
        <p class="govuk-body">
          {named ? (
            <T
              zh="办理结果会发到您留下的邮箱，也可以凭查询码查看。"
              en="The answer is mailed to the mailbox that you gave, and is shown under the code too."
            />
          ) : (
            <T zh="凭查询码可以查看办理结果。" en="The code shows what came of it." />
          )}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href="/tip-offs/follow">
            <T zh="查看办理情况" en="See where it stands" />
          </a>
        </p>
      </div>
    </div>
  )
}

export type TipFollowView = {
  readonly code?: string | undefined
  readonly errors?: readonly FieldError[] | undefined
}

const follow: Text = { zh: '凭查询码查看', en: 'Look up a code' }

/** Asks for the code; posts `code`. */
export const tipFollowPage = (view: TipFollowView): View => ({
  title: follow,
  faulty: Boolean(view.errors?.length),
  before: <BackLink href="/tip-offs" />,
  children: <TipFollow {...view} />,
})

function TipFollow({ code, errors = [] }: TipFollowView) {
  const say = useSay()
  const fault = errors.find(({ field }) => field === 'code')?.message
  return (
    <div class="app-narrow">
      <Faults errors={errors} />
      <h1 class="govuk-heading-l">{say(follow)}</h1>
      <form method="post" action="/tip-offs/follow" noValidate>
        <Input
          name="code"
          label={{ text: <T zh="查询码" en="Code" /> }}
          hint={{
            text: (
              <T
                zh="16 位字母和数字，例如 7K2M-Q0TX-93FB-ZC4A"
                en="16 letters and digits, like 7K2M-Q0TX-93FB-ZC4A"
              />
            ),
          }}
          errorMessage={fault && { text: say(fault) }}
          value={code}
          autocomplete="off"
          spellcheck={false}
          autocapitalize="characters"
        />
        <Button preventDoubleClick>
          <T zh="查看" en="Look up" />
        </Button>
      </form>
    </div>
  )
}

export type TipStandingView = { readonly caseNumber: string } & (
  | { readonly status: 'unsent' }
  | { readonly status: 'open'; readonly receivedAt: string; readonly due?: string | undefined }
  | {
      readonly status: 'ended'
      readonly receivedAt: string
      readonly outcome: Text
      readonly answer?: string | undefined
    }
)

const standing: Text = { zh: '办理情况', en: 'Where it stands' }

/** What came of it, without a word of what was told or by whom. */
export const tipStandingPage = (view: TipStandingView): View => ({
  title: standing,
  before: <BackLink href="/tip-offs" />,
  children: <TipStanding {...view} />,
})

function TipStanding(view: TipStandingView) {
  const say = useSay()
  const lang = useLang()
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(standing)}</h1>
      <SummaryList
        rows={[
          row({ zh: '编号', en: 'Number' }, view.caseNumber),
          view.status !== 'unsent' &&
            row({ zh: '收到时间', en: 'Received' }, momentWords(view.receivedAt, lang)),
          row({ zh: '情况', en: 'State' }, say(stateWords(view))),
          view.status === 'open' &&
            view.due !== undefined &&
            row({ zh: '应答复日期', en: 'To be answered by' }, fullDay(view.due, lang)),
        ]}
      />
      {view.status === 'ended' && view.answer && (
        <>
          <h2 class="govuk-heading-m">
            <T zh="答复" en="The answer" />
          </h2>
          <InsetText attributes={{ lang: typedIn(view.answer, lang) }}>{view.answer}</InsetText>
        </>
      )}
    </div>
  )
}

const stateWords = (view: TipStandingView): Text => {
  switch (view.status) {
    case 'unsent':
      return { zh: '还没有提交，需要重新填写', en: 'Not submitted: please write it again' }
    case 'open':
      return { zh: '已收到，正在核查办理', en: 'Received, being checked' }
    case 'ended':
      return view.outcome
  }
}
