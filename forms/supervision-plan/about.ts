import { municipal, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('supervision-plan', '1', {
  title: { zh: '督导检查方案', en: 'Plan of supervision' },
  intro: {
    zh: '市直联席会议有关部门组建工作组，每年7月、12月对各县区淘汰落后产能工作督导检查。一轮填写一份。',
    en: "The city's departments form a group and look at the counties' work in July and December. One for each round.",
  },
  basis: [opinion, plan('四（三）')],
  chain: 'supervision-plan',
  by: [municipal('miit')],
})
