import type { Case, Filing } from '../../engine/case.ts'
import { isContent, type LoggedEvent } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'
import { namesFor, organName } from '../names.ts'
import type { FilingLine, FilingStatus } from '../views/case/filings.tsx'
import { expectedEnd } from './expected.ts'

/** Filings of a case as lines of a list, the newest first; `base` is the address of the case. */
export const filingLines = (
  state: Case,
  base: string,
  log: readonly LoggedEvent[] = [],
  sees: (filing: Filing) => boolean = () => true,
): FilingLine[] => {
  const names = namesFor(state)
  return state.filings
    .filter(sees)
    .toReversed()
    .map((filing) => ({
      title: names.formTitle(filing.no),
      reference: filing.reference,
      status: shownStatus(filing),
      href: `${base}/filings/${filing.no}`,
      ...(filing.number && {
        letter: { number: filing.number, href: `${base}/letters/${filing.no}` },
      }),
      submittedAt: submittedAt(filing.no, log),
      ...(filing.status === 'in-approval' && {
        where: whereIs(filing),
        due: filing.due,
        expected: expectedEnd(filing),
      }),
    }))

  function whereIs({ no, step, waiting }: Extract<Filing, { status: 'in-approval' }>): Text {
    const title = names.stepTitle(no, step)
    const organs = waiting.map(organName)
    return {
      zh: `${title.zh}：${organs.map(({ zh }) => zh).join('、')}`,
      en: `${title.en}: ${organs.map(({ en }) => en).join(', ')}`,
    }
  }
}

/** An act under a document number has been signed, whatever its last step was called. */
export const shownStatus = ({ status, number }: Filing): FilingStatus => (number ? 'signed' : status)

export const submittedAt = (filing: number, log: readonly LoggedEvent[]): string | undefined =>
  log.findLast(({ event }) => isContent(event) && event.filing === filing)?.at
