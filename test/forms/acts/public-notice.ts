import { publicNotice } from '../../../forms/public-notice/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: publicNotice,
  answers: ({ today }) => ({
    site: 'authority',
    siteName: '聊城市工业和信息化局网站',
    url: 'https://gxj.example.cn/notice/2026/18',
    announcedOn: addDays(today, -1),
  }),
  files: { snapshot: 1 },
}
