import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('support-decision', '1', {
  title: { zh: '扶持事项决定', en: 'Decision on support' },
  intro: {
    zh: '商有关部门后作出：给予、部分给予、转有权部门办理或者不予扶持，写明依据和办理部门。',
    en: 'After asking whoever is responsible: granted, granted in part, passed on or not granted, with the policy it rests on.',
  },
  basis: [opinion, plan('三（一）')],
  chain: 'support-decision',
  by: [leading],
  letter: { zh: '扶持事项决定书', en: 'Decision on support' },
  served: true,
  recalls: ['support-application'],
})
