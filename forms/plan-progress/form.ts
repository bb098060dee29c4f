import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { ending, task } from '../county-plan/tasks.ts'
import { choice, computed, date, form, group, longtext, page, text } from '../define.ts'
import { carriedRows } from '../shared/carried-rows.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { shareOf } from '../shared/share.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'
import { isDone, isLate, ofThePlan, statuses } from './statuses.ts'

const progressPage = page(
  'progress',
  { zh: '任务进展', en: 'The tasks' },
  {
    fields: [
      ...matterFacts,
      date(
        'asOf',
        { zh: '进展截止日期', en: 'As of' },
        { max: 'today', subject: { zh: '进展截止日期', en: 'the day of which this is true' } },
      ),
      group(
        'progress',
        { zh: '各项任务进展', en: 'Task by task' },
        {
          item: task,
          min: 1,
          max: 60,
          prefill: carriedRows(ofThePlan, 'plan-progress', isDone),
          fields: [
            text('task', { zh: '任务内容', en: 'What is to be done' }, { max: 100 }),
            date('byOn', ending),
            choice('status', { zh: '进展', en: 'How it stands' }, { options: statuses }),
            longtext(
              'reason',
              { zh: '逾期原因和补救措施', en: 'Why it is late, and what is done about it' },
              {
                max: 300,
                rows: 2,
                when: isLate,
                subject: { zh: '逾期原因和补救措施', en: 'why it is late' },
              },
            ),
            longtext('note', { zh: '进展说明', en: 'Note' }, { max: 300, rows: 2, optional: true }),
          ],
        },
      ),
      computed(
        'doneShare',
        { zh: '已完成任务', en: 'Tasks done' },
        {
          from: (_, { progress }) => shareOf(rowsOf(progress).filter(isDone).length, rowsOf(progress).length),
        },
      ),
    ],
  },
)

/** 进展调度: how a county's plan goes, from time to time (the plan, 四(一) and (二); DOMAIN rows 64–65). */
export const planProgress = form(about, { pages: [progressPage], rules })
