import { Details } from '../components/details.tsx'
import { useSay } from '../lang.tsx'
import { both } from '../text.ts'
import { Clock, leftWords } from './clock.tsx'
import type { ClockView } from './clock-view.ts'

/** What presses: periods that run, else those that somebody has missed. */
const pressing = (clocks: readonly ClockView[]): readonly ClockView[] => {
  const running = clocks.filter(({ status }) => status === 'running' || status === 'parked')
  return running.length > 0 ? running : clocks.filter(({ status, lapses }) => status === 'passed' && !lapses)
}

/** The periods of a case: those that press in full, the others folded away under a line that names them. */
export function Clocks({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const say = useSay()
  const shown = pressing(clocks)
  const others = clocks.filter((clock) => !shown.includes(clock))
  const summary = both((lang) =>
    others
      .map((clock) => `${clock.title[lang]}${lang === 'zh' ? '：' : ': '}${leftWords(clock)[lang]}`)
      .join(lang === 'zh' ? '；' : '; '),
  )
  return (
    <>
      {shown.map((clock) => (
        <Clock view={clock} />
      ))}
      {others.length > 0 && (
        <Details summaryText={say(summary)}>
          {others.map((clock) => (
            <Clock view={clock} />
          ))}
        </Details>
      )}
    </>
  )
}
