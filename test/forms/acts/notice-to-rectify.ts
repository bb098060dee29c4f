import { noticeToRectify } from '../../../forms/notice-to-rectify/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { citing, remedies } from './parts.ts'

export const example: Example = {
  form: noticeToRectify,
  answers: ({ today }) => ({
    foundOn: addDays(today, -160),
    facts:
      '节能监察查明，2 号水泥粉磨系统单位产品电耗为 38.6 千瓦时/吨，高于 GB 16780-2021 规定的限额 34 千瓦时/吨。',
    citations: citing('energy-law', '第七十二条'),
    requirements: '更换低效球磨机或者实施节能改造\n改造后由第三方检测单位产品电耗',
    ...remedies,
  }),
  files: { 'finding-evidence': 1 },
}
