import type { Field, Rule } from '../../functions/engine/form.ts'
import { enterpriseCodeLabel } from '../campaign-plan/kinds.ts'
import { creditCode, declaration, text } from '../define.ts'
import { isSuspect } from './suspect-code.ts'
import { repeated } from './values.ts'

const hasSuspectCode = isSuspect('enterpriseCode')

/** An enterprise in a row of a list, by name and code. */
export const listedEnterprise: readonly Field[] = [
  text('enterpriseName', { zh: '企业名称', en: 'Name' }, { max: 80 }),
  creditCode('enterpriseCode', enterpriseCodeLabel, { override: 'codeAsIssued' }),
  declaration(
    'codeAsIssued',
    { zh: '代码与营业执照一致', en: 'The code is as on the licence' },
    {
      statement: {
        zh: '已核对营业执照，代码与执照完全一致。',
        en: 'The licence was checked: the code is exactly as on it.',
      },
      when: hasSuspectCode,
    },
  ),
]

/** Nobody is on the list twice. */
export const eachEnterpriseOnce =
  (group: string): Rule =>
  (answers) =>
    repeated(answers, group, 'enterpriseCode', (code) => ({
      zh: `统一社会信用代码 ${code} 重复，每户企业只列一次`,
      en: `Code ${code} is there twice: list each enterprise once`,
    }))
