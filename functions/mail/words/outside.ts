import type { Letter } from '../compose.ts'
import { same } from '../setting.ts'

/** To whoever told of something by name: the subject says nothing of it, for others may see a list of mails. */
export const outsideAnswer = ({
  number,
  words,
  baseUrl,
}: {
  readonly number: string
  readonly words: string
  readonly baseUrl: string
}): Letter => ({
  subject: { zh: '您反映的事项已有答复', en: 'An answer to what you wrote to us' },
  paragraphs: [
    {
      zh: '您反映的事项已经办理，答复如下。您的姓名和联系方式一直加密保存，办理人员没有看到。',
      en: 'What you wrote to us has been dealt with; the answer is below. Your name and contact stayed sealed, and those who dealt with it have not seen them.',
    },
    { zh: `答复：${words}`, en: `The answer: ${words}` },
  ],
  facts: [{ label: { zh: '编号', en: 'Number' }, value: same(number) }],
  action: { label: { zh: '凭查询码查看', en: 'Look it up by your code' }, url: `${baseUrl}/tip-offs/follow` },
})
