import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { ExportTemplate } from '../../functions/engine/letter.ts'
import { rowsLeft } from '../shared/concluded.ts'
import { exitTable } from '../shared/exit-rows.ts'

/** The rows that stood when the annual notice ended, as a file; no format of the province was to be had. */
export const exported: ExportTemplate = (answers, { recalled }) => {
  const { head, rows } = exitTable(rowsLeft(recalled['annual-notice']))
  return { name: `${textOf(answers.period)}落后产能退出情况.csv`, header: head, rows }
}
