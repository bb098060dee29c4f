import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { choice, date, form, longtext, page, papers, photos } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { eachInspectorOnce, inspectors } from '../shared/inspectors.ts'
import { yesNo } from '../shared/yes-no.ts'
import { about } from './about.ts'

/** Not every case has seals: path A dismantles without them. */
const sealStates: readonly Option[] = [
  ...yesNo,
  { value: 'none', label: { zh: '没有封条', en: 'There are no seals' } },
]

const sealsBroken = where('sealsIntact', 'no')
const hasResumed = where('resumed', 'yes')

const inspectionPage = page(
  'inspection',
  { zh: '监督检查', en: 'The inspection' },
  {
    fields: [
      ...caseFacts,
      date('inspectedOn', { zh: '检查日期', en: 'Date of the inspection' }, { max: 'today' }),
      inspectors,
      longtext(
        'findings',
        { zh: '检查情况', en: 'What was found' },
        {
          max: 1500,
          rows: 6,
          hint: { zh: '设备、水电、表计读数、人员情况', en: 'Equipment, water, power, meters, people' },
        },
      ),
      choice(
        'sealsIntact',
        { zh: '封条是否完好', en: 'Are the seals whole?' },
        { options: sealStates, subject: { zh: '封条是否完好', en: 'whether the seals are whole' } },
      ),
      longtext(
        'brokenSeals',
        { zh: '破损的封条', en: 'Broken seals' },
        {
          max: 500,
          rows: 3,
          when: sealsBroken,
          hint: { zh: '写明编号、部位和破损情况', en: 'Number, place and damage' },
        },
      ),
      choice(
        'resumed',
        { zh: '是否擅自恢复生产', en: 'Was production resumed?' },
        { options: yesNo, subject: { zh: '是否擅自恢复生产', en: 'whether production was resumed' } },
      ),
      longtext(
        'resumption',
        { zh: '恢复生产的情况', en: 'What was running' },
        {
          max: 1000,
          when: hasResumed,
          hint: { zh: '写明生产线、设备和证据', en: 'Lines, equipment and proof' },
        },
      ),
    ],
    evidence: [
      photos(
        'photos',
        { zh: '现场照片', en: 'Photographs of the site' },
        { min: 2, max: 40, hint: { zh: '含封条编号、表计读数', en: 'With seal numbers and meters' } },
      ),
      papers(
        'signed-record',
        { zh: '签字的检查笔录', en: 'The signed record' },
        {
          max: 5,
          hint: {
            zh: '企业人员签字；拒签的注明',
            en: 'Signed by the enterprise, or with a note that it refused',
          },
        },
      ),
    ],
  },
)

/** 监督检查记录: re-inspections so that nothing runs again (DOMAIN rows 46–47). */
export const inspectionRecord = form(about, { pages: [inspectionPage], rules: [eachInspectorOnce] })
