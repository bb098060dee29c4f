import type { DutyFacts, FormContext } from '../../functions/engine/form.ts'
import type { DutySubject, TrackDuty } from '../../functions/engine/track.ts'
import { choice, date, form, known, longtext, page, papers } from '../define.ts'
import { organOf } from '../organs.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { duties } from '../shared/duties.ts'
import { about } from './about.ts'
import { isDone, isImpossible, outcomes } from './outcomes.ts'

type Words = { readonly duty: TrackDuty; readonly subject: DutySubject; readonly facts: DutyFacts }

/** What the definitions say of the duty that is answered; empty where there is none. */
const ofDuty =
  (read: (words: Words) => string) =>
  ({ duty: facts }: FormContext): string => {
    const duty = duties.find(({ id }) => id === facts?.duty)
    const subject = duty?.subjects.find(({ id }) => id === facts?.of)
    return facts && duty && subject ? read({ duty, subject, facts }) : ''
  }

const dutyPage = page(
  'duty',
  { zh: '办理情况', en: 'What was done' },
  {
    fields: [
      ...caseFacts,
      known(
        'duty',
        { zh: '交办事项', en: 'Duty' },
        { from: ofDuty(({ subject, facts }) => [subject.title.zh, facts.name].filter(Boolean).join(' ')) },
      ),
      known(
        'task',
        { zh: '办理要求', en: 'What is asked' },
        { from: ofDuty(({ subject }) => subject.task.zh) },
      ),
      known(
        'organ',
        { zh: '承办单位', en: 'Organ' },
        { from: ofDuty(({ facts }) => organOf(facts.organ)?.name.zh ?? facts.organ) },
      ),
      known('due', { zh: '办理时限', en: 'Due' }, { as: 'date', from: ofDuty(({ facts }) => facts.due) }),
      known('dutyBasis', { zh: '依据', en: 'Basis' }, { from: ofDuty(({ duty }) => duty.basis.zh) }),
      choice('outcome', { zh: '办理结果', en: 'Outcome' }, { options: outcomes }),
      date('doneOn', { zh: '办理日期', en: 'Date done' }, { max: 'today', when: isDone }),
      longtext(
        'measures',
        { zh: '采取的措施', en: 'Measures taken' },
        {
          max: 1500,
          when: isDone,
          hint: { zh: '写明措施、起止时间和所依据的规定', en: 'What, from when to when, and on which rule' },
        },
      ),
      longtext(
        'reason',
        { zh: '不能办理的理由', en: 'Why it cannot be done' },
        { max: 1500, when: isImpossible },
      ),
    ],
    evidence: [
      papers(
        'duty-proof',
        { zh: '办理材料', en: 'Papers' },
        {
          max: 10,
          when: isDone,
          hint: { zh: '有关文件、记录或者系统截图', en: 'Documents, records or screenshots' },
        },
      ),
    ],
  },
)

/** 交办事项办理情况: the answer of an organ to a duty (DOMAIN rows 22, 34 and 60). */
export const dutyReport = form(about, { pages: [dutyPage], rules: [] })
