import { leading, outline } from '../define.ts'
import { plan, under } from '../shared/rests.ts'

export const about = outline('reference-list', '1', {
  title: { zh: '重大隐患政策资料目录', en: 'References on major hazards' },
  intro: {
    zh: '重大事故隐患的判定标准、法规、标准和政策。审签后在公开登记簿中公布；更新时再填写一份，新目录替代旧目录。',
    en: 'Criteria, laws, standards and policies on major hazards. Once signed the list is published; to update it, file it again: the new list takes the place of the old.',
  },
  basis: [under('safety-law'), plan('二（四）1')],
  chain: 'reference-list',
  by: [leading],
  recalls: ['reference-list'],
})
