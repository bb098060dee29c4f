import type { Rule } from '../../functions/engine/form.ts'
import { bound, choice, date, form, longtext, page, papers, text } from '../define.ts'
import { tomorrow } from '../shared/bounds.ts'
import { chosen } from '../shared/chosen.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledDay } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'
import { divisionOptions } from '../supervision-plan/rounds.ts'
import { about } from './about.ts'

const plan = 'supervision-plan'

const findingPage = page(
  'finding',
  { zh: '问题和整改要求', en: 'Problem, and what is asked' },
  {
    fields: [
      ...matterFacts,
      choice('division', { zh: '县区', en: 'County, district or zone' }, { options: divisionOptions }),
      date(
        'checkedOn',
        { zh: '检查日期', en: 'Date of the visit' },
        {
          min: bound(
            { zh: '督导检查方案的起始日期', en: 'the first day of the supervision plan' },
            recalledDay(plan, 'fromOn'),
          ),
          max: 'today',
        },
      ),
      text(
        'concerned',
        { zh: '涉及企业', en: 'Enterprise concerned' },
        {
          max: 80,
          optional: true,
          hint: { zh: '工作本身的问题不填', en: 'Leave blank where it is about the work itself' },
        },
      ),
      longtext('problem', { zh: '发现的问题', en: 'Problem found' }, { max: 1000 }),
      longtext(
        'asked',
        { zh: '整改要求', en: 'What is asked' },
        { max: 1000, hint: { zh: '一项一行', en: 'One item a line' } },
      ),
      date(
        'fixBy',
        { zh: '整改时限', en: 'To be put right by' },
        {
          min: tomorrow,
          subject: { zh: '整改时限', en: 'the day by which it is to be put right' },
        },
      ),
    ],
    evidence: [papers('working-paper', { zh: '督导检查底稿', en: 'Working paper' }, { max: 10 })],
  },
)

/** The group looks at what its plan names. */
const inThePlan: Rule = ({ division }, { recalled }) => {
  const planned = chosen(recalled?.[plan]?.answers.divisions)
  return planned.length > 0 && typeof division === 'string' && !planned.includes(division)
    ? [
        fault(
          'division',
          '督导检查方案中没有该县区，请选择方案列明的县区',
          'The plan of supervision does not name it: select one that it names',
        ),
      ]
    : []
}

/** 督导检查发现问题: what a county has to put right (the plan, 四(三); DOMAIN row 67). */
export const supervisionFinding = form(about, { pages: [findingPage], rules: [inThePlan] })
