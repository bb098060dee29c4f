import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { choice, computed, date, decimal, documents, form, group, page, text } from '../define.ts'
import { eachEnterpriseOnce, listedEnterprise } from '../shared/listed-enterprise.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { tenThousandYuan } from '../shared/units.ts'
import { yearField } from '../shared/year.ts'
import { about } from './about.ts'
import { enterprise, grades } from './grades.ts'

const listPage = page(
  'grades',
  { zh: '评价结果', en: 'The grades' },
  {
    fields: [
      ...matterFacts,
      yearField,
      text(
        'method',
        { zh: '评价办法', en: 'Method' },
        {
          max: 150,
          start: recalledText('grade-list', 'method'),
          hint: {
            zh: '写明文件名称和文号；档次含义以其为准',
            en: 'Title and number; the grades mean what it says',
          },
        },
      ),
      date('gradedOn', { zh: '评价日期', en: 'Graded on' }, { max: 'today' }),
      group(
        'grades',
        { zh: '各户档次', en: 'Enterprise by enterprise' },
        {
          item: enterprise,
          fromFile: true,
          min: 1,
          max: 100,
          prefill: ({ recalled }) => rowsOf(recalled?.['grade-list']?.answers.grades),
          fields: [
            ...listedEnterprise,
            choice('grade', { zh: '档次', en: 'Grade' }, { options: grades }),
            decimal(
              'taxPerMu',
              { zh: '亩均税收', en: 'Tax for each mu' },
              { places: 2, unit: tenThousandYuan, optional: true },
            ),
          ],
        },
      ),
      computed(
        'restricted',
        { zh: 'D 类企业数', en: 'How many are D' },
        { from: (_, all) => String(rowsOf(all.grades).filter(({ grade }) => grade === 'D').length) },
      ),
    ],
    evidence: [
      documents(
        'method-text',
        { zh: '评价办法和公示材料', en: 'The method, and what was announced' },
        { max: 5 },
      ),
    ],
  },
)

/** 亩产效益评价结果: the plan, 三(一) (DOMAIN row 52). */
export const gradeList = form(about, { pages: [listPage], rules: [eachEnterpriseOnce('grades')] })
