import { outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('tip-off', '1', {
  title: { zh: '社会监督举报', en: 'Tip-off' },
  intro: {
    zh: '发现已公开承诺的企业恢复生产、转移设备、启封，或者应当退出而未退出的，任何人都可以举报，不需要登录，可以不留姓名。',
    en: 'Anybody may tell of production resumed, equipment moved or seals broken against a promise, or of capacity that should have gone: without signing in, and without a name.',
  },
  basis: [opinion, plan('二（五）3')],
  chain: 'taken-in',
  from: 'public',
  concerns: 'aboutCase',
})
