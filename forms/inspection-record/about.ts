import { leading, outline } from '../define.ts'
import { byField, opinion, plan } from '../shared/rests.ts'

export const about = outline('inspection-record', '1', {
  title: { zh: '监督检查记录', en: 'Inspection record' },
  intro: {
    zh: '记录对企业的现场检查，重点查封条是否完好、是否擅自恢复生产。每检查一次填写一份。',
    en: 'Records a visit: whether the seals are whole and whether production was resumed. One for each visit.',
  },
  basis: [opinion, ...byField, plan('一')],
  chain: 'inspection-record',
  by: [leading],
  repeats: true,
})
