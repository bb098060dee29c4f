import type { FieldError } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Input } from '../components/input.tsx'
import { StackedTable } from '../components/stacked-table.tsx'
import { Faults } from '../form/faults.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { both } from '../text.ts'
import { dayWords, momentWords } from '../when.ts'
import { Narrowing } from './narrow.tsx'
import { Pages, type Paging } from './paging.tsx'

type Line = {
  readonly id: string
  readonly href: string
  /** None where the entry was taken off since. */
  readonly enterprise?: Text | undefined
  readonly publishedAt: string
  readonly digest: string
}

type AskView = {
  readonly title: Text
  readonly action: string
  /** As it was typed. */
  readonly day: string
  readonly back: string
  /** Field `day`. */
  readonly errors?: readonly FieldError[] | undefined
}

export type RegisterDayView = Paging & {
  readonly title: Text
  readonly action: string
  readonly day: string
  /** The day is not over: more may come. */
  readonly isToday: boolean
  readonly lines: readonly Line[]
  /** Over register, day and the lines of this part. */
  readonly digest: string
  readonly json: string
  readonly back: string
}

const whichDay: Text = { zh: '查看某一天登记簿上有什么', en: 'What stood in this register on a day' }

/** Asks for the day again, where what was typed is none that there was. */
export const registerDayAskPage = (view: AskView): View => ({
  title: both((lang) => `${view.title[lang]} - ${whichDay[lang]}`),
  faulty: true,
  before: <BackLink href={view.back}>{<T zh="公开登记簿" en="Public register" />}</BackLink>,
  children: <AskAgain {...view} />,
})

function AskAgain(view: AskView) {
  const say = useSay()
  return (
    <>
      <Faults errors={view.errors ?? []} />
      <h1 class="govuk-heading-l">
        <span class="app-caption">{say(view.title)}</span>
        {say(whichDay)}
      </h1>
      <Ask {...view} />
    </>
  )
}

/** What stood in a register at the end of a day, with digests. */
export const registerDayPage = (view: RegisterDayView): View => ({
  title: both((lang) => `${view.title[lang]} - ${dayWords(view.day, lang)}`),
  wide: true,
  before: <BackLink href={view.back}>{<T zh="公开登记簿" en="Public register" />}</BackLink>,
  children: <Day view={view} />,
})

function Day({ view }: { readonly view: RegisterDayView }) {
  const { title, day, isToday, lines, first, next } = view
  const say = useSay()
  const lang = useLang()
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="app-caption">{say(title)}</span>
        <T
          zh={`${dayWords(day, 'zh')}登记簿上的条目`}
          en={`What stood in the register on ${dayWords(day, 'en')}`}
        />
      </h1>
      <p class="govuk-body app-narrow">
        {isToday ? (
          <T zh="当天尚未结束，此为截至目前的内容。" en="The day is not over: this is how it stands now." />
        ) : (
          <T
            zh="以当天24:00（北京时间）为准。后来移出的条目只留编号和内容摘要，不再显示内容。"
            en="As of 24:00 that day (China time). Of entries taken off since, the number and the digest are left; their content is not shown any more."
          />
        )}
      </p>
      <Ask {...view} />
      {lines.length === 0 ? (
        <p class="govuk-body">
          <T zh="当天没有公开的条目。" en="Nothing was published on that day." />
        </p>
      ) : (
        <Lines lines={lines} caption={say(title)} lang={lang} />
      )}
      <Pages first={first} next={next} />
      <Proof {...view} />
    </>
  )
}

function Ask({ action, day, errors }: Pick<AskView, 'action' | 'day' | 'errors'>) {
  const say = useSay()
  const fault = errors?.[0]?.message
  return (
    <Narrowing action={action} send={{ zh: '查看', en: 'Show' }}>
      <Input
        name="day"
        type="date"
        label={{ text: <T zh="查看哪一天" en="Another day" /> }}
        errorMessage={fault && { text: say(fault) }}
        value={day}
        autocomplete="off"
        classes="govuk-input--width-10"
      />
    </Narrowing>
  )
}

type LinesProps = { readonly lines: readonly Line[]; readonly caption: string; readonly lang: 'zh' | 'en' }

function Lines({ lines, caption, lang }: LinesProps) {
  const say = useSay()
  const heads: readonly Text[] = [
    { zh: '条目编号', en: 'Entry' },
    { zh: '名称', en: 'Name' },
    { zh: '公开时间', en: 'Published' },
    { zh: '内容摘要（SHA-256）', en: 'Digest of the content (SHA-256)' },
  ]
  return (
    <StackedTable
      caption={caption}
      captionClasses="govuk-visually-hidden"
      head={heads.map((head) => ({ text: say(head) }))}
      rows={lines.map(({ id, href, enterprise, publishedAt, digest }) => [
        {
          text: (
            <a class="govuk-link" href={href}>
              {id}
            </a>
          ),
        },
        { text: say(enterprise ?? { zh: '后来已移出', en: 'Taken off since' }) },
        { text: momentWords(publishedAt, lang) },
        { text: <span class="app-code">{digest}</span> },
      ])}
    />
  )
}

function Proof({ digest, json, next, first }: RegisterDayView) {
  const isPart = next !== undefined || first !== undefined
  return (
    <>
      <p class="govuk-body">
        {isPart ? (
          <T zh="本页清单的摘要：" en="Digest of the list on this page: " />
        ) : (
          <T zh="清单的摘要：" en="Digest of the list: " />
        )}
        <span class="app-code">{digest}</span>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={json}>
          <T zh="下载本页清单（JSON）" en="This list as data (JSON)" />
        </a>
      </p>
      <p class="govuk-body app-small app-secondary app-narrow">
        <T
          zh="摘要按 RFC 8785 规范化的 JSON 计算。留存一份清单，以后再查同一天，摘要相同说明没有改动。"
          en="Digests are over canonical JSON (RFC 8785). Keep a copy of the list: asked again for the same day, an equal digest says that nothing was changed."
        />
      </p>
    </>
  )
}
