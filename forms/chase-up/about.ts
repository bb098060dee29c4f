import { municipalLeading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('chase-up', '1', {
  title: { zh: '督办', en: 'Chase-up' },
  intro: {
    zh: '县区办理逾期或者不力的，由市级主管部门发函督办。一件事项填写一份。',
    en: 'Where a county is late or slack, the municipal office writes to it. One for each matter.',
  },
  basis: [opinion, plan('二（二）3', '四（二）')],
  chain: 'chase-up',
  by: [municipalLeading],
  letter: { zh: '督办函', en: 'Chase-up letter' },
  repeats: true,
})
