import { outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('objection', '1', {
  title: { zh: '公示异议', en: 'Objection to a notice' },
  intro: {
    zh: '对正在公示的内容有异议的，任何人都可以在公示期内提出，不需要登录，可以不留姓名。',
    en: 'Anybody may object to what is on notice within its period: without signing in, and without a name.',
  },
  basis: [opinion, plan('四（四）')],
  chain: 'taken-in',
  from: 'public',
  concerns: 'aboutCase',
  repeats: true,
})
