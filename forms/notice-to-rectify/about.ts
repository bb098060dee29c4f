import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('notice-to-rectify', '1', {
  title: { zh: '限期整改通知书', en: 'Notice to rectify' },
  intro: {
    zh: '写明查实的情况、依据、整改要求和期限。审签后编号，送达后期限才起算；送达前企业看不到。',
    en: 'States the finding, its basis, what must be done and within what time. Signed, it gets its number; the period begins with service, and the enterprise sees none of it before.',
  },
  basis: [opinion, ...byField],
  chain: 'notice-to-rectify',
  by: [leading],
  letter: { zh: '责令限期整改通知书', en: 'Notice to rectify' },
  served: true,
})
