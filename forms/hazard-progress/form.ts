import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { choice, computed, date, form, group, longtext, page, papers, text } from '../define.ts'
import { doneBy, hazard, most } from '../hazard-list/hazards.ts'
import { carriedRows } from '../shared/carried-rows.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { shareOf } from '../shared/share.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'
import { isFixed, isNotFixed, ofTheList, outcomes, statuses } from './statuses.ts'

const progressPage = page(
  'progress',
  { zh: '整改情况', en: 'What became of them' },
  {
    fields: [
      ...matterFacts,
      date('asOf', { zh: '截止日期', en: 'As of' }, { max: 'today' }),
      group(
        'progress',
        { zh: '各项隐患', en: 'Hazard by hazard' },
        {
          item: hazard,
          min: 1,
          max: most,
          prefill: carriedRows(ofTheList, 'hazard-progress', isFixed),
          fields: [
            text('enterpriseName', { zh: '企业名称', en: 'Enterprise' }, { max: 80 }),
            text('hazard', { zh: '隐患内容', en: 'What is dangerous' }, { max: 150 }),
            date('byOn', doneBy),
            choice('status', { zh: '整改情况', en: 'What became of it' }, { options: statuses }),
            date('fixedOn', { zh: '复查日期', en: 'Checked on' }, { max: 'today', when: isFixed }),
            longtext(
              'why',
              { zh: '原因和下一步措施', en: 'Why, and what happens next' },
              { max: 300, rows: 2, when: isNotFixed },
            ),
          ],
        },
      ),
      computed(
        'fixedShare',
        { zh: '销号率', en: 'Put right' },
        {
          from: (_, { progress }) =>
            shareOf(rowsOf(progress).filter(isFixed).length, rowsOf(progress).length),
        },
      ),
      choice('outcome', { zh: '总体情况', en: 'Outcome' }, { options: outcomes }),
    ],
    evidence: [
      papers(
        'recheck-records',
        { zh: '复查记录、照片', en: 'Records and photographs of the checks' },
        { max: 40 },
      ),
    ],
  },
)

/** 隐患整改销号: the plan, 二(四)1 (DOMAIN row 29). */
export const hazardProgress = form(about, { pages: [progressPage], rules })
