/**
 * The chain language once more, as a clerk would work it with paper: a sheet for each step, a line for each
 * organ, marks on the lines, and sheets that are thrown away. Plain and slow; it shares nothing with the engine.
 */

export type PaperStep = {
  readonly id: string
  readonly organs: readonly string[]
  /** `all`, `any`, a number, or a fraction. */
  readonly agree: 'all' | 'any' | number | readonly [number, number]
  /** Sizes that it is for; absent means all. */
  readonly sizes?: readonly string[]
  readonly refusal: 'ends' | 'to-enterprise' | number
  readonly differsFrom: readonly number[]
}

export type PaperChain = { readonly steps: readonly PaperStep[]; readonly resumes: boolean }

export type Phase = 'before' | 'main' | 'after'
export type Line = { organ: string; mark: '' | 'yes' | 'no'; person: string; of: string; holder: string }
export type Sheet = { step: number; phase: Phase; lines: Line[] }

/** One filing on its way. */
export type Paper = {
  readonly chain: PaperChain
  status: 'in-approval' | 'returned' | 'accepted' | 'refused' | 'withdrawn'
  size: string
  version: number
  epoch: number
  /** Those that stand, in the order in which they were laid out; the last lies on the table. */
  sheets: Sheet[]
  /** Organs added, by step and phase. */
  added: Map<string, string[]>
  aside: Set<string>
  opinions: { no: number; person: string; organ: string }[]
  /** Whose decision was the last thing that happened. */
  undo: { person: string; organ: string } | undefined
  returnedBy: { person: string; organ: string; named: readonly string[]; all: boolean } | undefined
}

export const table = (paper: Paper): Sheet => {
  const sheet = paper.sheets.at(-1)
  if (!sheet) throw new Error('Nothing lies on the table')
  return sheet
}

export const stepAt = (paper: Paper, index: number): PaperStep => {
  const step = paper.chain.steps[index]
  if (!step) throw new Error(`No step ${index}`)
  return step
}

export const addedTo = (paper: Paper, step: number, phase: Phase): string[] =>
  paper.added.get(`${step} ${phase}`) ?? []

export const addTo = (paper: Paper, step: number, phase: Phase, organ: string): void => {
  paper.added.set(`${step} ${phase}`, [...addedTo(paper, step, phase), organ])
}

/** Approvals that make so many organs agree: counted up until it is enough. */
export const needed = (agree: PaperStep['agree'], organs: number): number => {
  if (agree === 'all') return organs
  if (agree === 'any') return 1
  if (typeof agree === 'number') return agree < organs ? agree : organs
  let enough = 0
  while (enough * agree[1] < agree[0] * organs) enough += 1
  return enough
}

export const isFor = ({ sizes }: PaperStep, size: string): boolean => !sizes || sizes.includes(size)

const count = (lines: readonly Line[], mark: Line['mark']): number =>
  lines.filter((line) => line.mark === mark).length

const askedOf = (paper: Paper, sheet: Sheet): number => {
  const agree = sheet.phase === 'main' ? stepAt(paper, sheet.step).agree : 'all'
  return needed(agree, sheet.lines.length)
}

export const isCarried = (paper: Paper, sheet: Sheet): boolean =>
  count(sheet.lines, 'yes') >= askedOf(paper, sheet)

/** Even if everybody who is left agreed. */
export const isHopeless = (paper: Paper, sheet: Sheet): boolean =>
  count(sheet.lines, 'yes') + count(sheet.lines, '') < askedOf(paper, sheet)

/** Lays a sheet out: marks that stand are copied, and holders as long as the same step is on the table. */
export const layOut = (paper: Paper, step: number, phase: Phase): void => {
  const own = phase === 'main' ? stepAt(paper, step).organs : []
  const organs = [...new Set([...own, ...addedTo(paper, step, phase)])]
  const before = paper.sheets.at(-1)
  const old = paper.sheets.filter((sheet) => sheet.step === step && sheet.phase === phase).at(-1)
  const lines = organs.map((organ): Line => {
    const mark = old?.lines.find((line) => line.organ === organ)
    const holder = before?.step === step ? holderOf(paper, step, organ) : ''
    return { organ, mark: mark?.mark ?? '', person: mark?.person ?? '', of: mark?.of ?? '', holder }
  })
  paper.epoch += 1
  paper.sheets.push({ step, phase, lines })
}

const holderOf = (paper: Paper, step: number, organ: string): string => {
  let holder = ''
  for (const sheet of paper.sheets)
    for (const line of sheet.lines) if (sheet.step === step && line.organ === organ) holder = line.holder
  return holder
}

/** The next sheet of all, or the end. */
export const goOn = (paper: Paper): void => {
  const { step, phase } = table(paper)
  if (phase === 'before') layOut(paper, step, 'main')
  else if (phase === 'main' && addedTo(paper, step, 'after').length > 0) layOut(paper, step, 'after')
  else if (!layOutFirst(paper, step + 1)) paper.status = 'accepted'
}

/** The first sheet from a step on that the size calls for; false where there is none. */
export const layOutFirst = (paper: Paper, from: number): boolean => {
  for (let step = from; step < paper.chain.steps.length; step += 1) {
    if (!isFor(stepAt(paper, step), paper.size)) continue
    layOut(paper, step, 'main')
    return true
  }
  return false
}

/** Throws away what was signed at some steps, and who was added there. */
export const throwAway = (paper: Paper, isGone: (step: number) => boolean): void => {
  paper.sheets = paper.sheets.filter(({ step }) => !isGone(step))
  for (const key of [...paper.added.keys()]) if (isGone(Number(key.split(' ')[0]))) paper.added.delete(key)
}

/** The newest sheet of each step and phase: what was signed and stands. */
export const standing = (paper: Paper): Sheet[] =>
  paper.sheets.filter(
    (sheet, at) =>
      !paper.sheets.slice(at + 1).some(({ step, phase }) => step === sheet.step && phase === sheet.phase),
  )
