import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('order-lifting', '1', {
  title: { zh: '解除限制、恢复生产决定', en: 'Lifting of a production order' },
  intro: {
    zh: '企业提出整改完成后，现场核查并决定解除限产、停产，或者不予解除。',
    en: 'After the enterprise says that it has put things right: verifies on site and lifts the order or refuses to.',
  },
  basis: [opinion, ...byField],
  chain: 'order-lifting',
  by: [leading],
  letter: { zh: '解除限制（恢复生产）决定书', en: 'Decision on the lifting of a production order' },
  served: true,
  recalls: ['production-order', 'order-service'],
})
