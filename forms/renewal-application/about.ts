import { outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('renewal-application', '1', {
  title: { zh: '设备更新、技术改造申请', en: 'Application for renewal of equipment or technology' },
  intro: {
    zh: '设备焕新、技改升级、固体废物减量的项目，在这里申报并提出需要的支持。',
    en: 'For projects that renew equipment or technology or reduce solid waste: what is done, and what support is asked for.',
  },
  basis: [opinion, plan('二（五）2')],
  chain: 'renewal-application',
})
