import type { Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { isHttps } from '../shared/is-https.ts'
import { inEachRow, repeated } from '../shared/values.ts'

/** What one row is called. */
export const reference: Text = { zh: '资料', en: 'Reference' }

const linksOpen: Rule = (answers, context) =>
  inEachRow(answers, 'items', reference, (row, path) =>
    isHttps('link')(row, context).map((found) => ({ ...found, field: `${path}link` })),
  )

const eachOnce: Rule = (answers) =>
  repeated(answers, 'items', 'model', (number) => ({
    zh: `${number} 重复，只列一次`,
    en: `${number} is there twice: list it once`,
  }))

export const rules: readonly Rule[] = [linksOpen, eachOnce]
