import { monthText } from '../../../engine/date-text.ts'
import type { Option } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import type { MeasuresFilter } from './measures-view.ts'
import { Narrow, Narrowing } from './narrow.tsx'

type MaybeProps = {
  readonly name: string
  readonly label: Text
  readonly value: string
  readonly choices: readonly Option[]
}

/** Chooses months, county, form and organ; what has but one choice is not asked. */
export function MeasuresSearch({ filter }: { readonly filter: MeasuresFilter }) {
  const { action, months, from, to, county, counties, form, forms, organ, organs } = filter
  const all = months.map((month) => ({
    value: month,
    label: { zh: monthText(month, 'zh'), en: monthText(month, 'en') },
  }))
  return (
    <Narrowing action={action} send={{ zh: '查看', en: 'Show' }}>
      <Narrow
        name="from"
        label={{ zh: '自（月）', en: 'From month' }}
        value={from}
        choices={all}
        all={false}
      />
      <Narrow name="to" label={{ zh: '至（月）', en: 'To month' }} value={to} choices={all} all={false} />
      <Maybe name="county" label={{ zh: '县区', en: 'County' }} value={county} choices={counties} />
      <Maybe name="form" label={{ zh: '表单', en: 'Form' }} value={form} choices={forms} />
      <Maybe name="organ" label={{ zh: '单位', en: 'Organ' }} value={organ} choices={organs} />
    </Narrowing>
  )
}

function Maybe(props: MaybeProps) {
  return props.choices.length < 2 && !props.value ? null : <Narrow {...props} />
}
