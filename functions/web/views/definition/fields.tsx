import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import type { FieldLine, SlotLine } from './view.ts'

const fieldHeads: readonly Text[] = [
  { zh: '栏目', en: 'Field' },
  { zh: '类型和要求', en: 'Kind and limits' },
  { zh: '填写条件', en: 'When it is asked' },
  { zh: '是否公开', en: 'Published' },
]

/** The fields of a page, those of a table below it, each by its label and its id. */
export function FieldsTable({
  fields,
  caption,
}: {
  readonly fields: readonly FieldLine[]
  readonly caption: Text
}) {
  const say = useSay()
  return (
    <StackedTable
      caption={say(caption)}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={fieldHeads.map((head) => ({ text: say(head) }))}
      rows={withParts(fields).map((line) => [
        { text: <Name {...line} />, attributes: { id: `field-${line.id}` } },
        { text: <Kind {...line} /> },
        { text: <Need {...line} /> },
        { text: line.isPublic ? <T zh="公开" en="Published" /> : <T zh="不公开" en="No" /> },
      ])}
    />
  )
}

const withParts = (fields: readonly FieldLine[]): FieldLine[] =>
  fields.flatMap((line) => [line, ...withParts(line.parts)])

/** The name in the other language stands below: both are reviewed together. */
function Name({ id, field }: FieldLine) {
  return (
    <span>
      <BothWays text={field.label} />
      <code class="app-definition__id">{id}</code>
      {field.hint && <Note text={field.hint} />}
    </span>
  )
}

export function BothWays({ text }: { readonly text: Text }) {
  const say = useSay()
  const other = useLang() === 'zh' ? 'en' : 'zh'
  return (
    <>
      {say(text)}
      {text[other] !== say(text) && (
        <span class="app-definition__other" lang={other === 'zh' ? 'zh-CN' : 'en'}>
          {text[other]}
        </span>
      )}
    </>
  )
}

function Note({ text }: { readonly text: Text }) {
  return (
    <span class="app-definition__note">
      <BothWays text={text} />
    </span>
  )
}

function Kind({ kind, limits, options, field }: FieldLine) {
  const say = useSay()
  return (
    <span>
      {say(kind)}
      {limits.length > 0 && (
        <ul class="app-plain-list app-definition__list">
          {limits.map((limit) => (
            <li>{say(limit)}</li>
          ))}
        </ul>
      )}
      {options.length > 0 && (
        <ul class="govuk-list--bullet app-definition__list">
          {options.map((option) => (
            <li>
              <BothWays text={option} />
            </li>
          ))}
        </ul>
      )}
      {field.kind === 'declaration' && (
        <blockquote class="app-definition__statement">
          <BothWays text={field.statement} />
        </blockquote>
      )}
    </span>
  )
}

function Need({ need, when }: Pick<FieldLine, 'need' | 'when'>) {
  const say = useSay()
  return (
    <span>
      {say(need)}
      {when && <Only when={when} />}
    </span>
  )
}

function Only({ when }: { readonly when: Text }) {
  return (
    <span class="app-definition__note">
      <T zh={`仅当${when.zh}`} en={`Only if ${when.en}`} />
    </span>
  )
}

const slotHeads: readonly Text[] = [
  { zh: '证明材料', en: 'Evidence' },
  { zh: '要求', en: 'Rules' },
  { zh: '为什么需要', en: 'Why we ask' },
  { zh: '是否公开', en: 'Published' },
]

/** The evidence of a page with its rules, and why it is asked for. */
export function SlotsTable({
  slots,
  caption,
}: {
  readonly slots: readonly SlotLine[]
  readonly caption: Text
}) {
  const say = useSay()
  return (
    <StackedTable
      caption={say(caption)}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={slotHeads.map((head) => ({ text: say(head) }))}
      rows={slots.map(({ slot, rules, when }) => [
        {
          text: (
            <span>
              <BothWays text={slot.label} />
              <code class="app-definition__id">{`evidence.${slot.id}`}</code>
              {slot.hint && <Note text={slot.hint} />}
            </span>
          ),
        },
        {
          text: (
            <span>
              <ul class="app-plain-list app-definition__list">
                {rules.map((rule) => (
                  <li>{say(rule)}</li>
                ))}
              </ul>
              {when && <Only when={when} />}
            </span>
          ),
        },
        { text: slot.why ? <BothWays text={slot.why} /> : '–' },
        { text: slot.public ? <T zh="公开" en="Published" /> : <T zh="不公开" en="No" /> },
      ])}
    />
  )
}
