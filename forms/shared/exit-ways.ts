import type { Option } from '../../functions/engine/form.ts'

/** How it left. */
export const ways: readonly Option[] = [
  { value: 'dismantled', label: { zh: '拆除主体设备', en: 'Main equipment dismantled' } },
  { value: 'closed', label: { zh: '企业依法关停退出', en: 'Enterprise closed by law' } },
]
