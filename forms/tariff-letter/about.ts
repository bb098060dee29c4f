import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('tariff-letter', '1', {
  title: { zh: '差别电价建议', en: 'Differential tariff proposed' },
  intro: {
    zh: '向发展改革部门提出执行差别电价的建议，抄送供电公司。电价由发展改革部门决定。',
    en: 'Proposes a differential tariff to development and reform, with a copy to the power company. Development and reform decides.',
  },
  basis: [opinion, plan('三（一）')],
  chain: 'tariff-letter',
  by: [leading],
  letter: { zh: '差别电价建议函', en: 'Letter on a differential tariff' },
  repeats: true,
})
