import { unless, where } from '../../functions/engine/condition.ts'
import { choice, choices, date, form, longtext, page, papers, text } from '../define.ts'
import { exceedanceFacts } from '../monitoring-record/exceedances.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { citations } from '../shared/citations.ts'
import { remediesPage } from '../shared/remedies.ts'
import { about } from './about.ts'
import { orders, triggers } from './orders.ts'
import { rules } from './rules.ts'

/** The two findings of DOMAIN rows 14–16 that go by a permit. */
const aboutPermit = where('triggers', 'no-permit', 'against-permit')

const factsPage = page(
  'facts',
  { zh: '违法事实', en: 'Facts' },
  {
    fields: [
      ...caseFacts,
      choices(
        'triggers',
        { zh: '情形', en: 'Breaches' },
        {
          options: triggers,
          hint: {
            zh: '一份决定只写一个方面的情形；涉及几个方面的，由各主管部门分别作出',
            en: 'Of one field only; where several are concerned, each authority makes its own order',
          },
        },
      ),
      text(
        'permitNumber',
        { zh: '排污许可证编号', en: 'Number of the discharge permit' },
        {
          max: 40,
          when: aboutPermit,
          hint: { zh: '未取得许可证的填写“未取得”', en: 'Where there is none, write “none”' },
        },
      ),
      longtext(
        'facts',
        { zh: '事实和证据', en: 'Facts and evidence' },
        {
          max: 2000,
          rows: 8,
          start: ({ recalled }) => exceedanceFacts(recalled?.['monitoring-record']?.answers ?? {}),
          hint: {
            zh: '写明时间、地点、检查或检测情况和结果',
            en: 'When, where, and what was inspected or measured',
          },
        },
      ),
      citations,
    ],
    evidence: [
      papers(
        'finding-evidence',
        { zh: '事实证据', en: 'Evidence of the facts' },
        {
          max: 30,
          hint: {
            zh: '监测或检验报告、现场检查笔录、照片等',
            en: 'Monitoring or test reports, inspection records, photographs',
          },
        },
      ),
    ],
  },
)

const orderPage = page(
  'order',
  { zh: '决定', en: 'The order' },
  {
    fields: [
      choice('order', { zh: '决定种类', en: 'Kind of order' }, { options: orders }),
      longtext(
        'scope',
        { zh: '限制或停止生产的范围', en: 'What is limited or stopped' },
        {
          max: 500,
          rows: 3,
          hint: {
            zh: '写明生产线、设备；限制生产的写明负荷或时段',
            en: 'Lines and equipment; where production is limited, the load or the hours',
          },
        },
      ),
      date(
        'fromOn',
        { zh: '起始日期', en: 'In force from' },
        {
          optional: true,
          when: unless('order', 'suspend'),
          hint: {
            zh: '送达后另有起始日期的填写；不填的自送达之日起执行',
            en: 'Where it begins on a later day than service; else it is in force from service',
          },
        },
      ),
      longtext(
        'requirements',
        { zh: '整改要求', en: 'What must be done' },
        { max: 1500, rows: 6, hint: { zh: '逐项写明，一项一行', en: 'One item a line' } },
      ),
    ],
  },
)

/** 限制生产、停产整治（整改）、停产停业整顿: DOMAIN rows 18–19, 25–26 and 32. */
export const productionOrder = form(about, {
  pages: [factsPage, orderPage, remediesPage],
  rules,
})
