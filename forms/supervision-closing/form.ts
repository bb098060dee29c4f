import { bound, choices, computed, date, form, longtext, page, papers, whole } from '../define.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledDay } from '../shared/recalled.ts'
import { divisionOptions } from '../supervision-plan/rounds.ts'
import { about } from './about.ts'
import { fixedShare, hasOpenProblems } from './problems.ts'
import { rules } from './rules.ts'

const closingPage = page(
  'closing',
  { zh: '督导检查总结', en: 'Summary of the round' },
  {
    fields: [
      ...matterFacts,
      date(
        'endedOn',
        { zh: '督导检查结束日期', en: 'Ended on' },
        {
          min: bound(
            { zh: '督导检查方案的起始日期', en: 'the first day of the supervision plan' },
            recalledDay('supervision-plan', 'fromOn'),
          ),
          max: 'today',
        },
      ),
      choices(
        'visited',
        { zh: '已督导检查的县区', en: 'Where the group was' },
        { options: divisionOptions, min: 1, subject: { zh: '已督导检查的县区', en: 'where the group was' } },
      ),
      longtext(
        'notVisited',
        { zh: '未督导检查的原因', en: 'Why it was not everywhere' },
        {
          max: 500,
          rows: 3,
          optional: true,
          hint: { zh: '全部督导检查的不填', en: 'Leave blank where it was everywhere' },
        },
      ),
      whole('problems', { zh: '发现问题数', en: 'Problems found' }, { max: 10_000 }),
      whole('fixed', { zh: '已整改问题数', en: 'Of these put right' }, { max: 10_000 }),
      computed('fixedShare', { zh: '整改率', en: 'Share put right' }, { from: (_, all) => fixedShare(all) }),
      longtext(
        'openProblems',
        { zh: '未整改问题和后续安排', en: 'What is not right yet, and what happens next' },
        {
          max: 1500,
          when: hasOpenProblems,
          subject: { zh: '未整改问题和后续安排', en: 'what is not right yet' },
        },
      ),
      longtext('summary', { zh: '总体情况', en: 'Summary' }, { max: 3000, rows: 8 }),
    ],
    evidence: [papers('report', { zh: '督导检查报告', en: 'Report of the round' }, { max: 3 })],
  },
)

/** 督导检查总结: ends a round (the plan, 四(三); DOMAIN row 67). */
export const supervisionClosing = form(about, { pages: [closingPage], rules })
