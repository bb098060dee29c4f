import { isQuantity } from '../../functions/engine/answer-kinds.ts'
import { where } from '../../functions/engine/condition.ts'
import type { FormContext, Option } from '../../functions/engine/form.ts'
import { choice, date, form, known, longtext, page, papers, text } from '../define.ts'
import { sectors } from '../sectors.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const outcomes: readonly Option[] = [
  { value: 'choose', label: { zh: '列入领跑者名单', en: 'Chosen as a frontrunner' } },
  { value: 'decline', label: { zh: '不列入', en: 'Not chosen' } },
  { value: 'remove', label: { zh: '移出名单', en: 'Taken off the list' } },
]

const isChosen = where('outcome', 'choose')

const measured = ({ recalled }: Pick<FormContext, 'recalled'>): string => {
  const found = recalled?.['energy-application']?.answers.measured
  return isQuantity(found) ? `${found.amount} ${found.unit}` : ''
}

const applied = (field: string) => recalledText('energy-application', field)

const decisionPage = page(
  'decision',
  { zh: '遴选', en: 'The choice' },
  {
    intro: {
      zh: '列入名单的，企业名称、行业、产品、能效指标和有效期向社会公布。',
      en: 'Of those chosen, name, sector, product, indicator and validity are published.',
    },
    fields: [
      ...caseFacts,
      choice(
        'sector',
        { zh: '行业', en: 'Sector' },
        { public: true, options: sectors, start: applied('sector') },
      ),
      known(
        'product',
        { zh: '产品或者工序', en: 'Product or process' },
        { public: true, from: applied('product') },
      ),
      known('indicator', { zh: '能效指标', en: 'Indicator' }, { public: true, from: measured }),
      choice('outcome', { zh: '遴选结果', en: 'Result' }, { public: true, options: outcomes }),
      date('validFrom', { zh: '有效期自', en: 'Valid from' }, { public: true, when: isChosen }),
      date(
        'validUntil',
        { zh: '有效期至', en: 'Valid until' },
        {
          public: true,
          when: isChosen,
          hint: {
            zh: '工作方案未规定有效期，由遴选方案确定',
            en: 'The plan names no validity: the scheme of the choice does',
          },
        },
      ),
      text('scheme', { zh: '遴选所依据的文件', en: 'Document that the choice rests on' }, { max: 150 }),
      longtext('reasons', { zh: '理由', en: 'Reasons' }, { max: 1000 }),
    ],
    evidence: [papers('expert-review', { zh: '评审或者核查意见', en: 'Review by experts' }, { max: 10 })],
  },
)

/** 能效领跑者遴选决定: the plan, 二(一)1 (DOMAIN row 9). */
export const frontrunnerDecision = form(about, { pages: [decisionPage], rules })
