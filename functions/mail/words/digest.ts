import { longDate } from '../../engine/date-text.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'
import { same } from '../setting.ts'

/** One task as a digest lists it. */
export type DigestTask = Pick<Letter, 'action' | 'code'> & {
  readonly form: Text
  readonly step: Text
  readonly organ: Text
  readonly enterprise: string
  readonly caseNumber: string
  readonly due: string
}

/** The tasks of a day in one mail, the soonest due first. */
export const digest = (tasks: readonly DigestTask[]): Letter => ({
  subject: {
    zh: `待您审批：${tasks.length} 件，最早${tasks[0] ? longDate(tasks[0].due, 'zh') : ''}到期`,
    en: `${tasks.length} for your decision, the first due on ${tasks[0] ? longDate(tasks[0].due, 'en') : ''}`,
  },
  paragraphs: [
    {
      zh: '您选择了每个工作日收一封汇总邮件。以下事项在发出本邮件时由您办理，按办理期限排列。请逐件打开，打开后按“打开”按钮。链接只供您本人使用，请勿转发。',
      en: 'You chose one mail each working day. When this was sent, these were yours to decide, the soonest due first. Open each by its link and press “Open”. The links are for you alone: do not forward them.',
    },
  ],
  tasks: tasks.map(({ form, step, organ, enterprise, caseNumber, due, ...way }) => ({
    title: { zh: `${form.zh}（${enterprise}）`, en: `${form.en} (${enterprise})` },
    facts: [
      { label: { zh: '办理期限', en: 'Due' }, value: { zh: longDate(due, 'zh'), en: longDate(due, 'en') } },
      {
        label: { zh: '环节', en: 'Step' },
        value: { zh: `${organ.zh}：${step.zh}`, en: `${organ.en}: ${step.en}` },
      },
      { label: { zh: '案号', en: 'Case' }, value: same(caseNumber) },
    ],
    ...way,
  })),
})
