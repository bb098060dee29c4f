import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('matter-closing', '1', {
  title: { zh: '事项办结', en: 'End of the matter' },
  intro: {
    zh: '写明成效和后续安排，审签后办结；已公布的名单、目录同时移出公开登记簿。',
    en: 'What was done and what comes next; once signed the matter ends, and what it has on a public register is taken off.',
  },
  basis: [opinion, plan('四（二）')],
  chain: 'matter-closing',
  by: [leading],
})
