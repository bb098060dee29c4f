import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { date, form, known, longtext, page, papers } from '../define.ts'
import { isDone } from '../plan-progress/statuses.ts'
import { matterFacts, thisMatter } from '../shared/matter-facts.ts'
import { recalledText, restsOn } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'
import { about } from './about.ts'

const progress = 'plan-progress'

const closingPage = page(
  'closing',
  { zh: '工作总结', en: 'Summary' },
  {
    fields: [
      ...matterFacts,
      known(
        'planYear',
        { zh: '计划年度', en: 'Year of the plan' },
        { from: recalledText('county-plan', 'year') },
      ),
      known(
        'doneShare',
        { zh: '最近一次调度已完成任务', en: 'Tasks done at the last report' },
        { from: recalledText(progress, 'doneShare') },
      ),
      date(
        'asOf',
        { zh: '总结截止日期', en: 'As of' },
        { max: 'today', subject: { zh: '总结截止日期', en: 'the day of which this is true' } },
      ),
      longtext('summary', { zh: '完成情况', en: 'What came of it' }, { max: 3000, rows: 8 }),
      longtext(
        'unfinished',
        { zh: '未完成任务和后续安排', en: 'Tasks not done, and what becomes of them' },
        { max: 1500, optional: true, hint: { zh: '全部完成的不填', en: 'Leave blank where all are done' } },
      ),
    ],
    evidence: [papers('summary-paper', { zh: '工作总结', en: 'The summary in full' }, { max: 3 })],
  },
)

/** What the last report left open is not passed over. */
const unfinishedTold: Rule = ({ unfinished }, { recalled }) =>
  !unfinished && rowsOf(recalled?.[progress]?.answers.progress).some((row) => !isDone(row))
    ? [
        fault(
          'unfinished',
          '最近一次调度还有未完成的任务，请说明后续安排',
          'The last report has tasks that are not done: say what becomes of them',
        ),
      ]
    : []

/** 工作计划总结: ends the matter (the plan, 四(一); DOMAIN rows 63–64). */
export const planClosing = form(about, {
  pages: [closingPage],
  rules: [
    restsOn(progress, 'summary', { zh: '进展调度', en: 'report of progress' }, thisMatter),
    unfinishedTold,
  ],
})
