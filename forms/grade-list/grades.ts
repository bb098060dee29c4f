import type { Option } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'

/** The plan, 三(一), names no grades: these four are ours, and mean what the local method says (policy). */
export const grades: readonly Option[] = [
  { value: 'A', label: { zh: 'A 类（优先发展）', en: 'A (preferred)' } },
  { value: 'B', label: { zh: 'B 类（支持发展）', en: 'B (supported)' } },
  { value: 'C', label: { zh: 'C 类（提升发展）', en: 'C (to improve)' } },
  { value: 'D', label: { zh: 'D 类（限制发展）', en: 'D (restricted)' } },
]

/** What one row is called, here and in the letter to banks. */
export const enterprise: Text = { zh: '企业', en: 'Enterprise' }
