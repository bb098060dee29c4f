import { choice, computed, date, form, longtext, page, papers, text } from '../define.ts'
import { yesterday } from '../shared/bounds.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { citations } from '../shared/citations.ts'
import { renewableUntil } from '../shared/permit-window.ts'
import { remediesPage } from '../shared/remedies.ts'
import { about } from './about.ts'
import { applications, hasPermit, isRenewal, notRetired, refusalGrounds } from './applications.ts'
import { rules } from './rules.ts'

const applicationPage = page(
  'application',
  { zh: '申请', en: 'The application' },
  {
    fields: [
      ...caseFacts,
      choice('application', { zh: '申请种类', en: 'Kind of application' }, { options: applications }),
      text('applicationNumber', { zh: '申请受理编号', en: 'Number of the application' }, { max: 60 }),
      date('appliedOn', { zh: '申请日期', en: 'Date of the application' }, { max: 'today' }),
      text(
        'permitNumber',
        { zh: '取水许可证编号', en: 'Number of the permit' },
        { max: 60, when: hasPermit },
      ),
      date(
        'permitExpiresOn',
        { zh: '取水许可证有效期至', en: 'Permit expires on' },
        { when: hasPermit, subject: { zh: '取水许可证有效期', en: 'the day on which the permit expires' } },
      ),
      computed(
        'renewableUntil',
        { zh: '最晚应提出延续申请的日期', en: 'Last day to apply for renewal' },
        { when: isRenewal, from: ({ permitExpiresOn }) => renewableUntil(permitExpiresOn) ?? '', as: 'date' },
      ),
    ],
    evidence: [
      papers('application-copy', { zh: '申请书及受理凭证', en: 'Application and receipt' }, { max: 10 }),
    ],
  },
)

const groundPage = page(
  'ground',
  { zh: '不予批准的情形', en: 'Ground of refusal' },
  {
    fields: [
      choice('ground', { zh: '情形', en: 'Ground' }, { options: refusalGrounds }),
      text(
        'process',
        { zh: '高耗水工艺、技术或装备', en: 'Water-intensive process' },
        { max: 100, hint: { zh: '写明名称、型号、数量', en: 'Name, model and number' } },
      ),
      text(
        'listEntry',
        { zh: '所在淘汰目录及条目', en: 'Elimination list and entry' },
        { max: 150, hint: { zh: '写明目录名称、年份或批次', en: 'With its year or batch' } },
      ),
      date(
        'retireBy',
        { zh: '应淘汰的期限', en: 'Was to be retired by' },
        {
          when: notRetired,
          max: yesterday,
          subject: { zh: '应淘汰的期限', en: 'the day by which it was to be retired' },
          hint: { zh: '已经过去的日期', en: 'A day in the past' },
        },
      ),
      longtext('facts', { zh: '事实和理由', en: 'Facts and reasons' }, { max: 1500, rows: 6 }),
      citations,
    ],
  },
)

/** 不予批准: the water block of an overdue case (the plan, 二(五)4; DOMAIN rows 48–51). */
export const waterRefusal = form(about, { pages: [applicationPage, groundPage, remediesPage], rules })
