import { listed, municipalLeading } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The municipal office that leads; working days are policy. */
const publicNoticeChain = headSigns(
  'public-notice',
  { zh: '公告登记核对', en: 'Review of the notice' },
  municipalLeading,
  {
    workingDays: 2,
    guidance: {
      zh: '打开网址，核对公告内容与承诺一致、网站为市级以上，不含个人信息和商业秘密。',
      en: 'Open the address: the notice says what was promised, the site is of the city or above, and nothing personal or secret stands there.',
    },
  },
)

export const publicNotice = listed(about, publicNoticeChain, { form: () => import('./form.ts') })
