import { choice, choices, computed, date, form, group, longtext, page, papers, text } from '../define.ts'
import { officeOptions } from '../shared/departments.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { lastDayIn } from '../shared/values.ts'
import { about } from './about.ts'
import { decision, doneBy, responsible } from './decisions.ts'
import { rules } from './rules.ts'

const meetingPage = page(
  'meeting',
  { zh: '会议', en: 'The meeting' },
  {
    fields: [
      ...matterFacts,
      date('heldOn', { zh: '会议日期', en: 'Held on' }, { max: 'today' }),
      text('place', { zh: '会议地点', en: 'Place' }, { max: 80 }),
      text('chair', { zh: '主持人', en: 'Chair' }, { max: 50, autocomplete: 'off' }),
      choices('present', { zh: '出席单位', en: 'Offices present' }, { options: officeOptions, min: 2 }),
      text('alsoPresent', { zh: '其他参加单位和人员', en: 'Others present' }, { max: 200, optional: true }),
      longtext('topics', { zh: '研究事项', en: 'What was discussed' }, { max: 2000, rows: 6 }),
    ],
    evidence: [papers('sign-in-sheet', { zh: '签到表', en: 'Sign-in sheet' }, { max: 5 })],
  },
)

const decisionsPage = page(
  'decisions',
  { zh: '议定事项', en: 'Decisions' },
  {
    fields: [
      group(
        'decisions',
        { zh: '议定事项清单', en: 'What was decided' },
        {
          item: decision,
          min: 1,
          max: 40,
          fields: [
            text('task', { zh: '事项内容', en: 'What is to be done' }, { max: 150 }),
            choice('office', responsible, { options: officeOptions }),
            date('byOn', doneBy),
          ],
        },
      ),
      computed(
        'lastDay',
        { zh: '全部事项完成时限', en: 'All decisions done by' },
        { from: (_, { decisions }) => lastDayIn(decisions, 'byOn'), as: 'date' },
      ),
    ],
  },
)

/** 联席会议纪要: what the departments decided when they met (the plan, 四(二); DOMAIN row 65). */
export const meetingMinutes = form(about, { pages: [meetingPage, decisionsPage], rules })
