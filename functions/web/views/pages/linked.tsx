import type { ComponentChildren } from 'preact'
import type { Cell } from '../components/table.tsx'
import type { Counted } from './measures-view.ts'

/** A number that leads to what it counts; nothing leads nowhere. */
export function Linked({ count, href }: Counted) {
  return count === 0 ? (
    <>0</>
  ) : (
    <a class="govuk-link" href={href}>
      {count}
    </a>
  )
}

export const numeric = (text: ComponentChildren): Cell => ({ text, format: 'numeric' })
