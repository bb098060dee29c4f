import type { Option } from '../../functions/engine/form.ts'

/** How a notice reaches an enterprise; the clock starts on that day. */
export const serviceMethods: readonly Option[] = [
  { value: 'direct', label: { zh: '直接送达', en: 'In person' } },
  { value: 'left', label: { zh: '留置送达', en: 'Left in the presence of witnesses' } },
  { value: 'post', label: { zh: '邮寄送达', en: 'By registered post' } },
  { value: 'public', label: { zh: '公告送达', en: 'By public announcement' } },
]
