import { closureDropped } from '../../../forms/closure-dropped/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: closureDropped,
  answers: () => ({
    reason: '听证查明企业已于期限内完成改造，原建议事由不再成立。',
    supervision: '列入重点用能单位，每季度核查一次能耗数据。',
  }),
  files: { papers: 1 },
}
