import { choice, date, form, group, longtext, page, photos } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import {
  countOf,
  equipmentCapacity,
  equipmentCount,
  equipmentIdentity,
  equipmentItem,
  identityOf,
} from '../shared/equipment.ts'
import { inspectors } from '../shared/inspectors.ts'
import { remediesPage } from '../shared/remedies.ts'
import { about } from './about.ts'
import { cannotYet, outcomes, paths } from './paths.ts'
import { rules } from './rules.ts'

const visitPage = page(
  'visit',
  { zh: '现场核查', en: 'The visit' },
  {
    fields: [
      ...caseFacts,
      date('visitedOn', { zh: '核查日期', en: 'Date of the visit' }, { max: 'today' }),
      inspectors,
    ],
    evidence: [
      photos(
        'photos',
        { zh: '现场照片', en: 'Photographs of the site' },
        {
          min: 2,
          max: 60,
          hint: {
            zh: '每台设备至少 1 张，含铭牌；暂不具备拆除条件的，能看出原因',
            en: 'At least one of each item with its name plate, and of what keeps it from being dismantled',
          },
        },
      ),
    ],
  },
)

const findingPage = page(
  'finding',
  { zh: '逐台认定', en: 'Item by item' },
  {
    intro: {
      zh: '具备拆除条件的应立即拆除。暂不具备条件的，须断水、断电，拆除动力装置，封存主体设备，公开承诺并限时拆除。封存不等于拆除。',
      en: 'What can be dismantled is dismantled at once. For the rest, water and power are cut, the drive removed, the equipment sealed, and dismantling promised in public by a date. Sealed is not dismantled.',
    },
    fields: [
      group(
        'items',
        { zh: '设备清单', en: 'Equipment' },
        {
          item: equipmentItem,
          min: 1,
          max: 30,
          prefill: ({ equipment }) =>
            equipment.map((item) => ({ ...identityOf(item), quantity: countOf(item) })),
          fields: [
            ...equipmentIdentity,
            equipmentCount('quantity', { zh: '数量', en: 'Quantity' }),
            equipmentCapacity,
            choice('path', { zh: '认定结论', en: 'Finding' }, { options: paths }),
            longtext(
              'whyNotNow',
              { zh: '暂不具备拆除条件的理由', en: 'Why it cannot be dismantled yet' },
              {
                max: 500,
                rows: 3,
                when: cannotYet,
                hint: {
                  zh: '例如：与在用厂房共用基础，须先完成结构加固',
                  en: 'Like: it shares its foundation with a building in use, which must be reinforced first',
                },
              },
            ),
          ],
        },
      ),
      choice('outcome', { zh: '总体结论', en: 'Outcome' }, { options: outcomes }),
    ],
  },
)

/** 拆除条件认定: leads to path A or path B of the technology track (the plan, 二(五)3; DOMAIN row 39). */
export const feasibilityFinding = form(about, { pages: [visitPage, findingPage, remediesPage], rules })
