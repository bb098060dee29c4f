import { T, useSay } from '../lang.tsx'
import type { Asked, Conditions } from './ledger-view.ts'
import { Narrow, Narrowing } from './narrow.tsx'

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
        <Narrowing
          action={action}
          send={{ zh: '查看', en: 'Show' }}
          beside={Object.entries(conditions?.kept ?? {}).map(
            ([name, value]) => value && <input type="hidden" name={name} value={value} />,
          )}
        >
          {shown.map(({ all, ...one }) => (
            <Narrow {...one} {...(!all && { all })} />
          ))}
        </Narrowing>
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
