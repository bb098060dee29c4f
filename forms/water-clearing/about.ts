import { county, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('water-clearing', '1', {
  title: { zh: '解除取水许可限制', en: 'Water block lifted' },
  intro: {
    zh: '高耗水工艺、技术和装备已经淘汰，经现场核查属实后办理。',
    en: 'Once the water-intensive process is retired and this was verified on site.',
  },
  basis: [opinion, plan('二（五）4')],
  chain: 'water-clearing',
  by: [county('water')],
  recalls: ['water-refusal'],
})
