import { choice, choices, date, form, longtext, page, papers, whole } from '../define.ts'
import { yesterday } from '../shared/bounds.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { citations } from '../shared/citations.ts'
import { disciplines } from '../shared/disciplines.ts'
import { about } from './about.ts'
import { creditTriggers } from './triggers.ts'

const lateness = page(
  'lateness',
  { zh: '未按期退出的事实', en: 'What was late' },
  {
    fields: [
      ...caseFacts,
      choice('trigger', { zh: '情形', en: 'What was late' }, { options: creditTriggers }),
      date(
        'dueOn',
        { zh: '应退出的期限', en: 'Was due on' },
        {
          max: yesterday,
          subject: { zh: '应退出的期限', en: 'the day on which the exit was due' },
          hint: { zh: '已经过去的日期', en: 'A day in the past' },
        },
      ),
      longtext('facts', { zh: '事实和证据', en: 'Facts and evidence' }, { max: 1500, rows: 6 }),
      citations,
    ],
    evidence: [
      papers(
        'lateness-evidence',
        { zh: '证据材料', en: 'Evidence' },
        {
          max: 20,
          hint: { zh: '关停决定、承诺书、现场检查记录等', en: 'Decision, commitment, inspection records' },
        },
      ),
    ],
  },
)

const discipline = page(
  'discipline',
  { zh: '拟采取的惩戒', en: 'What is intended' },
  {
    fields: [
      choices(
        'disciplines',
        { zh: '拟实施联合惩戒的方面', en: 'Fields of discipline' },
        { options: disciplines },
      ),
      whole(
        'respondWithin',
        { zh: '陈述申辩期限', en: 'Time to respond' },
        {
          min: 3,
          max: 30,
          unit: { zh: '个工作日', en: 'working days' },
          start: () => '5',
          hint: {
            zh: '默认 5 个工作日（本系统政策，可调整）',
            en: 'Five by default (our policy, may be changed)',
          },
        },
      ),
    ],
  },
)

/** 失信惩戒事先告知: no record without being heard (DOMAIN rows 57–60; §2, credit). */
export const creditPreNotice = form(about, { pages: [lateness, discipline], rules: [] })
