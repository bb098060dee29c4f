import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('rectification-review', '1', {
  title: { zh: '整改复核', en: 'Review of the rectification' },
  intro: {
    zh: '对企业整改报告进行现场复核后填写，形成整改复核意见书。',
    en: 'For after the visit that checks a rectification report; it becomes the review opinion.',
  },
  basis: [opinion, ...byField],
  chain: 'rectification-review',
  by: [leading],
  letter: { zh: '整改复核意见书', en: 'Opinion on the rectification' },
  served: true,
  recalls: ['rectification-report'],
})
