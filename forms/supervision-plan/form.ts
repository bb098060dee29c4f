import { choice, choices, date, form, group, longtext, page, text } from '../define.ts'
import { officeOptions } from '../shared/departments.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { yearField } from '../shared/year.ts'
import { about } from './about.ts'
import { divisionOptions, member, rounds } from './rounds.ts'
import { rules } from './rules.ts'

const roundPage = page(
  'round',
  { zh: '督导检查安排', en: 'The round' },
  {
    fields: [
      ...matterFacts,
      yearField,
      choice('round', { zh: '督导检查轮次', en: 'Round' }, { options: rounds }),
      date('fromOn', { zh: '开始日期', en: 'From' }, { subject: { zh: '开始日期', en: 'the first day' } }),
      date('toOn', { zh: '结束日期', en: 'To' }, { subject: { zh: '结束日期', en: 'the last day' } }),
      choices(
        'divisions',
        { zh: '督导检查的县区', en: 'Counties, districts and zones' },
        { options: divisionOptions, min: 1 },
      ),
      longtext('focus', { zh: '督导检查重点', en: 'What is looked at' }, { max: 1500, rows: 5 }),
    ],
  },
)

const groupPage = page(
  'group',
  { zh: '工作组', en: 'The group' },
  {
    fields: [
      text('leader', { zh: '组长', en: 'Leader' }, { max: 50, autocomplete: 'off' }),
      group(
        'members',
        { zh: '成员', en: 'Members' },
        {
          item: member,
          min: 2,
          max: 30,
          fields: [
            text('name', { zh: '姓名', en: 'Name' }, { max: 50, autocomplete: 'off' }),
            choice('office', { zh: '所在部门', en: 'Department' }, { options: officeOptions }),
            text('post', { zh: '职务', en: 'Post' }, { max: 50, optional: true }),
          ],
        },
      ),
    ],
  },
)

/** 督导检查方案: who looks at which counties, and when (the plan, 四(三); DOMAIN row 67). */
export const supervisionPlan = form(about, { pages: [roundPage, groupPage], rules })
