import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import type { Field, Page } from '../../functions/engine/form.ts'
import { choice, computed, date, documents, form, group, longtext, page, text } from '../define.ts'
import { departments } from '../shared/departments.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { lastDayIn } from '../shared/values.ts'
import { yearField } from '../shared/year.ts'
import { about, about1 } from './about.ts'
import { rules } from './rules.ts'
import { beginning, ending, plannedCapacity, task } from './tasks.ts'

const goalsPage = page(
  'goals',
  { zh: '年度和目标', en: 'Year and goals' },
  {
    fields: [
      ...matterFacts,
      yearField,
      longtext(
        'goals',
        { zh: '年度工作目标', en: 'Goals of the year' },
        { max: 1500, rows: 6, start: recalledText('county-plan', 'goals') },
      ),
    ],
    evidence: [documents('plan-text', { zh: '工作计划全文', en: 'The plan in full' }, { min: 0, max: 3 })],
  },
)

/** Tasks, with what is asked of each beside words, dates and measures. */
const tasksPageWith = (...more: readonly Field[]): Page =>
  page(
    'tasks',
    { zh: '重点任务', en: 'Tasks' },
    {
      intro: {
        zh: '工业和信息化、发展改革、生态环境、应急管理、市场监管五个部门各至少负责一项。',
        en: 'Industry, development and reform, ecology, emergency management and market regulation: each has one task at least.',
      },
      fields: [
        group(
          'tasks',
          { zh: '年度重点任务', en: 'Tasks of the year' },
          {
            item: task,
            fromFile: true,
            min: 1,
            max: 60,
            prefill: ({ recalled }) => rowsOf(recalled?.['county-plan']?.answers.tasks),
            fields: [
              text('task', { zh: '任务内容', en: 'What is to be done' }, { max: 100 }),
              choice(
                'department',
                { zh: '责任部门', en: 'Responsible department' },
                { options: departments },
              ),
              date('fromOn', beginning),
              date('byOn', ending),
              ...more,
              longtext('measure', { zh: '工作措施', en: 'Measures' }, { max: 400, rows: 2 }),
            ],
          },
        ),
        computed(
          'lastDay',
          { zh: '全部任务完成时限', en: 'All tasks done by' },
          { from: (_, { tasks }) => lastDayIn(tasks, 'byOn'), as: 'date' },
        ),
      ],
    },
  )

/** 年度工作计划: what a county's departments mean to do in a year (the plan, 四(一); DOMAIN rows 63–64). */
export const countyPlan = form(about, { pages: [goalsPage, tasksPageWith(plannedCapacity)], rules })

/** Version 1, whose tasks name no capacity. */
export const countyPlan1 = form(about1, { pages: [goalsPage, tasksPageWith()], rules })
