import { date, form, longtext, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { startClockFields } from '../shared/start-clock.ts'
import { about } from './about.ts'

const applicationPage = page(
  'application',
  { zh: '受理的申请', en: 'The application' },
  {
    fields: [
      ...caseFacts,
      text(
        'product',
        { zh: '申请许可的产品', en: 'Product applied for' },
        { max: 80, hint: { zh: '写明类别和规格', en: 'With its class and kind' } },
      ),
      date('appliedOn', { zh: '收到申请日期', en: 'Application received on' }, { max: 'today' }),
      longtext(
        'papers',
        { zh: '收到的材料', en: 'Papers received' },
        { max: 1000, hint: { zh: '逐份写明，一份一行', en: 'One paper a line' } },
      ),
      ...startClockFields,
    ],
    evidence: [papers('application', { zh: '申请书', en: 'The application' }, { max: 10 })],
  },
)

/** 行政许可申请受理通知书: the time to decide runs from its service. */
export const licenceAcceptance = form(about, { pages: [applicationPage], rules: [] })
