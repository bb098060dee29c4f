import type { Option } from '../../functions/engine/form.ts'

/** What a reference on major hazards is. */
export const kinds: readonly Option[] = [
  { value: 'criteria', label: { zh: '重大隐患判定标准', en: 'Criteria of major hazards' } },
  { value: 'law', label: { zh: '法律法规规章', en: 'Law' } },
  { value: 'standard', label: { zh: '国家标准、行业标准', en: 'Standard' } },
  { value: 'policy', label: { zh: '政策文件', en: 'Policy' } },
  { value: 'guide', label: { zh: '排查指南、案例', en: 'Guide or example' } },
]
