import { date, form, group, longtext, page, text } from '../define.ts'
import { equipmentItem } from '../shared/equipment.ts'
import { enterprisePage } from '../shared/header.ts'
import { about } from './about.ts'
import { disposalPage } from './disposal.ts'
import { equipmentFields, equipmentRows } from './equipment.ts'
import { evidencePage } from './evidence.ts'
import { outcomePage } from './outcome.ts'
import { rules } from './rules.ts'

const equipmentPage = page(
  'equipment',
  { zh: '拆除设备', en: 'Equipment dismantled' },
  {
    intro: {
      zh: '逐台（套、座、条）填写计划拆除和实际拆除的数量。封存设备不计入已拆除。',
      en: 'For each item, what was to be removed and what was. Sealed equipment does not count as removed.',
    },
    fields: [
      group(
        'items',
        { zh: '设备清单', en: 'Equipment' },
        {
          public: true,
          item: equipmentItem,
          min: 1,
          max: 20,
          prefill: equipmentRows,
          fields: equipmentFields,
        },
      ),
    ],
  },
)

const contractorPage = page(
  'contractor',
  { zh: '拆除施工', en: 'The contractor' },
  {
    fields: [
      text('contractor', { zh: '拆除施工单位', en: 'Dismantling contractor' }, { max: 100 }),
      text(
        'contractNumber',
        { zh: '施工合同编号', en: 'Number of the works contract' },
        {
          max: 60,
          hint: {
            zh: '企业自行拆除的填写“自行拆除”',
            en: 'Write “own staff” if you dismantled it yourselves',
          },
        },
      ),
      date(
        'contractedOn',
        { zh: '施工合同签订日期', en: 'Date of the works contract' },
        { max: 'today', optional: true },
      ),
      longtext(
        'method',
        { zh: '拆除方式和过程', en: 'How it was dismantled' },
        {
          max: 1000,
          hint: {
            zh: '例如：筒体气割解体，基础破碎清运',
            en: 'Like: shell flame-cut, foundation broken up and carted off',
          },
        },
      ),
    ],
  },
)

/** 拆除验收: the end of the technology track (the plan, 二(五)3). */
export const dismantlingCertification = form(about, {
  pages: [enterprisePage, equipmentPage, contractorPage, disposalPage, outcomePage, evidencePage],
  rules,
})
