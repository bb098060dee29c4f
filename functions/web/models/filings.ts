import type { Case, Filing } from '../../engine/case.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'
import { namesFor, organName } from '../names.ts'
import type { FilingLine } from '../views/case/filings.tsx'

/** Filings of a case as lines of a list, the newest first. */
export const filingLines = (
  state: Case,
  hrefOf: (filing: Filing) => string,
  log: readonly LoggedEvent[] = [],
): FilingLine[] => {
  const names = namesFor(state)
  return state.filings.toReversed().map((filing) => ({
    title: names.formTitle(filing.no),
    reference: filing.reference,
    status: filing.status,
    href: hrefOf(filing),
    submittedAt: submittedAt(filing.no, log),
    ...(filing.status === 'in-approval' && { where: whereIs(filing), due: filing.due }),
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

export const submittedAt = (filing: number, log: readonly LoggedEvent[]): string | undefined =>
  log.findLast(
    ({ event }) =>
      (event.type === 'FilingSubmitted' || event.type === 'FilingResubmitted') && event.filing === filing,
  )?.at
