import { BackLink } from '../components/back-link.tsx'
import { T } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { Kinds, type KindsView } from './kinds.tsx'

const words = {
  title: { zh: '提出申请', en: 'Begin an application' },
  intro: {
    zh: '选择要申请的事项。开始后可以随时保存，提交后由企业登记所在县区的主管部门办理。已经开始、还没有提交的，会继续原来的一件。',
    en: 'Choose what you ask for. You may save at any time; once submitted, it goes to the office in charge where your enterprise is registered. One that was begun and not submitted is gone on with.',
  },
  legend: { zh: '申请事项', en: 'What you ask for' },
  choose: { zh: '请选择申请事项', en: 'Choose what you ask for' },
  begin: { zh: '开始填写', en: 'Begin' },
}

/** What an enterprise may ask for of its own accord. */
export const applicationPage = (view: KindsView): View => ({
  title: words.title,
  before: (
    <BackLink href="/my">
      <T zh="返回我的案件" en="Back to my cases" />
    </BackLink>
  ),
  children: <Kinds {...view} words={words} />,
})
