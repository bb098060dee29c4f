import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { choice, choices, computed, date, form, group, longtext, page, text, whole } from '../define.ts'
import { sectors } from '../sectors.ts'
import { officeOptions } from '../shared/departments.ts'
import { listedEnterprise } from '../shared/listed-enterprise.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { lastDayIn } from '../shared/values.ts'
import { yearField } from '../shared/year.ts'
import { about } from './about.ts'
import { enterprise, hasQuota, kinds } from './kinds.ts'
import { rules } from './rules.ts'

const before = (field: string) => recalledText('campaign-plan', field)

const campaignPage = page(
  'campaign',
  { zh: '执法监察事项', en: 'The campaign' },
  {
    fields: [
      ...matterFacts,
      text('campaign', { zh: '名称', en: 'Name' }, { max: 80, start: before('campaign') }),
      choice('kind', { zh: '类别', en: 'Kind' }, { options: kinds, start: before('kind') }),
      yearField,
      choices('sectors', { zh: '重点行业', en: 'Sectors' }, { options: sectors, min: 1 }),
      choices(
        'partners',
        { zh: '参加的其他部门', en: 'Other departments that take part' },
        {
          options: officeOptions,
          optional: true,
          hint: { zh: '联合执法的必填', en: 'Needed where several enforce jointly' },
        },
      ),
      whole(
        'quota',
        { zh: '任务数（户）', en: 'Number of enterprises to reach' },
        {
          min: 1,
          max: 100,
          when: hasQuota,
          start: before('quota'),
          hint: {
            zh: '下达的任务数；全覆盖的填写重点企业总数',
            en: 'As assigned; where all are to be visited, how many there are',
          },
        },
      ),
      longtext(
        'approach',
        { zh: '依据和内容', en: 'What it rests on, and what is looked at' },
        { max: 1500, start: before('approach') },
      ),
    ],
  },
)

const enterprisesPage = page(
  'enterprises',
  { zh: '企业清单', en: 'Enterprises' },
  {
    fields: [
      group(
        'enterprises',
        { zh: '企业清单', en: 'Enterprises' },
        {
          item: enterprise,
          fromFile: true,
          min: 1,
          max: 100,
          prefill: ({ recalled }) => rowsOf(recalled?.['campaign-plan']?.answers.enterprises),
          fields: [...listedEnterprise, date('plannedOn', { zh: '计划日期', en: 'Planned for' })],
        },
      ),
      computed(
        'lastDay',
        { zh: '最晚计划日期', en: 'Last day planned' },
        { from: (_, { enterprises }) => lastDayIn(enterprises, 'plannedOn'), as: 'date' },
      ),
    ],
  },
)

/** 执法监察计划: whom a campaign visits, and when (the plan, 二(一)1; DOMAIN rows 6–9). */
export const campaignPlan = form(about, { pages: [campaignPage, enterprisesPage], rules })
