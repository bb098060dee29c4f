import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { compareDecimals } from '../../functions/engine/decimal.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { chosen } from '../shared/chosen.ts'
import { fault, inEachRow, numberOf, repeated } from '../shared/values.ts'
import { outsideYear } from '../shared/year.ts'
import { enterprise, hasQuota } from './kinds.ts'

const inItsYear: Rule = (answers) =>
  inEachRow(answers, 'enterprises', enterprise, ({ plannedOn }, path) =>
    outsideYear(answers, `${path}plannedOn`, plannedOn, { zh: '计划日期', en: 'Planned for' }),
  )

/** A quota is reached by visiting enterprises, so the list has as many at least (国家下达的任务；全覆盖). */
const quotaReached: Rule = (answers) => {
  const [quota, listed] = [numberOf(answers.quota), rowsOf(answers.enterprises).length]
  return hasQuota(answers) && quota !== undefined && listed > 0 && compareDecimals(String(listed), quota) < 0
    ? [
        fault(
          'enterprises',
          `任务数为 ${quota} 户，清单只有 ${listed} 户，请补充名单或者核对任务数`,
          `${quota} enterprises are to be reached, and ${listed} are listed: add to the list, or compare the number`,
        ),
      ]
    : []
}

const jointHasPartners: Rule = ({ kind, partners }) =>
  kind === 'joint' && chosen(partners).length === 0
    ? [fault('partners', '联合执法请选择参加的其他部门', 'Select who else takes part in joint enforcement')]
    : []

const eachEnterpriseOnce: Rule = (answers) => [
  ...repeated(answers, 'enterprises', 'enterpriseName', (named) => ({
    zh: `企业 ${named} 重复，每户企业只列一次`,
    en: `${named} is there twice: list each enterprise once`,
  })),
  ...repeated(answers, 'enterprises', 'enterpriseCode', (code) => ({
    zh: `统一社会信用代码 ${code} 重复，每户企业只列一次`,
    en: `Code ${code} is there twice: list each enterprise once`,
  })),
]

export const rules: readonly Rule[] = [inItsYear, quotaReached, jointHasPartners, eachEnterpriseOnce]
