import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { enterprise, enterpriseCodeLabel } from '../campaign-plan/kinds.ts'
import { choice, computed, date, form, group, known, longtext, page, text } from '../define.ts'
import { carriedRows } from '../shared/carried-rows.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { shareOf } from '../shared/share.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'
import { hasProblem, isFinal, isVisited, ofTheCampaign, stages, statuses } from './statuses.ts'

const results = group(
  'results',
  { zh: '各户结果', en: 'Enterprise by enterprise' },
  {
    item: enterprise,
    min: 1,
    max: 100,
    prefill: carriedRows(ofTheCampaign, 'campaign-result', isVisited),
    fields: [
      text('enterpriseName', { zh: '企业名称', en: 'Name' }, { max: 80 }),
      text('enterpriseCode', enterpriseCodeLabel, { max: 18 }),
      choice('status', { zh: '结论', en: 'Finding' }, { options: statuses }),
      date(
        'checkedOn',
        { zh: '检查日期', en: 'Visited on' },
        { max: 'today', when: isVisited, subject: { zh: '检查日期', en: 'the day of the visit' } },
      ),
      longtext(
        'finding',
        { zh: '问题和处理', en: 'What was found, and what is done' },
        { max: 200, rows: 2, when: hasProblem },
      ),
      text(
        'openedCase',
        { zh: '立案案号', en: 'Number of the case opened' },
        {
          max: 30,
          when: hasProblem,
          optional: true,
          pattern: { source: 'LC-[0-9]{8}-[0-9A-Z]{6}', example: 'LC-20260224-K7Q2MZ' },
          hint: { zh: '未立案的不填', en: 'Leave blank where none was opened' },
        },
      ),
    ],
  },
)

const resultsPage = page(
  'results',
  { zh: '执法监察结果', en: 'Results' },
  {
    fields: [
      ...matterFacts,
      known('campaign', { zh: '名称', en: 'Campaign' }, { from: recalledText('campaign-plan', 'campaign') }),
      known(
        'quota',
        { zh: '任务数（户）', en: 'Number to reach' },
        { from: recalledText('campaign-plan', 'quota') },
      ),
      choice('stage', { zh: '阶段', en: 'Stage' }, { options: stages }),
      results,
      computed(
        'coverage',
        { zh: '覆盖率', en: 'Coverage' },
        {
          from: (_, all) => shareOf(rowsOf(all.results).filter(isVisited).length, rowsOf(all.results).length),
        },
      ),
      longtext(
        'shortfall',
        { zh: '未检查的原因和后续安排', en: 'Why some were not visited, and what happens next' },
        {
          max: 500,
          rows: 3,
          optional: true,
          when: isFinal,
          hint: { zh: '全部检查的不填', en: 'Leave blank where all were visited' },
        },
      ),
      longtext('summary', { zh: '总结', en: 'Summary' }, { max: 2000, rows: 6, when: isFinal }),
    ],
  },
)

/** 执法监察结果: what a campaign found, and how far it came (the plan, 二(一)1; DOMAIN rows 6–9). */
export const campaignResult = form(about, { pages: [resultsPage], rules })
