import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { choice, date, decimal, form, known, longtext, page, photos } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { tenThousandYuan, tonnesAYear } from '../shared/units.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const outcomes: readonly Option[] = [
  { value: 'done', label: { zh: '已完成', en: 'Done' } },
  { value: 'continue', label: { zh: '建设中', en: 'Under way' } },
  { value: 'stopped', label: { zh: '已终止', en: 'Given up' } },
]

/** Eliminated equipment is not sold on (DOMAIN §6.6). */
const disposals: readonly Option[] = [
  { value: 'dismantled', label: { zh: '已拆除报废', en: 'Dismantled and scrapped' } },
  { value: 'sealed', label: { zh: '已封存，尚未拆除', en: 'Sealed, not dismantled yet' } },
  { value: 'kept', label: { zh: '仍在使用', en: 'Still in use' } },
  { value: 'none', label: { zh: '项目不涉及旧设备', en: 'There was none' } },
]

const isDone = where('outcome', 'done')

const applied = (field: string) => recalledText('renewal-application', field)

const recordPage = page(
  'record',
  { zh: '核查', en: 'The visit' },
  {
    fields: [
      ...caseFacts,
      known('project', { zh: '项目名称', en: 'Project' }, { from: applied('project') }),
      known(
        'doneBy',
        { zh: '计划完成日期', en: 'Planned last day' },
        { as: 'date', from: applied('doneBy') },
      ),
      date('visitedOn', { zh: '核查日期', en: 'Day of the visit' }, { max: 'today' }),
      choice('outcome', { zh: '进展', en: 'How far it is' }, { options: outcomes }),
      longtext('result', { zh: '核查情况', en: 'What was seen' }, { max: 1500, rows: 6 }),
      choice(
        'oldEquipment',
        { zh: '旧设备处置', en: 'What became of the old equipment' },
        {
          options: disposals,
          when: isDone,
          hint: { zh: '淘汰类设备不得转让', en: 'What is eliminated must not be sold on' },
        },
      ),
      decimal(
        'invested',
        { zh: '实际投资', en: 'Spent in fact' },
        { places: 4, unit: tenThousandYuan, when: isDone },
      ),
      decimal(
        'wasteCut',
        { zh: '固体废物实际减量', en: 'Less solid waste, in fact' },
        {
          places: 3,
          unit: tonnesAYear,
          optional: true,
          when: isDone,
          hint: { zh: '固体废物减量项目必填', en: 'Needed where the project is about waste' },
        },
      ),
    ],
    evidence: [photos('site-photos', { zh: '现场照片', en: 'Photographs of the site' }, { min: 2, max: 40 })],
  },
)

/** 项目核查记录: the plan, 二(五)2. */
export const renewalRecord = form(about, { pages: [recordPage], rules })
