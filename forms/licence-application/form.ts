import { where } from '../../functions/engine/condition.ts'
import { choice, declaration, documents, form, group, longtext, page, papers, text } from '../define.ts'
import { applications, holdsLicence } from '../licence-decision/outcomes.ts'
import { equipmentCapacity, equipmentIdentity, equipmentItem } from '../shared/equipment.ts'
import { enterprisePage } from '../shared/header.ts'
import { otherPapers } from '../shared/other-papers.ts'
import { standardPattern } from '../shared/standard.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const productPage = page(
  'product',
  { zh: '申请许可的产品', en: 'The product' },
  {
    fields: [
      choice('application', { zh: '申请种类', en: 'Kind of application' }, { options: applications }),
      text(
        'heldNumber',
        { zh: '原许可证编号', en: 'Number of the licence held' },
        { max: 60, when: holdsLicence },
      ),
      text('product', { zh: '产品名称、规格', en: 'Product and type' }, { max: 100 }),
      text(
        'standard',
        { zh: '执行的产品标准', en: 'Standard of the product' },
        { max: 30, pattern: standardPattern, hint: { zh: '例如 GB 175-2023', en: 'Like GB 175-2023' } },
      ),
      text('process', { zh: '生产工艺和主要设备', en: 'Process and main equipment' }, { max: 200 }),
      longtext(
        'change',
        { zh: '变更内容', en: 'What changes' },
        { max: 500, rows: 3, when: where('application', 'change') },
      ),
    ],
    evidence: [
      documents('test-report', { zh: '产品检验报告', en: 'Test report of the product' }, { max: 5 }),
      papers('application-paper', { zh: '盖章的申请书', en: 'The application, sealed' }, { max: 5 }),
      otherPapers,
    ],
  },
)

const equipmentPage = page(
  'equipment',
  { zh: '生产设备', en: 'Equipment' },
  {
    intro: {
      zh: '逐台列明主要生产设备，并对照淘汰目录选择条目；不在目录中的选“未列入”。',
      en: 'List each main machine with its entry of the elimination list, or that it has none.',
    },
    fields: [
      group(
        'items',
        { zh: '主要生产设备', en: 'Main equipment' },
        { item: equipmentItem, min: 1, max: 30, fields: [...equipmentIdentity, equipmentCapacity] },
      ),
      declaration(
        'notEliminated',
        { zh: '不属于淘汰范围', en: 'Nothing is eliminated' },
        {
          statement: {
            zh: '本企业声明：申请许可的产品、所用工艺和设备均不属于国家明令淘汰或者禁止生产的范围。',
            en: 'The enterprise declares that neither product nor process nor equipment is eliminated or forbidden by the state.',
          },
        },
      ),
      truthDeclaration,
    ],
  },
)

/** 生产许可申请: the plan, 二(三)1 (DOMAIN row 23). */
export const licenceApplication = form(about, { pages: [enterprisePage, productPage, equipmentPage], rules })
