import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { enterprise } from '../grade-list/grades.ts'
import { eachEnterpriseOnce } from '../shared/listed-enterprise.ts'
import { fault, inEachRow } from '../shared/values.ts'

/** Whoever has the lowest grade is not recommended (policy). */
const noneRestricted: Rule = (answers, { recalled }) => {
  const restricted = rowsOf(recalled?.['grade-list']?.answers.grades)
    .filter(({ grade }) => grade === 'D')
    .map(({ enterpriseCode }) => textOf(enterpriseCode))
  return inEachRow(answers, 'enterprises', enterprise, ({ enterpriseCode }, path) =>
    restricted.includes(textOf(enterpriseCode))
      ? [
          fault(
            `${path}enterpriseCode`,
            '该企业为 D 类，不予推荐，请从名单中删除',
            'it has grade D and is not recommended: remove it from the list',
          ),
        ]
      : [],
  )
}

export const rules: readonly Rule[] = [eachEnterpriseOnce('enterprises'), noneRestricted]
