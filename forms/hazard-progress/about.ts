import { leading, outline } from '../define.ts'
import { plan, under } from '../shared/rests.ts'

export const about = outline('hazard-progress', '1', {
  title: { zh: '隐患整改销号', en: 'Hazards put right' },
  intro: {
    zh: '逐项填写整改情况，可以多次填写；全部销号的，事项办结。',
    en: 'What became of each hazard; filed as often as needed. When none is open, the matter ends.',
  },
  basis: [under('safety-law'), plan('二（四）1')],
  chain: 'hazard-progress',
  by: [leading],
  recalls: ['hazard-list', 'hazard-progress'],
  repeats: true,
})
