import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('severity-finding', '1', {
  title: { zh: '情节严重认定', en: 'Finding of a grave breach' },
  intro: {
    zh: '认定违法情节严重，建议报经有批准权的人民政府批准，责令停业、关闭。只是建议，由政府决定。',
    en: 'Finds that a breach is grave and proposes to the government that it order suspension or closure. The government decides.',
  },
  basis: [opinion, ...byField],
  chain: 'severity-finding',
  by: [leading],
  recalls: ['production-order'],
})
