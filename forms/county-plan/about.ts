import { county, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('county-plan', '2', {
  title: { zh: '年度工作计划', en: 'Annual plan of work' },
  intro: {
    zh: '工业和信息化部门会同发展改革、生态环境、应急管理、市场监管部门编制，明确年度重点任务、时间节点、工作措施和责任部门。执行中需要调整的，再填写一份。',
    en: 'Made by industry with development and reform, ecology, emergency management and market regulation: the tasks of the year, dates, measures and who is responsible. To change it later, file it again.',
  },
  basis: [opinion, plan('四（一）')],
  chain: 'county-plan',
  by: [county('miit')],
  letter: { zh: '工作计划报送函', en: 'Letter with the plan' },
  recalls: ['county-plan'],
})

/** Before a task could say what capacity is to go; filings and drafts that were begun on it keep it. */
export const about1 = { ...about, version: '1' }
