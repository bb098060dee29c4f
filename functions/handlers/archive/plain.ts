import { type Case, filingOf } from '../../engine/case.ts'
import { isContent, type LoggedEvent } from '../../engine/events.ts'
import { summaryOf } from '../../engine/summary.ts'
import type { FormsIn } from '../../web/names.ts'
import { momentWords } from '../../web/views/when.ts'

/** `summary.txt`: every submission of every filing in plain text, as its form had it, Chinese and then English. */
export const plainRecord = (state: Case, log: readonly LoggedEvent[], forms: FormsIn): string => {
  const rounds = new Map<number, number>()
  const filings = log.flatMap(({ event, at }) => {
    const filing = isContent(event) ? filingOf(state, event.filing) : undefined
    if (!isContent(event) || !filing) return []
    const round = (rounds.get(filing.no) ?? 0) + 1
    rounds.set(filing.no, round)
    const [form, { answers, evidence }] = [forms.form(filing.no), event]
    const both = (['zh', 'en'] as const).map((lang) => summaryOf(form, answers, evidence, lang))
    return [[headOf(filing.reference, round, at), ...both].join('\n\n')]
  })
  return `${[`${state.enterprise.name}\n${state.number}`, ...filings].join(`\n\n${line}\n\n`)}\n`
}

const line = '='.repeat(60)

const headOf = (reference: string, round: number, at: string): string => {
  const again = round === 1 ? '' : `，第 ${round} 次提交（submission ${round}）`
  return `${reference}${again}\n${momentWords(at, 'zh')} 提交 Submitted`
}
