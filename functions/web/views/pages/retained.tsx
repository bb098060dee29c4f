import type { FieldError } from '../../../engine/form.ts'
import type { Lang, Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Textarea } from '../components/textarea.tsx'
import { Faults } from '../form/faults.tsx'
import { PostForm } from '../form/post-form.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { dayWords } from '../when.ts'

type Act = { readonly who: Text; readonly on: string }

export type HoldView = {
  readonly no: number
  readonly reason: string
  readonly paper: string
  readonly placed: Act
  readonly asked?: Act & { readonly reason: string; readonly paper: string }
  /** The reader asked that it be lifted, so another confirms it. */
  readonly mine?: boolean
  readonly released?: Act
}

export type DeletionView = {
  readonly agreed: readonly (Act & { readonly remark: string })[]
  /** The reader is one of them. */
  readonly mine: boolean
  readonly done?: {
    readonly on: string
    readonly certificate: string
    readonly size: number
    readonly events: number
    readonly files: number
  }
}

/** What the store's own lock says of the files that were asked for. */
export type LocksView = {
  readonly asked: number
  readonly locked: number
  readonly held: number
  readonly mode?: string | undefined
  readonly until?: string | undefined
}

export type RecordView = {
  readonly back: string
  readonly number: string
  readonly party: string
  readonly retention: { readonly title: Text; readonly years?: number; readonly basis: Text }
  readonly ended?: string | undefined
  readonly until?: string | undefined
  /** Listed to be deleted, agreed to, or gone. */
  readonly deletion?: DeletionView
  readonly holds: readonly HoldView[]
  readonly files: number
}

export type RetainedView = RecordView & {
  readonly locks?: LocksView
  readonly base: string
  readonly requestKey: string
  /** What was typed into which form: `new`, or the number of a hold. */
  readonly typed?: { readonly at: string; readonly reason: string; readonly paper: string } | undefined
  readonly errors: readonly FieldError[]
}

const title: Text = { zh: '保管和冻结', en: 'Retention and hold' }

/** The record of a case as a record: how long it is kept, and what holds it. */
export const retainedPage = (view: RetainedView): View => ({
  title: both((lang) => `${title[lang]} - ${view.number}`),
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <Retained view={view} />,
})

