import { municipalLeading, outline } from '../define.ts'

export const about = outline('supervision-closing', '1', {
  title: { zh: '督导检查总结', en: 'Supervision closed' },
  intro: {
    zh: '一轮督导检查结束后，汇总发现问题和整改情况，事项办结。',
    en: 'After a round: how many problems were found, how many were put right. It ends the matter.',
  },
  chain: 'supervision-closing',
  by: [municipalLeading],
  recalls: ['supervision-plan'],
})
