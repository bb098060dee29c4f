import { county, leading, municipal, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('licence-revocation', '1', {
  title: { zh: '证照吊销（注销）登记', en: 'Licence revoked' },
  intro: {
    zh: '发证机关吊销或者注销企业证照后填写，每个证照填写一份。',
    en: 'For each licence that its authority revoked or cancelled, one filing.',
  },
  basis: [opinion, ...byField],
  chain: 'licence-revocation',
  by: [
    county('market'),
    county('emergency'),
    county('ecology'),
    county('water'),
    municipal('market'),
    municipal('emergency'),
    municipal('ecology'),
    municipal('water'),
    // Licences of other authorities.
    leading,
  ],
  letter: { zh: '证照吊销（注销）通知书', en: 'Notice that a licence is revoked' },
  served: true,
  recalls: ['government-decision'],
  repeats: true,
})
