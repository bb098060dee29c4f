import { leading, outline } from '../define.ts'

export const about = outline('hazard-progress', '1', {
  title: { zh: '隐患整改销号', en: 'Hazards put right' },
  intro: {
    zh: '逐项填写整改情况，可以多次填写；全部销号的，事项办结。',
    en: 'What became of each hazard; filed as often as needed. When none is open, the matter ends.',
  },
  chain: 'hazard-progress',
  by: [leading],
  recalls: ['hazard-list', 'hazard-progress'],
  repeats: true,
})
