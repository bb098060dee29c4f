import type { Filing } from '../../../functions/engine/case.ts'
import { type Paper, type Sheet, standing, table } from './paper.ts'

/** What anybody can see of a filing, from the engine's state and from the model's papers. */
export type Seen = {
  readonly status: string
  readonly step: string
  readonly epoch: number
  readonly waiting: readonly string[]
  readonly signed: readonly string[]
  readonly aside: readonly string[]
  readonly opinions: readonly string[]
}

const officeOf = (organ: string): string => organ.split('-').at(-1) ?? ''

export const seenInEngine = (filing: Filing): Seen => {
  const isOpen = filing.status === 'in-approval'
  const signatures = isOpen || filing.status === 'returned' ? filing.signatures : []
  return {
    status: filing.status,
    step: isOpen || filing.status === 'returned' ? filing.step : '',
    epoch: filing.epoch,
    waiting: isOpen ? filing.waiting.map(officeOf).sort() : [],
    signed: signatures
      .map(
        ({ step, organ, person, of = '', refused }) =>
          `${step} ${officeOf(organ)} ${person} ${of} ${refused ? 'no' : 'yes'}`,
      )
      .sort(),
    aside: [...(filing.recused ?? [])].sort(),
    opinions: isOpen
      ? (filing.opinions ?? []).map(({ no, person, organ }) => `${no} ${person} ${officeOf(organ)}`)
      : [],
  }
}

const nameOf = ({ step, phase }: Sheet): string => (phase === 'main' ? `s${step}` : `s${step}/${phase}`)

export const seenOnPaper = (paper: Paper): Seen => {
  const isOpen = paper.status === 'in-approval'
  const isUnderWay = isOpen || paper.status === 'returned'
  const lines = isOpen ? table(paper).lines : []
  return {
    status: paper.status,
    step: isUnderWay ? nameOf(table(paper)) : '',
    epoch: paper.epoch,
    waiting: lines
      .filter(({ mark }) => mark === '')
      .map(({ organ }) => organ)
      .sort(),
    signed: (isUnderWay ? standing(paper) : [])
      .flatMap((sheet) =>
        sheet.lines
          .filter(({ mark }) => mark !== '')
          .map(({ organ, person, of, mark }) => `${nameOf(sheet)} ${organ} ${person} ${of} ${mark}`),
      )
      .sort(),
    aside: [...paper.aside].sort(),
    opinions: isOpen ? paper.opinions.map(({ no, person, organ }) => `${no} ${person} ${organ}`) : [],
  }
}
