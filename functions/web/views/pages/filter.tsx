import { Button } from '../components/button.tsx'
import { Select } from '../components/select.tsx'
import { T, useSay } from '../lang.tsx'
import type { Asked } from './ledger-view.ts'

const all = { value: '', label: { zh: '全部', en: 'All' } }

type FilterProps = {
  readonly action: string
  readonly asked: readonly Asked[]
  /** Conditions that are not asked, and stay. */
  readonly kept?: Readonly<Record<string, string>> | undefined
}

/** Narrows a list; it works without scripts, and its address can be kept. */
export function Filter({ action, asked, kept = {} }: FilterProps) {
  const shown = asked.filter(({ choices, value }) => choices.length > 1 || value !== '')
  if (shown.length === 0) return null
  return (
    <form method="get" action={action} class="app-search">
      <div class="app-search__fields">
        {shown.map((one) => (
          <Question {...one} />
        ))}
      </div>
      {Object.entries(kept).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} />,
      )}
      <Button classes="govuk-button--secondary">
        <T zh="查看" en="Show" />
      </Button>
    </form>
  )
}

function Question({ name, label, value, choices, all: hasAll }: Asked) {
  const say = useSay()
  return (
    <Select
      name={name}
      label={{ text: <T {...label} /> }}
      value={value}
      items={[...(hasAll ? [all] : []), ...choices].map((choice) => ({
        value: choice.value,
        text: say(choice.label),
      }))}
    />
  )
}
