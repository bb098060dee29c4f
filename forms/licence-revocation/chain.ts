import { chain, leading, step } from '../define.ts'

/** The lead office records it in the case; working days are policy. */
export const licenceRevocationChain = chain(
  'licence-revocation',
  '1',
  { zh: '证照吊销（注销）登记', en: 'Licence recorded as revoked' },
  [
    step('record', { zh: '牵头部门登记', en: 'Lead office records it' }, leading, {
      workingDays: 3,
      guidance: {
        zh: '核对证照名称、证号、发证机关与上传的决定文件一致。',
        en: 'Check licence, number and authority against the paper.',
      },
    }),
  ],
)
