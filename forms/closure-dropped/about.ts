import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('closure-dropped', '1', {
  title: { zh: '不予关停退出意见', en: 'Closure dropped' },
  intro: {
    zh: '法制审核、听证或政府未予批准后，不再建议关停退出的，写明理由后结案。',
    en: 'For when closure is not pursued after legal review, hearing or the government’s refusal; it ends the case.',
  },
  basis: [opinion, ...byField],
  chain: 'closure-dropped',
  by: [leading],
  recalls: ['closure-proposal'],
})
