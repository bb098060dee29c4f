import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('renewal-record', '1', {
  title: { zh: '项目核查记录', en: 'Record of a renewal project' },
  intro: {
    zh: '现场核查项目进展：是否完成，旧设备如何处置，投资和固体废物减量是否达到。',
    en: 'A visit to the project: whether it is done, what became of the old equipment, money and waste.',
  },
  basis: [opinion, plan('二（五）2')],
  chain: 'renewal-record',
  by: [leading],
  recalls: ['renewal-application'],
})
