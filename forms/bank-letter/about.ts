import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('bank-letter', '1', {
  title: { zh: '授信提示', en: 'Notice to banks' },
  intro: {
    zh: '提示金融机构对能耗、环保、安全、技术达不到标准和属于淘汰落后产能的企业，严格控制新增授信和债券发行。',
    en: 'Tells banks of an enterprise below standard in energy, environment, safety or technology, or with eliminated capacity, so that new credit and bonds are strictly limited.',
  },
  basis: [opinion, plan('三（二）')],
  chain: 'bank-letter',
  by: [leading],
  letter: { zh: '授信提示函', en: 'Letter to banks' },
  repeats: true,
})