function Retained({ view }: { readonly view: RetainedView }) {
  const say = useSay()
  const standing = view.holds.filter(({ released }) => !released)
  const lifted = view.holds.filter(({ released }) => released)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={view.errors} />
        <h1 class="govuk-heading-l">
          <span class="app-caption">
            {view.number} · {view.party}
          </span>
          {say(title)}
        </h1>
        <Period view={view} />
        {view.deletion && <Deletion deletion={view.deletion} view={view} />}
        {standing.map((hold) => (
          <Hold hold={hold} view={view} />
        ))}
        {(view.deletion?.agreed.length ?? 0) < 2 && <NewHold view={view} />}
        {lifted.length > 0 && (
          <>
            <h2 class="govuk-heading-m">
              <T zh="已解除的冻结" en="Holds that were lifted" />
            </h2>
            {lifted.map((hold) => (
              <HoldFacts hold={hold} />
            ))}
          </>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href="/work/retention">
            <T zh="保管期限表和清单" en="The schedule, and what is held or due" />
          </a>
        </p>
      </div>
    </div>
  )
}

function Period({ view }: { readonly view: RetainedView }) {
  const say = useSay()
  const lang = useLang()
  const { retention, ended, until, holds } = view
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  const isHeld = holds.some(({ released }) => !released)
  const isGone = view.deletion?.done !== undefined
  return (
    <>
      <InsetText>
        <strong>
          {isHeld ? (
            <T
              zh="已冻结：解除之前不得销毁。"
              en="Held: nothing of it may be deleted until that is lifted."
            />
          ) : view.deletion?.done ? (
            <T zh="档案已销毁。" en="The record has been deleted." />
          ) : view.deletion ? (
            <T zh="保管期限已满，已列入待销毁清单。" en="Its time is over: listed to be deleted." />
          ) : (
            <T zh="在保管期限内。" en="Kept." />
          )}
        </strong>
      </InsetText>
      <SummaryList
        rows={[
          row({ zh: '类别', en: 'Class' }, say(retention.title)),
          row(
            { zh: '期限', en: 'Kept for' },
            retention.years
              ? say({ zh: `${retention.years}年`, en: `${retention.years} years` })
              : say({ zh: '长期', en: 'ever' }),
          ),
          row(
            { zh: '办结', en: 'Ended' },
            ended ? dayWords(ended, lang) : say({ zh: '未办结', en: 'not yet' }),
          ),
          row(
            { zh: '保管至', en: 'Kept until' },
            until ? dayWords(until, lang) : say({ zh: '办结后起算', en: 'counted once the case has ended' }),
          ),
          row({ zh: '依据', en: 'Basis' }, say(retention.basis)),
          !isGone &&
            row(
              { zh: '文件', en: 'Files' },
              say({ zh: `${view.files} 个，另有全部事件`, en: `${view.files}, and every event` }),
            ),
          view.locks && row({ zh: '存储锁定', en: 'Object Lock' }, say(lockWords(view.locks, lang))),
          !isGone &&
            row(
              { zh: '档案包', en: 'Archives' },
              say({
                zh: '生成后保存30天，可随时按原样重新生成；存放位置不加锁',
                en: 'Kept for 30 days, and made again to the same bytes at any time; not locked',
              }),
            ),
        ]}
      />
    </>
  )
}

/** What the store says of the files, and not what we say of it. */
const lockWords = ({ asked, locked, held, mode, until }: LocksView, lang: Lang): Text => {
  if (asked === 0) return { zh: '没有文件', en: 'no files' }
  if (locked === 0) return { zh: '存储未启用锁定', en: 'the store has no Object Lock' }
  const day = until ? dayWords(until, lang) : ''
  return {
    zh: `已查 ${asked} 个文件：${locked} 个锁定${day && `，最早至${day}`}${mode ? `（${mode}）` : ''}；${held} 个冻结`,
    en: `of ${asked} files asked for, ${locked} locked${day && `, the first until ${day}`}${mode ? ` (${mode})` : ''}; ${held} held`,
  }
}

function Deletion({ deletion, view }: { readonly deletion: DeletionView; readonly view: RetainedView }) {
  const say = useSay()
  const lang = useLang()
  const { agreed, mine, done } = deletion
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  const isHeld = view.holds.some(({ released }) => !released)
  return (
    <section class="app-card govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">
        <T zh="销毁" en="Deletion" />
      </h2>
      <SummaryList
        rows={[
          ...agreed.map((one, at) =>
            row(
              { zh: `同意人${at + 1}`, en: `Agreed (${at + 1})` },
              `${say(one.who)} · ${dayWords(one.on, lang)}${one.remark ? ` · ${one.remark}` : ''}`,
            ),
          ),
          done && row({ zh: '已销毁', en: 'Deleted' }, dayWords(done.on, lang)),
          done &&
            row(
              { zh: '内容', en: 'What' },
              say({
                zh: `事件 ${done.events} 项，文件 ${done.files} 个`,
                en: `${done.events} events, ${done.files} files`,
              }),
            ),
          done && row({ zh: '证明的 SHA-256', en: 'SHA-256 of the certificate' }, done.certificate),
        ]}
      />
      {done ? (
        <Button href={`${view.base}/certificate.zip`}>
          <T zh="下载销毁证明" en="Download the certificate" />
        </Button>
      ) : agreed.length >= 2 ? (
        <p class="govuk-body">
          <T
            zh="两人已同意，系统将在十分钟内销毁。"
            en="Two have agreed; it is deleted within ten minutes."
          />
        </p>
      ) : mine ? (
        <p class="govuk-body">
          <T zh="您已同意，还须另一位审计人员确认。" en="You have agreed; another auditor must agree too." />
        </p>
      ) : (
        !isHeld && (
          <PostForm sending={{ action: `${view.base}/deletion`, requestKey: view.requestKey }}>
            <p class="govuk-body">
              <T
                zh="销毁须两位审计人员分别同意。销毁后，事件内容和文件不能恢复；保留事件摘要值、公开日志、登记簿痕迹和销毁证明。两人制为本平台规定。"
                en="Two auditors agree, each for themselves (policy). What the events say and the files are then gone for good; their hashes, the public log, traces in the register and a certificate stay."
              />
            </p>
            <Textarea
              name="remark"
              rows={2}
              label={{ text: say({ zh: '鉴定意见（选填）', en: 'Remark (optional)' }) }}
            />
            <Button classes="govuk-button--warning" preventDoubleClick>
              <T zh="同意销毁" en="Agree that it be deleted" />
            </Button>
          </PostForm>
        )
      )}
    </section>
  )
}

type OfHold = { readonly hold: HoldView; readonly view: RetainedView }

function Hold({ hold, view }: OfHold) {
  const say = useSay()
  const at = String(hold.no)
  const sending = { action: `${view.base}/holds/${at}`, requestKey: view.requestKey }
  return (
    <section class="app-card govuk-!-margin-bottom-6">
      <HoldFacts hold={hold} />
      {hold.asked === undefined ? (
        <PostForm sending={{ ...sending, action: `${sending.action}/ask` }}>
          <h3 class="govuk-heading-s">
            <T zh="提请解除" en="Ask that it be lifted" />
          </h3>
          <Why at={at} view={view} />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            <T zh="提请解除（另一人确认）" en="Ask (another confirms it)" />
          </Button>
        </PostForm>
      ) : hold.mine ? (
        <p class="govuk-body">
          <T
            zh="您已提请解除，须由另一位审计人员确认。"
            en="You asked that it be lifted; another auditor confirms it."
          />
        </p>
      ) : (
        <PostForm sending={{ ...sending, action: `${sending.action}/release` }}>
          <Textarea
            id={`remark-${at}`}
            name="remark"
            rows={2}
            label={{ text: say({ zh: '意见（选填）', en: 'Remark (optional)' }) }}
          />
          <Button preventDoubleClick>
            <T zh="确认解除冻结" en="Lift the hold" />
          </Button>
        </PostForm>
      )}
    </section>
  )
}

function HoldFacts({ hold }: { readonly hold: HoldView }) {
  const say = useSay()
  const lang = useLang()
  const row = (name: Text, text: string) => ({ key: { text: say(name) }, value: { text } })
  const act = ({ who, on }: Act) => `${say(who)} · ${dayWords(on, lang)}`
  return (
    <>
      <h3 class="govuk-heading-m">
        <T zh={`冻结第 ${hold.no} 项`} en={`Legal hold ${hold.no}`} />
      </h3>
      <SummaryList
        rows={[
          row({ zh: '理由', en: 'Why' }, hold.reason),
          row({ zh: '依据文件', en: 'On what paper' }, hold.paper),
          row({ zh: '办理人', en: 'By whom' }, act(hold.placed)),
          hold.asked && row({ zh: '提请解除', en: 'Asked to lift it' }, act(hold.asked)),
          hold.asked && row({ zh: '解除理由', en: 'Why to lift it' }, hold.asked.reason),
          hold.asked && row({ zh: '解除依据', en: 'On what paper' }, hold.asked.paper),
          hold.released && row({ zh: '确认解除', en: 'Lifted' }, act(hold.released)),
        ]}
      />
    </>
  )
}

function NewHold({ view }: { readonly view: RetainedView }) {
  return (
    <PostForm sending={{ action: `${view.base}/holds`, requestKey: view.requestKey }}>
      <h2 class="govuk-heading-m">
        <T zh="冻结档案" en="Hold the record" />
      </h2>
      <p class="govuk-body">
        <T
          zh="适用于诉讼、复议、纪检监察、审计等需要保全的情形。冻结由一人办理，解除须两人：一人提请，另一人确认。两人制为本平台规定。企业看不到冻结情况。"
          en="For litigation, review, disciplinary inquiries and audits. One person places a hold; lifting it takes two, one who asks and another who confirms (policy). The enterprise does not see it."
        />
      </p>
      <Why at="new" view={view} />
      <Button preventDoubleClick>
        <T zh="冻结" en="Place the hold" />
      </Button>
    </PostForm>
  )
}

/** Reason and paper; of several such forms on the page only the one that was sent shows its faults. */
function Why({ at, view }: { readonly at: string; readonly view: RetainedView }) {
  const say = useSay()
  const typed = view.typed?.at === at ? view.typed : undefined
  const faultOf = (name: string) => {
    const fault = typed && view.errors.find(({ field }) => field === name)?.message
    return fault && { text: say(fault) }
  }
  const idOf = (name: string) => (typed ? name : `${name}-${at}`)
  return (
    <>
      <Textarea
        id={idOf('reason')}
        name="reason"
        rows={3}
        value={typed?.reason}
        label={{ text: say({ zh: '理由', en: 'Why' }) }}
        errorMessage={faultOf('reason')}
      />
      <Input
        id={idOf('paper')}
        name="paper"
        value={typed?.paper}
        label={{ text: say({ zh: '依据文件名称和文号', en: 'The paper that it rests on, and its number' }) }}
        errorMessage={faultOf('paper')}
      />
    </>
  )
}
