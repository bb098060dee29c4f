import { daysBetween } from '../../../engine/day.ts'
import { T } from '../lang.tsx'

/** A due date; what is late says so in words, not by colour alone. */
export function Due({
  due,
  today,
  words,
}: {
  readonly due: string
  readonly today: string
  readonly words: string
}) {
  const left = daysBetween(today, due)
  if (left < 0)
    return (
      <span class="app-late">
        {words}
        <T zh={`，已超期 ${-left} 天`} en={`, ${-left} days late`} />
      </span>
    )
  return (
    <span>
      {words}{' '}
      {left <= 1 && (
        <strong>{left === 0 ? <T zh="今天" en="today" /> : <T zh="明天" en="tomorrow" />}</strong>
      )}
    </span>
  )
}
