import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('half-year-return', '1', {
  title: { zh: '半年退出情况报送', en: 'Half-year return' },
  intro: {
    zh: '各县（市、区）、市属开发区和市直有关单位填写本期依法关闭退出的企业、设备和产能，以及工作总结，于7月15日前、12月底前函告市工业和信息化局。明细由案件自动填入，与案件不一致的须说明。',
    en: 'What has left in the half-year, and how the work went: from each county, zone and municipal department to the city, by 15 July and by the end of December. It is filled in from the cases; whatever differs from them is explained.',
  },
  basis: [opinion, plan('四（三）')],
  chain: 'half-year-return',
  by: [leading],
  letter: { zh: '退出情况报送函', en: 'Letter with the return' },
  counts: true,
  recalls: ['half-year-return', 'return-review'],
})
