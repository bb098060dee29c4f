import { where } from '../../functions/engine/condition.ts'
import { county, outline } from '../define.ts'
import { opinion, plan, under } from '../shared/rests.ts'

export const about = outline('water-refusal', '1', {
  title: { zh: '水资源论证、取水许可不予批准', en: 'Refusal of a water application' },
  intro: {
    zh: '采用淘汰目录中高耗水工艺、技术和装备，或者未按期淘汰的，对水资源论证、取水许可申请、延续和变更不予批准。一件申请填写一份。',
    en: 'For water-intensive processes in the elimination list: refuses the water assessment, the permit, its renewal or its change. One filing for each application.',
  },
  basis: [{ ...under('water-permit-25'), when: where('application', 'renewal') }, opinion, plan('二（五）4')],
  chain: 'water-refusal',
  by: [county('water')],
  letter: { zh: '不予批准决定书', en: 'Refusal of a water application' },
  served: true,
  repeats: true,
})
