import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { where } from '../../functions/engine/condition.ts'
import type { Answers, Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

/** What one row is called, here and where it is followed up. */
export const hazard: Text = { zh: '隐患', en: 'Hazard' }
export const doneBy: Text = { zh: '整改时限', en: 'To be put right by' }

export const sources: readonly Option[] = [
  { value: 'inspection', label: { zh: '安全生产大检查', en: 'Inspection' } },
  { value: 'self', label: { zh: '企业自查上报', en: 'Told by the enterprise' } },
  {
    value: 'system',
    label: { zh: '市安全生产风险动态监管系统导入', en: 'From the city’s system of risk supervision' },
  },
]

export const isImported = where('source', 'system')

/** Columns of a pasted line, in this order. */
export const columns = ['enterpriseName', 'hazard', 'ground', 'measure', 'responsible', 'byOn'] as const

/** Most hazards of one list: what one page of follow-up can hold. */
export const most = 80

const cellsIn = (line: string): string[] =>
  line.split(/[,|｜]/u).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .trim(),
  )

/** The lines that were pasted, each as its cells; blank ones are none. */
export const pastedLines = ({ imported }: Answers): readonly (readonly string[])[] =>
  textOf(imported)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(cellsIn)

const rowOf = (cells: readonly string[]): Answers =>
  Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))

/** Every hazard of a list, typed or pasted. */
export const hazardsIn = (answers: Answers): readonly Answers[] => [
  ...rowsOf(answers.hazards),
  ...(isImported(answers) ? pastedLines(answers).map(rowOf) : []),
]
