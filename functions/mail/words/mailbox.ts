import type { Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import type { Failing } from '../../store/mailboxes.ts'
import type { Letter } from '../compose.ts'
import { same } from '../setting.ts'

type Fails = { readonly person: Person; readonly failing: Failing; readonly baseUrl: string }

const happened: { readonly [Kind in Failing['kind']]: Text } = {
  bounce: { zh: '邮件被退回，邮箱无法送达', en: 'mail came back: the mailbox takes none' },
  complaint: { zh: '收件人把邮件标为垃圾邮件', en: 'a mail was reported as unwanted' },
}

/** To administrators: somebody is not reached, and tasks may wait for them in vain. */
export const mailboxFails = ({ person, failing, baseUrl }: Fails): Letter => ({
  subject: { zh: `邮箱异常：${person.name}`, en: `A mailbox fails: ${person.name}` },
  paragraphs: [
    {
      zh: `${person.name}：${happened[failing.kind].zh}。`,
      en: `${person.name}: ${happened[failing.kind].en}.`,
    },
    {
      zh: '请打电话与本人核实，更换邮箱；邮箱恢复的，在人员页按“邮箱已恢复”。待办事项仍在其单位的待办中，其他审批人可以办理。',
      en: 'Ask the person by telephone and enter another mailbox; if it works again, say so on the person’s page. Their tasks still stand in the queue of their organ, for any of its approvers.',
    },
  ],
  facts: [
    { label: { zh: '邮箱', en: 'Mailbox' }, value: same(person.email) },
    ...(failing.detail
      ? [{ label: { zh: '原因', en: 'Why' }, value: same(failing.detail.slice(0, 300)) }]
      : []),
  ],
  action: {
    label: { zh: '打开人员页', en: 'Open the person’s page' },
    url: `${baseUrl}/admin/people/${person.id}`,
  },
})
