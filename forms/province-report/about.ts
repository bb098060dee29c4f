import { municipalLeading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('province-report', '1', {
  title: { zh: '汇总报省', en: 'Report to the province' },
  intro: {
    zh: '公示无异议后，汇总全市退出情况和工作总结报省有关部门。',
    en: 'Once nobody objects, what left in the year and how the work went is reported to the province.',
  },
  basis: [opinion, plan('四（四）')],
  chain: 'province-report',
  by: [municipalLeading],
  letter: { zh: '汇总情况报告', en: 'Report' },
  export: { zh: '退出情况明细表', en: 'Table of what left' },
  package: { title: { zh: '报省材料', en: 'Package for the province' }, with: ['annual-notice'] },
  recalls: ['annual-notice'],
})
