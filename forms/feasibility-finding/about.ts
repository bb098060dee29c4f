import { county, outline } from '../define.ts'
import { catalogue, opinion, plan } from '../shared/rests.ts'

export const about = outline('feasibility-finding', '1', {
  title: { zh: '拆除条件认定', en: 'Finding on dismantling' },
  intro: {
    zh: '现场核查后逐台认定主体设备应立即拆除，还是暂不具备拆除条件、先行封存。',
    en: 'After a site visit, finds for each main item whether it is dismantled at once or cannot be yet and is sealed first.',
  },
  basis: [catalogue, opinion, plan('二（五）3')],
  chain: 'feasibility-finding',
  by: [county('miit')],
  letter: { zh: '拆除条件认定书', en: 'Finding on dismantling' },
  served: true,
})
