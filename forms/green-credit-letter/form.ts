import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import type { FormContext } from '../../functions/engine/form.ts'
import { choice, date, decimal, form, group, longtext, page, papers, text } from '../define.ts'
import { enterprise } from '../grade-list/grades.ts'
import { listedEnterprise } from '../shared/listed-enterprise.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { tenThousandYuan } from '../shared/units.ts'
import { about } from './about.ts'
import { grounds } from './grounds.ts'
import { rules } from './rules.ts'

/** Those of the best grade come first; whoever drafts removes and adds. */
const bestGraded = ({ recalled }: FormContext) =>
  rowsOf(recalled?.['grade-list']?.answers.grades)
    .filter(({ grade }) => grade === 'A')
    .map(({ enterpriseName, enterpriseCode, codeAsIssued }) => ({
      enterpriseName,
      enterpriseCode,
      ...(codeAsIssued && { codeAsIssued }),
      ground: 'grade',
    }))

const letterPage = page(
  'letter',
  { zh: '推荐', en: 'The recommendation' },
  {
    fields: [
      ...matterFacts,
      text(
        'addressee',
        { zh: '收函单位', en: 'Addressee' },
        { max: 100, start: () => '各有关银行业金融机构' },
      ),
      date('asOf', { zh: '情况截止日期', en: 'As of' }, { max: 'today' }),
      group(
        'enterprises',
        { zh: '推荐的企业', en: 'Enterprises recommended' },
        {
          item: enterprise,
          min: 1,
          max: 100,
          prefill: bestGraded,
          fields: [
            ...listedEnterprise,
            choice('ground', { zh: '推荐理由', en: 'Why' }, { options: grounds }),
            text('project', { zh: '融资项目', en: 'What the money is for' }, { max: 100, optional: true }),
            decimal(
              'need',
              { zh: '融资需求', en: 'Money needed' },
              { places: 2, min: '0.01', unit: tenThousandYuan, optional: true },
            ),
          ],
        },
      ),
      longtext(
        'advice',
        { zh: '对差别化信贷和产品服务的建议', en: 'On differentiated credit, products and services' },
        { max: 1000 },
      ),
    ],
    evidence: [papers('project-list', { zh: '项目材料', en: 'Papers of the projects' }, { min: 0, max: 10 })],
  },
)

/** 绿色信贷推荐函: the plan, 三(二), 积极推进绿色信贷. */
export const greenCreditLetter = form(about, { pages: [letterPage], rules })
