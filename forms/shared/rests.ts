import type { Resting } from '../../functions/engine/form.ts'
import type { BasisId } from '../bases.ts'

/** On what an act rests; its basis is one of those listed. */
export type RestsOn = Resting & { readonly basis: BasisId }

/** A basis of an act, on all tracks or on some. */
export const under = (basis: BasisId, ...on: readonly string[]): RestsOn => ({
  basis,
  ...(on.length > 0 && { on }),
})

const digits: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  '（': '(',
  '）': ')',
}

const inDigits = (clause: string): string =>
  clause.replace(/[一二三四五（）]/gu, (sign) => digits[sign] ?? sign)

/** Clauses of the plan, which is a draft: an act takes them into account, and rests on something else besides. */
export const plan = (...clauses: readonly string[]): RestsOn => ({
  basis: 'plan-2025',
  clause: { zh: clauses.join('、'), en: clauses.map(inDigits).join(', ') },
})

/** The document that the plan carries out (its preamble). */
export const opinion = under('opinion-2017-30')

export const catalogue = under('catalogue-2024')

const field = (track: string, clause: string, ...laws: readonly BasisId[]): RestsOn[] => [
  ...laws.map((law) => under(law, track)),
  { ...plan(clause), on: [track] },
]

/** The law of the field that a case is about, and the clause of the plan, by its track. */
export const byField: readonly RestsOn[] = [
  ...field('energy', '二（一）2', 'energy-law'),
  ...field('environment', '二（二）3', 'environment-law'),
  ...field('environmental-credit', '二（二）3', 'environment-law'),
  ...field('quality', '二（三）2', 'quality-law'),
  ...field('production-licence', '二（三）1', 'production-licence-rules'),
  ...field('licence-application', '二（三）1', 'production-licence-rules'),
  ...field('safety', '二（四）2', 'safety-law'),
  ...field('technology', '二（五）3', 'catalogue-2024'),
  ...field('water', '二（五）4'),
  ...field('credit', '三（三）', 'shandong-credit'),
]

/** Credit discipline. */
export const creditLaw = [under('shandong-credit'), plan('三（三）')] as const
