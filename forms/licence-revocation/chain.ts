import { itself, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The authority that took the licence signs, under a number of its own; working days are policy. */
export const licenceRevocationChain = headSigns(
  'licence-revocation',
  { zh: '证照吊销（注销）审签', en: 'Revocation of a licence signed' },
  itself,
  {
    workingDays: 3,
    guidance: {
      zh: '核对证照名称、证号、发证机关与上传的决定文件一致。签发后由本机关编号，通知企业。',
      en: 'Check licence, number and authority against the paper. Signed, it has a number of your own and goes to the enterprise.',
    },
  },
)

export const licenceRevocation = listed(about, licenceRevocationChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
