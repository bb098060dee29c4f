import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { ExportTemplate } from '../../functions/engine/letter.ts'
import { exitTable } from '../shared/exit-rows.ts'

/** The rows of the annual notice as a file; no format of the province was to be had. */
export const exported: ExportTemplate = (answers, { recalled }) => {
  const { head, rows } = exitTable(recalled['annual-notice']?.answers.items)
  return { name: `${textOf(answers.period)}落后产能退出情况.csv`, header: head, rows }
}
