import { Button } from '../components/button.tsx'
import { Select } from '../components/select.tsx'
import { T, useSay } from '../lang.tsx'
import type { Asked, Conditions } from './ledger-view.ts'

const all = { value: '', label: { zh: '全部', en: 'All' } }

type FilterProps = {
  readonly action: string
  readonly asked: readonly Asked[]
  /** What is not asked, and stays. */
  readonly conditions?: Conditions | undefined
}

/** Narrows a list; it works without scripts, and its address can be kept. */
export function Filter({ action, asked, conditions }: FilterProps) {
  const shown = asked.filter(({ choices, value }) => choices.length > 1 || value !== '')
  return (
    <>
      {shown.length > 0 && (
        <form method="get" action={action} class="app-search">
          <div class="app-search__fields">
            {shown.map((one) => (
              <Question {...one} />
            ))}
          </div>
          {Object.entries(conditions?.kept ?? {}).map(
            ([name, value]) => value && <input type="hidden" name={name} value={value} />,
          )}
          <Button classes="govuk-button--secondary">
            <T zh="查看" en="Show" />
          </Button>
        </form>
      )}
      {conditions && <Also {...conditions} />}
    </>
  )
}

function Also({ words, clear }: Conditions) {
  const say = useSay()
  return (
    <p class="govuk-body">
      <T zh="另有条件：" en="Also: " />
      {say({ zh: words.map(({ zh }) => zh).join('；'), en: words.map(({ en }) => en).join('; ') })}
      {'　'}
      <a class="govuk-link" href={clear}>
        <T zh="取消这些条件" en="Drop these" />
      </a>
    </p>
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
