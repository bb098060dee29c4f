import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { ExportTemplate } from '../../functions/engine/letter.ts'
import { creditTriggers } from '../credit-pre-notice/triggers.ts'
import { chosen, labelOf } from '../shared/chosen.ts'
import { disciplines } from '../shared/disciplines.ts'

/** One line for the platform: who, what was late, since when, for how long, and yes or no for each of the nine fields. */
export const exported: ExportTemplate = (answers, facts) => {
  const told = facts.recalled['credit-pre-notice']
  const columns: readonly (readonly [string, string])[] = [
    ['案号', facts.caseNumber],
    ['企业名称', facts.enterprise.name],
    ['统一社会信用代码', facts.enterprise.code],
    ['法定代表人', facts.enterprise.legalRepresentative],
    ['所属县区', facts.county],
    ['失信情形', labelOf(creditTriggers, told?.answers.trigger)],
    ['应退出期限', textOf(told?.answers.dueOn)],
    ['事先告知书文号', told?.number ?? ''],
    ['事先告知书送达日期', textOf(facts.recalled['pre-notice-service']?.answers.servedOn)],
    ['认定部门', facts.issuer],
    ['披露起始日期', textOf(answers.disclosureFrom)],
    ['披露截止日期', textOf(answers.disclosureUntil)],
    ...disciplines.map(
      ({ value, label }) => [label.zh, chosen(answers.disciplines).includes(value) ? '是' : '否'] as const,
    ),
  ]
  return {
    name: `信用信息推送_${facts.caseNumber}.csv`,
    header: columns.map(([header]) => header),
    rows: [columns.map(([, value]) => value)],
  }
}
