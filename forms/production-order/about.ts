import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('production-order', '1', {
  title: {
    zh: '限制生产、停产整治（整改）、停产停业整顿决定',
    en: 'Order to limit, stop or suspend production',
  },
  intro: {
    zh: '环保、质量、安全方面违法事实查实后作出。安全生产条件达不到要求的，立即停产停业整顿，不留宽限期。',
    en: 'For established breaches of environmental, quality or safety law. Where conditions for safe production are not met, the stop is immediate.',
  },
  basis: [opinion, ...byField],
  chain: 'production-order',
  by: [leading],
  letter: {
    zh: '责令限制生产（停产整治、停产整改、停产停业整顿）决定书',
    en: 'Order to limit, stop or suspend production',
  },
  served: true,
  recalls: ['monitoring-record'],
})
