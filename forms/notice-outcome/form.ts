import type { Option, Rule } from '../../functions/engine/form.ts'
import { choice, form, longtext, page } from '../define.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { fault } from '../shared/values.ts'
import { about } from './about.ts'

const outcomes: readonly Option[] = [
  { value: 'none', label: { zh: '公示期内无异议', en: 'No objection within the period' } },
  { value: 'resolved', label: { zh: '有异议，已全部处理', en: 'Objections, all of them decided' } },
]

const outcomePage = page(
  'outcome',
  { zh: '公示结果', en: 'The outcome' },
  {
    fields: [
      ...matterFacts,
      choice('outcome', { zh: '公示结果', en: 'Outcome' }, { options: outcomes }),
      longtext(
        'remark',
        { zh: '说明', en: 'Remark' },
        { max: 1000, hint: { zh: '没有的写明“无”', en: 'Where there is nothing, say so' } },
      ),
    ],
  },
)

/** “No objections” is said of a notice that had none, and of no other. */
const asItWas: Rule = ({ outcome }, { recalled }) => {
  const had = recalled?.['objection-decision'] !== undefined
  if (outcome === 'none' && had)
    return [
      fault(
        'outcome',
        '请选择“有异议，已全部处理”：公示期内收到过异议',
        'Choose “Objections, all of them decided”: there were some',
      ),
    ]
  return outcome === 'resolved' && !had
    ? [
        fault(
          'outcome',
          '请选择“公示期内无异议”：没有收到过异议',
          'Choose “No objection within the period”: there was none',
        ),
      ]
    : []
}

/** 公示结果登记: the plan, 四(四), 公示无异议后 (DOMAIN row 72 and §6.12). */
export const noticeOutcome = form(about, { pages: [outcomePage], rules: [asItWas] })
