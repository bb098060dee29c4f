import { municipalLeading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('supervision-closing', '1', {
  title: { zh: '督导检查总结', en: 'Supervision closed' },
  intro: {
    zh: '一轮督导检查结束后，汇总发现问题和整改情况，事项办结。',
    en: 'After a round: how many problems were found, how many were put right. It ends the matter.',
  },
  basis: [opinion, plan('四（三）')],
  chain: 'supervision-closing',
  by: [municipalLeading],
  recalls: ['supervision-plan'],
})
