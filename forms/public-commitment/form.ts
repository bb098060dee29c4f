import { form, group, longtext, page } from '../define.ts'
import {
  countOf,
  equipmentCapacity,
  equipmentCount,
  equipmentIdentity,
  equipmentItem,
  identityOf,
} from '../shared/equipment.ts'
import { enterprisePage } from '../shared/header.ts'
import { about } from './about.ts'
import { commitmentPage } from './commitment.ts'
import { cutsPage } from './cuts.ts'
import { rules } from './rules.ts'

const equipmentPage = page(
  'equipment',
  { zh: '拟封存设备', en: 'The equipment' },
  {
    intro: {
      zh: '逐台（套、座、条）列出暂不具备拆除条件、先行封存的主体设备。封存不等于拆除。',
      en: 'List each main item that cannot be dismantled yet and is sealed first. Sealed is not dismantled.',
    },
    fields: [
      group(
        'items',
        { zh: '设备清单', en: 'Equipment' },
        {
          public: true,
          item: equipmentItem,
          min: 1,
          max: 30,
          prefill: ({ equipment }) =>
            equipment.map((item) => ({ ...identityOf(item), quantity: countOf(item) })),
          fields: [
            ...equipmentIdentity,
            equipmentCount('quantity', { zh: '数量', en: 'Quantity' }, { public: true }),
            equipmentCapacity,
          ],
        },
      ),
      longtext(
        'whyNotNow',
        { zh: '暂不具备拆除条件的原因', en: 'Why it cannot be dismantled now' },
        {
          max: 1000,
          hint: {
            zh: '例如：窑体与在用厂房共用基础，须先完成结构加固',
            en: 'Like: the kiln shares its foundation with a building in use, which must be reinforced first',
          },
        },
      ),
    ],
  },
)

/** 公开承诺: path B of the technology track (the plan, 二(五)3). */
export const publicCommitment = form(about, {
  pages: [enterprisePage, equipmentPage, cutsPage, commitmentPage],
  rules,
})
