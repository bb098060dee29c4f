import { date, form, longtext, page, text } from '../define.ts'
import { tomorrow, yesterday } from '../shared/bounds.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { about } from './about.ts'

const chasePage = page(
  'chase',
  { zh: '督办事项', en: 'The matter' },
  {
    fields: [
      ...caseFacts,
      text('matter', { zh: '督办事项', en: 'What is late' }, { max: 100 }),
      date(
        'wasDueOn',
        { zh: '应办结日期', en: 'Was due on' },
        {
          max: yesterday,
          subject: { zh: '应办结日期', en: 'the day on which it was due' },
          hint: { zh: '已经过去的日期', en: 'A day in the past' },
        },
      ),
      longtext('state', { zh: '目前情况', en: 'How things stand' }, { max: 1000 }),
      longtext(
        'asked',
        { zh: '督办要求', en: 'What is asked' },
        { max: 1000, hint: { zh: '一项一行', en: 'One item a line' } },
      ),
      date(
        'answerBy',
        { zh: '要求反馈日期', en: 'Answer by' },
        {
          min: tomorrow,
          subject: { zh: '要求反馈的日期', en: 'the day by which it should answer' },
        },
      ),
    ],
  },
)

/** 督办函: the county owns the case, and is reminded of it (the plan, 二(二)3; DOMAIN row 17). */
export const chaseUp = form(about, { pages: [chasePage], rules: [] })
