import { leading, outline } from '../define.ts'
import { byField, under } from '../shared/rests.ts'

export const about = outline('hearing-record', '1', {
  title: { zh: '听证笔录', en: 'Record of the hearing' },
  intro: {
    zh: '听证结束后填写，记载双方意见和听证结论，上传签字的笔录。',
    en: 'For after the hearing: what both sides said, what it concluded, and the signed record.',
  },
  basis: [under('penalty-law-hearing'), ...byField],
  chain: 'hearing-record',
  by: [leading],
  recalls: ['hearing-notice', 'hearing-service', 'hearing-request'],
})
