import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { choice, computed, date, form, group, longtext, page, text } from '../define.ts'
import { decision, doneBy, responsible } from '../meeting-minutes/decisions.ts'
import { carriedRows } from '../shared/carried-rows.ts'
import { officeOptions } from '../shared/departments.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { shareOf } from '../shared/share.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'
import { isDone, isNotDone, ofTheMeeting, outcomes, statuses } from './statuses.ts'

const followUpPage = page(
  'follow-up',
  { zh: '落实情况', en: 'What became of them' },
  {
    fields: [
      ...matterFacts,
      date(
        'asOf',
        { zh: '调度截止日期', en: 'As of' },
        { max: 'today', subject: { zh: '调度截止日期', en: 'the day of which this is true' } },
      ),
      group(
        'followed',
        { zh: '各项议定事项', en: 'Decision by decision' },
        {
          item: decision,
          min: 1,
          max: 40,
          prefill: carriedRows(ofTheMeeting, 'meeting-follow-up', isDone),
          fields: [
            text('task', { zh: '事项内容', en: 'What is to be done' }, { max: 150 }),
            choice('office', responsible, { options: officeOptions }),
            date('byOn', doneBy),
            choice('status', { zh: '落实情况', en: 'What became of it' }, { options: statuses }),
            longtext(
              'why',
              { zh: '未落实的原因和下一步安排', en: 'Why not, and what happens next' },
              {
                max: 300,
                rows: 2,
                when: isNotDone,
                subject: { zh: '未落实的原因和下一步安排', en: 'why not' },
              },
            ),
          ],
        },
      ),
      computed(
        'doneShare',
        { zh: '已落实事项', en: 'Carried out' },
        {
          from: (_, { followed }) => shareOf(rowsOf(followed).filter(isDone).length, rowsOf(followed).length),
        },
      ),
      choice('outcome', { zh: '总体情况', en: 'Outcome' }, { options: outcomes }),
    ],
  },
)

/** 议定事项调度: decisions are followed until none is open (the plan, 四(二): 定期调度; DOMAIN row 65). */
export const meetingFollowUp = form(about, { pages: [followUpPage], rules })
