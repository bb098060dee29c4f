import { monthText } from '../../../engine/date-text.ts'
import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Select } from '../components/select.tsx'
import { T, useSay } from '../lang.tsx'
import type { Choice, MeasuresFilter } from './measures-view.ts'

type Narrow = {
  readonly name: string
  readonly label: Text
  readonly value: string
  readonly choices: readonly Choice[]
}

/** Chooses months, county, form and organ; what has but one choice is not asked. */
export function MeasuresSearch({ filter }: { readonly filter: MeasuresFilter }) {
  const { action, months, from, to, county, counties, form, forms, organ, organs } = filter
  const all = months.map((month) => ({
    value: month,
    label: { zh: monthText(month, 'zh'), en: monthText(month, 'en') },
  }))
  return (
    <form method="get" action={action} class="app-search">
      <div class="app-search__fields">
        <Chosen name="from" label={{ zh: '自（月）', en: 'From month' }} value={from} choices={all} />
        <Chosen name="to" label={{ zh: '至（月）', en: 'To month' }} value={to} choices={all} />
        <Maybe name="county" label={{ zh: '县区', en: 'County' }} value={county} choices={counties} />
        <Maybe name="form" label={{ zh: '表单', en: 'Form' }} value={form} choices={forms} />
        <Maybe name="organ" label={{ zh: '单位', en: 'Organ' }} value={organ} choices={organs} />
      </div>
      <Button classes="govuk-button--secondary">
        <T zh="查看" en="Show" />
      </Button>
    </form>
  )
}

function Chosen({ name, label, value, choices }: Narrow) {
  const say = useSay()
  return (
    <Select
      name={name}
      label={{ text: <T {...label} /> }}
      value={value}
      items={choices.map((choice) => ({ value: choice.value, text: say(choice.label) }))}
    />
  )
}

function Maybe(props: Narrow) {
  if (props.choices.length < 2 && !props.value) return null
  return <Chosen {...props} choices={[{ value: '', label: { zh: '全部', en: 'All' } }, ...props.choices]} />
}
