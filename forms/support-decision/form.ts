import { both, where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { choice, date, decimal, form, known, longtext, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { tenThousandYuan } from '../shared/units.ts'
import { aboutMoney, supportKinds } from '../support-application/kinds.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const outcomes: readonly Option[] = [
  { value: 'grant', label: { zh: '给予扶持', en: 'Granted' } },
  { value: 'part', label: { zh: '部分给予扶持', en: 'Granted in part' } },
  { value: 'pass-on', label: { zh: '转有权部门办理', en: 'Passed on to whoever decides' } },
  { value: 'decline', label: { zh: '不予扶持', en: 'Not granted' } },
]

const isGranted = where('outcome', 'grant', 'part')
const isDealtWith = where('outcome', 'grant', 'part', 'pass-on')

const applied = (field: string) => recalledText('support-application', field)

const decisionPage = page(
  'decision',
  { zh: '决定', en: 'The decision' },
  {
    fields: [
      ...caseFacts,
      choice(
        'kind',
        { zh: '扶持政策', en: 'Kind of support' },
        { options: supportKinds, start: applied('kind') },
      ),
      known('asked', { zh: '企业的申请', en: 'What was asked for' }, { from: applied('reasons') }),
      choice('outcome', { zh: '决定', en: 'Decision' }, { options: outcomes }),
      decimal(
        'amount',
        { zh: '金额', en: 'Amount' },
        {
          places: 4,
          min: '0.0001',
          unit: tenThousandYuan,
          when: both(isGranted, aboutMoney),
          hint: {
            zh: '绿色金融填写推荐金额，由银行自主决定',
            en: 'Of green finance what is recommended: the bank decides',
          },
        },
      ),
      longtext('content', { zh: '扶持内容', en: 'What is granted' }, { max: 1000, when: isGranted }),
      text('office', { zh: '办理部门', en: 'Who carries it out' }, { max: 80, when: isDealtWith }),
      date(
        'byOn',
        { zh: '办理时限', en: 'To be done by' },
        {
          min: 'today',
          when: isDealtWith,
          subject: { zh: '办理时限', en: 'the day by which it is done' },
        },
      ),
      text(
        'policy',
        { zh: '依据的政策文件', en: 'Policy that it rests on' },
        { max: 150, hint: { zh: '写明文件名称和文号', en: 'Title and number' } },
      ),
      longtext('reasons', { zh: '理由', en: 'Reasons' }, { max: 1000 }),
    ],
    evidence: [
      papers('consultation', { zh: '有关部门意见', en: 'What the others said' }, { min: 0, max: 10 }),
    ],
  },
)

/** 扶持事项决定: the plan, 三(一) (DOMAIN row 53). */
export const supportDecision = form(about, { pages: [decisionPage], rules })
