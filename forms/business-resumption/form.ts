import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { bound, choice, date, form, known, longtext, page, papers } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { levels } from '../shared/closure.ts'
import { decisionNumber, decisionPaper } from '../shared/government.ts'
import { recalledDay, recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const outcomes: readonly Option[] = [
  { value: 'resume', label: { zh: '同意恢复营业', en: 'Business may resume' } },
  { value: 'refuse', label: { zh: '不同意恢复营业', en: 'Business may not resume' } },
]

const resumes = where('outcome', 'resume')

const decisionPage = page(
  'decision',
  { zh: '政府决定', en: 'The decision' },
  {
    fields: [
      ...caseFacts,
      known(
        'suspensionNumber',
        { zh: '停业决定文号', en: 'Number of the decision to suspend' },
        { from: recalledText('government-decision', 'decisionNumber') },
      ),
      choice(
        'level',
        { zh: '批准机关级别', en: 'Level of the deciding government' },
        {
          options: levels,
          start: recalledText('government-decision', 'level'),
          hint: { zh: '须为作出停业决定的政府', en: 'That of the government that suspended it' },
        },
      ),
      choice('outcome', { zh: '决定', en: 'Decision' }, { options: outcomes }),
      decisionNumber,
      date(
        'decidedOn',
        { zh: '决定日期', en: 'Date of the decision' },
        {
          min: bound(
            { zh: '停业决定送达日期', en: 'the day on which the suspension was served' },
            recalledDay('suspension-service', 'servedOn'),
          ),
          max: 'today',
        },
      ),
      date(
        'resumeOn',
        { zh: '可以恢复营业的日期', en: 'Business may resume on' },
        { when: resumes, subject: { zh: '可以恢复营业的日期', en: 'the date on which business may resume' } },
      ),
      longtext(
        'reason',
        { zh: '核查情况和理由', en: 'What was checked, and why' },
        { max: 1500, rows: 6, subject: { zh: '核查情况和理由', en: 'what was checked, and why' } },
      ),
    ],
    evidence: [
      decisionPaper,
      papers('verification', { zh: '核查记录', en: 'Record of the check' }, { max: 10 }),
    ],
  },
)

/** 恢复营业: the way out of 停业, by whoever ordered it (DOMAIN row 20). */
export const businessResumption = form(about, { pages: [decisionPage], rules })
