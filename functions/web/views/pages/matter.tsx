import { BackLink } from '../components/back-link.tsx'
import type { View } from '../layout.tsx'
import { Kinds, type KindsView } from './kinds.tsx'

const words = {
  title: { zh: '新建工作事项', en: 'Begin a piece of work' },
  intro: {
    zh: '工作计划、联席会议、督导检查、执法监察、隐患治理和其他不针对单个企业案件的工作在这里办理，与企业案件一样填报、审签、编号和存档。',
    en: 'Plans, meetings, supervision, inspections, hazards and other work that is about no single case is drawn up, signed, numbered and archived here, as cases are.',
  },
  legend: { zh: '工作事项', en: 'Kind of work' },
  choose: { zh: '请选择要办理的工作事项', en: 'Choose the work to begin' },
  begin: { zh: '开始办理', en: 'Begin' },
}

/** Work of an organ that is about no single enterprise: plans, meetings, inspections. */
export const matterPage = (view: KindsView): View => ({
  title: words.title,
  before: <BackLink href="/work/cases" />,
  children: <Kinds {...view} words={words} />,
})
