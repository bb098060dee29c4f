import { date, form, longtext, page } from '../define.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { about } from './about.ts'

const closingPage = page(
  'closing',
  { zh: '办结', en: 'The end' },
  {
    fields: [
      ...matterFacts,
      date('endedOn', { zh: '办结日期', en: 'Ended on' }, { max: 'today' }),
      longtext('summary', { zh: '工作成效', en: 'What was done' }, { max: 2000, rows: 6 }),
      longtext(
        'next',
        { zh: '后续安排', en: 'What comes next' },
        { max: 1000, hint: { zh: '没有的写明“无”', en: 'Where there is nothing, say so' } },
      ),
    ],
  },
)

/** 事项办结: ends a matter whose work is done or goes on in another. */
export const matterClosing = form(about, { pages: [closingPage], rules: [] })
