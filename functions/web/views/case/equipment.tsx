import { catalogueTitle } from '../../../../forms/catalogue/options.ts'
import { oldMeasures } from '../../../../forms/shared/old-equipment.ts'
import { capacityUnits, countUnits } from '../../../../forms/shared/units.ts'
import type { EquipmentItem } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { StackedTable } from '../components/stacked-table.tsx'
import type { Cell } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { T, useLang, useSay } from '../lang.tsx'
import { dayWords } from '../when.ts'

/** A machine and what became of it; nothing yet where it has no mark. */
export type MarkedItem = EquipmentItem & {
  readonly mark?: Text | undefined
  /** Other cases that list the same machine; it is counted once over all of them. */
  readonly others?: readonly OtherListing[] | undefined
}

/** Another case that lists the machine, and what became of it there. */
export type OtherListing = { readonly number: string; readonly href?: string; readonly mark?: Text }

/** The machines of a case; units are never added up. */
export function Equipment({ items }: { readonly items: readonly MarkedItem[] }) {
  const say = useSay()
  if (items.length === 0)
    return (
      <p class="govuk-body app-secondary">
        <T zh="本案没有登记设备。" en="No equipment is recorded in this case." />
      </p>
    )
  return (
    <StackedTable
      caption={say({ zh: '涉案工艺装备', en: 'Equipment of the case' })}
      captionClasses="govuk-table__caption--m"
      classes="app-equipment"
      head={[
        { text: say({ zh: '名称', en: 'Name' }) },
        { text: say({ zh: '型号规格', en: 'Model' }) },
        { text: say({ zh: '编号', en: 'Serial no.' }) },
        { text: say({ zh: '数量', en: 'Quantity' }), format: 'numeric' },
        { text: say({ zh: '产能', en: 'Capacity' }), format: 'numeric' },
        { text: say({ zh: '目录条目', en: 'Catalogue entry' }) },
        { text: say({ zh: '现状', en: 'Now' }) },
      ]}
      rows={items.map((item) => cellsOf(item, say))}
    />
  )
}

const cellsOf = (item: MarkedItem, say: (text: Text) => string): Cell[] => [
  {
    text: (
      <>
        {item.name}
        {item.oldMeasure && <Old {...item} />}
      </>
    ),
  },
  { text: item.model },
  { text: item.serial },
  { text: say(amountWords(item.quantity)), format: 'numeric' },
  { text: say(amountWords(`${item.capacity.amount} ${item.capacity.unit}`)), format: 'numeric' },
  { text: say(catalogueTitle(item.catalogue)) },
  { text: <Now item={item} /> },
]

/** An amount with its unit in both languages, such as `6台`; as it stands where no unit of ours is in it. */
export const amountWords = (words: string): Text => {
  const [, amount = '', name = ''] = /^([\d.]*)\s*(.*)$/u.exec(words) ?? []
  const unit = [...countUnits, ...capacityUnits].find(({ value }) => value === name)
  return { zh: words, en: unit ? `${amount} ${unit.label.en}` : words }
}

/** What became of it, here and in the other cases that list it. */
function Now({ item: { mark, others = [] } }: { readonly item: MarkedItem }) {
  const say = useSay()
  return (
    <div>
      {mark ? say(mark) : '—'}
      {others.map(({ number, href, mark: there }) => (
        <span class="app-other-case">
          <T zh="另见案件 " en="Also in case " />
          {href ? (
            <a class="govuk-link" href={href}>
              {number}
            </a>
          ) : (
            number
          )}
          {there && <T zh={`（${there.zh}）`} en={` (${there.en})`} />}
        </span>
      ))}
    </div>
  )
}

/** The tag of an old installation, with what is done about it and by when (DOMAIN row 31). */
function Old({ commissioned, oldMeasure, oldBy = '' }: EquipmentItem) {
  const say = useSay()
  const lang = useLang()
  const done = oldMeasures.find(({ value }) => value === oldMeasure)?.label
  return (
    <>
      {' '}
      <Tag colour="orange">
        <T zh={`老旧装置，${commissioned}年投用`} en={`Old, in use since ${commissioned}`} />
      </Tag>
      {done && (
        <span class="app-secondary">
          {' '}
          {say(done)}
          <T zh={`，${dayWords(oldBy, lang)}前`} en={`, by ${dayWords(oldBy, lang)}`} />
        </span>
      )}
    </>
  )
}
