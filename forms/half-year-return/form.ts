import { documents, form, known, longtext, page } from '../define.ts'
import { exitFields } from '../shared/exit-fields.ts'
import { differencesExplained } from '../shared/exit-rows.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { periodOf } from '../shared/period.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'

const listPage = page(
  'list',
  { zh: '退出的企业、设备和产能', en: 'What has left' },
  {
    fields: [
      ...matterFacts,
      known('period', { zh: '报送期', en: 'Period' }, { from: periodOf }),
      known(
        'toChange',
        { zh: '市级退回意见', en: 'Remarks of the city' },
        { from: (context) => recalledText('return-review', 'remarks')(context) || '没有退回过' },
      ),
      ...exitFields('all'),
    ],
  },
)

const summaryPage = page(
  'summary',
  { zh: '工作总结', en: 'How the work went' },
  {
    fields: [
      longtext(
        'summary',
        { zh: '推动落后产能退出工作总结', en: 'Summary of the work' },
        {
          max: 4000,
          rows: 12,
          start: recalledText('half-year-return', 'summary'),
          hint: {
            zh: '主要做法、成效、问题和下一步安排',
            en: 'What was done, what came of it, what is difficult, what comes next',
          },
        },
      ),
    ],
    evidence: [
      documents('summary-text', { zh: '工作总结全文', en: 'The summary in full' }, { min: 0, max: 3 }),
    ],
  },
)

/** 半年退出情况报送: enterprises, equipment, capacity and a summary, twice a year (the plan, 四(三); DOMAIN rows 68–70). */
export const halfYearReturn = form(about, {
  pages: [listPage, summaryPage],
  rules: [differencesExplained('all')],
})
