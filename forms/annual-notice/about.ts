import { municipalLeading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('annual-notice', '1', {
  title: { zh: '年度退出情况公示', en: 'Annual notice' },
  intro: {
    zh: '市工业和信息化局将全市依法关闭退出的企业、设备和产能面向社会公示。明细由案件自动填入，每台设备、每户企业只计一次；签发后即在公开登记簿公示。',
    en: 'What left in the year in the whole city, shown to the public. It is filled in from the cases, each machine and enterprise once; signed, it stands in the public register.',
  },
  basis: [opinion, plan('四（四）')],
  chain: 'annual-notice',
  by: [municipalLeading],
  letter: { zh: '年度退出情况公示', en: 'Annual notice' },
  counts: true,
  awaits: true,
  recalls: ['annual-notice'],
})
