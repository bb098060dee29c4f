import { type Fact, isDecision } from './facts.ts'

/** What facts come to. Times are working minutes from the step's entry to the organ's decision. */
export type Figures = {
  readonly decided: number
  /** Absent where nothing was decided. */
  readonly median?: number
  readonly ninetieth?: number
  readonly returned: number
  readonly refused: number
  readonly transferred: number
  /** Tasks that were decided or left after their last day, or were found waiting after it; each once. */
  readonly late: number
}

/** How long a fact's task had waited, in working minutes. */
export type Waited = (fact: Fact) => number

/** The facts behind a figure, one for each that it counts. */
export const factsBehind = (facts: readonly Fact[], figure: keyof Figures): Fact[] => {
  switch (figure) {
    case 'decided':
    case 'median':
    case 'ninetieth':
      return facts.filter(isDecision)
    case 'returned':
    case 'refused':
      return facts.filter((fact) => isDecision(fact) && fact.outcome === figure)
    case 'transferred':
      return facts.filter(({ outcome }) => outcome === figure)
    case 'late':
      return [...new Map(facts.filter(isLate).map((fact) => [taskOf(fact), fact])).values()]
  }
}

/** What was taken back was on time, or was not: its task is open again, and counts when that ends. */
const isLate = ({ late, outcome, takenBack }: Fact): boolean =>
  late === true && outcome !== 'transferred' && takenBack === undefined

const taskOf = ({ case: id, filing, epoch, organ }: Fact): string => `${id} ${filing} ${epoch} ${organ}`

export const figuresOf = (facts: readonly Fact[], waited: Waited): Figures => {
  const decided = factsBehind(facts, 'decided')
  const times = decided.map(waited).toSorted((a, b) => a - b)
  const count = (figure: keyof Figures) => factsBehind(facts, figure).length
  return {
    decided: decided.length,
    ...(times.length > 0 && { median: ranked(times, 50), ninetieth: ranked(times, 90) }),
    returned: count('returned'),
    refused: count('refused'),
    transferred: count('transferred'),
    late: count('late'),
  }
}

/** Nearest rank: the smallest time that so many per cent of all do not exceed; always one that occurred. */
const ranked = (sorted: readonly number[], percent: number): number =>
  sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? 0

export type Group<Of> = { readonly of: Of; readonly facts: readonly Fact[]; readonly figures: Figures }

/** Facts by what they have in common, those with most decisions first. */
export const groupedBy = <Of extends object>(
  facts: readonly Fact[],
  of: (fact: Fact) => Of,
  waited: Waited,
): Group<Of>[] => {
  const groups = new Map<string, { of: Of; facts: Fact[] }>()
  for (const fact of facts) {
    const key = JSON.stringify(of(fact))
    const group = groups.get(key) ?? { of: of(fact), facts: [] }
    group.facts.push(fact)
    groups.set(key, group)
  }
  return [...groups.values()]
    .map((group) => ({ ...group, figures: figuresOf(group.facts, waited) }))
    .toSorted((a, b) => b.figures.decided - a.figures.decided || (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ of }: { readonly of: object }): string => JSON.stringify(of)

/** Returns by what they name: a return counts under each of its fields, one that names none under the empty name. */
export const returnsByField = (facts: readonly Fact[]): { form: string; field: string; facts: Fact[] }[] => {
  const found = new Map<string, { form: string; field: string; facts: Fact[] }>()
  for (const fact of factsBehind(facts, 'returned'))
    for (const field of new Set(fact.fields ?? [''])) {
      const key = `${fact.form} ${field}`
      const one = found.get(key) ?? { form: fact.form, field, facts: [] }
      one.facts.push(fact)
      found.set(key, one)
    }
  return [...found.values()].toSorted(
    (a, b) => b.facts.length - a.facts.length || (a.form + a.field < b.form + b.field ? -1 : 1),
  )
}
