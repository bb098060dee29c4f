import { listed, municipal } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** Municipal DRC; working days are policy. */
const creditPublicationChain = headSigns(
  'credit-publication',
  { zh: '信用信息公布记录审签', en: 'Credit publication signed' },
  municipal('drc'),
  {
    workingDays: 2,
    guidance: {
      zh: '打开网址核对内容与推送一致，不含个人信息和商业秘密。',
      en: 'Open the address: the entry must be as sent, without personal data or trade secrets.',
    },
  },
)

export const creditPublication = listed(about, creditPublicationChain, { form: () => import('./form.ts') })
