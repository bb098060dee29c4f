import type { Field } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { BackLink } from '../components/back-link.tsx'
import { Space } from '../definition/space.tsx'
import type { DefinitionView, FieldLine, Filer, PageLines, SlotLine } from '../definition/view.ts'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

type BlankView = DefinitionView & { readonly back: string; readonly filer: Filer }

/** A form as paper, to be filled in by hand and typed in later. */
export const blankPage = (view: BlankView): View => ({
  title: { zh: `${view.title.zh}（空白表）`, en: `${view.title.en} (blank)` },
  before: <BackLink href={view.back} />,
  children: <Blank {...view} />,
})

function Blank({ title, intro, pages, id, version, filer }: BlankView) {
  const say = useSay()
  return (
    <article class="app-blank">
      <p class="govuk-body app-blank__how">
        {filer === 'public' ? (
          <T
            zh="用浏览器的打印功能打印在 A4 纸上。纸质表供准备材料使用，正式提交请在线填写，不需要登录，可以不留姓名。"
            en="Print this with your browser on A4. Paper is for getting ready: what counts is sent on line, without signing in, and without a name if you like."
          />
        ) : (
          <T
            zh="用浏览器的打印功能打印在 A4 纸上。纸质表供准备材料使用，正式提交须登录后在线填写。"
            en="Print this with your browser on A4. Paper is for getting ready: what counts is filed on line, signed in."
          />
        )}
      </p>
      <h1 class="govuk-heading-l app-blank__title">{say(title)}</h1>
      <p class="govuk-body">{say(intro)}</p>
      {pages.map((page, at) => (
        <PagePart {...(filer === 'public' ? typedOnly(page) : page)} at={at + 1} />
      ))}
      {filer !== 'public' && <Signatures signs={filer === 'enterprise' ? enterpriseSigns : officeSigns} />}
      <p class="app-blank__foot">
        {id} <T zh={`第 ${version} 版`} en={`version ${version}`} />
      </p>
    </article>
  )
}

/** What the service itself notes of a form of the public is nothing to be written by its sender. */
const typedOnly = (page: PageLines): PageLines => ({
  ...page,
  fields: page.fields.filter(({ field }) => field.kind !== 'known'),
})

function PagePart({ title, intro, fields, slots, at }: PageLines & { readonly at: number }) {
  const say = useSay()
  const asked = fields.filter(({ field }) => field.kind !== 'computed')
  return (
    <section class="app-blank__page">
      <h2 class="govuk-heading-m">
        {at}. {say(title)}
      </h2>
      {intro && <p class="govuk-body">{say(intro)}</p>}
      <div class="app-blank__fields">
        {asked.map((line) => (
          <Box {...line} />
        ))}
      </div>
      {slots.length > 0 && <Files slots={slots} />}
    </section>
  )
}

function Box(line: FieldLine) {
  const { field, parts, limits } = line
  const say = useSay()
  if (field.kind === 'group') return <Rows field={field} parts={parts} line={line} />
  return (
    <div class={`app-blank__field ${isTall(field) ? 'app-blank__field--tall' : ''}`}>
      <p class="app-blank__label">
        <strong>{say(field.label)}</strong>
        <Condition {...line} />
        {field.hint && <span class="app-blank__note">{say(field.hint)}</span>}
        {isDay(field) && limits.length > 0 && (
          <span class="app-blank__note">{limits.map(say).join(say({ zh: '；', en: '; ' }))}</span>
        )}
      </p>
      <Space {...line} />
    </div>
  )
}

const isDay = ({ kind }: Field): boolean => kind === 'date'
const isTall = ({ kind }: Field): boolean => kind === 'longtext'

function Condition({ field, when }: FieldLine) {
  const say = useSay()
  const words: Text[] = [
    ...(field.optional ? [{ zh: '选填', en: 'optional' }] : []),
    ...(when ? [{ zh: `仅当${when.zh}时填写`, en: `only if ${when.en}` }] : []),
    ...(field.kind === 'known' ? [{ zh: '在线填写时自动带出', en: 'filled in by the service on line' }] : []),
  ]
  if (words.length === 0) return null
  return (
    <span class="app-blank__note">
      {say({
        zh: `（${words.map(({ zh }) => zh).join('；')}）`,
        en: `(${words.map(({ en }) => en).join('; ')})`,
      })}
    </span>
  )
}

type RowsProps = {
  readonly field: Extract<Field, { kind: 'group' }>
  readonly parts: readonly FieldLine[]
  readonly line: FieldLine
}

/** Paper has room for so many rows of a table. */
const rowsOnPaper = 3

/** A table in blocks, a numbered one for each row: most have more fields than a sheet has columns. */
function Rows({ field, parts, line }: RowsProps) {
  const say = useSay()
  const count = Math.min(field.max, Math.max(field.min, rowsOnPaper))
  return (
    <div class="app-blank__rows">
      <h3 class="govuk-heading-s">
        {say(field.label)} <Condition {...line} />
      </h3>
      {field.hint && <p class="app-blank__note">{say(field.hint)}</p>}
      {Array.from({ length: count }, (_, at) => (
        <div class="app-blank__row">
          <p class="app-blank__number">
            {say(field.item)} {at + 1}
          </p>
          <div class="app-blank__fields">
            {parts
              .filter((part) => part.field.kind !== 'computed')
              .map((part) => (
                <Box {...part} />
              ))}
          </div>
        </div>
      ))}
      {field.max > count && (
        <p class="app-blank__note">
          <T
            zh={`还有更多的，请复印本页或另附纸，最多 ${field.max} 行。`}
            en={`For more, copy this sheet or add paper: ${field.max} at most.`}
          />
        </p>
      )}
    </div>
  )
}

function Files({ slots }: { readonly slots: readonly SlotLine[] }) {
  const say = useSay()
  return (
    <>
      <h3 class="govuk-heading-s">
        <T zh="随附证明材料" en="Evidence to go with it" />
      </h3>
      <ul class="app-blank__ticks app-blank__ticks--files">
        {slots.map(({ slot, rules, when }) => (
          <li>
            {say(slot.label)}
            <span class="app-blank__note">
              {rules.map(say).join(say({ zh: '；', en: '; ' }))}
              {when && <T zh={`；仅当${when.zh}时提供`} en={`; only if ${when.en}`} />}
            </span>
            {slot.hint && <span class="app-blank__note">{say(slot.hint)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

const enterpriseSigns: readonly Text[] = [
  { zh: '单位（盖章）', en: 'Enterprise (seal)' },
  { zh: '法定代表人或授权人（签字）', en: 'Legal representative or who is authorised (signature)' },
  { zh: '日期', en: 'Date' },
]

const officeSigns: readonly Text[] = [
  { zh: '填写人（签字）', en: 'Filled in by (signature)' },
  { zh: '审核人（签字）', en: 'Checked by (signature)' },
  { zh: '日期', en: 'Date' },
]

function Signatures({ signs }: { readonly signs: readonly Text[] }) {
  const say = useSay()
  return (
    <dl class="app-blank__signs">
      {signs.map((sign) => (
        <div>
          <dt>{say(sign)}</dt>
          <dd />
        </div>
      ))}
    </dl>
  )
}
