import type { Option } from '../functions/engine/form.ts'

/** Why a case is opened (the plan, part one); one case may have several. */
export const grounds: readonly Option[] = [
  { value: 'energy', label: { zh: '能耗达不到标准', en: 'Energy use below standard' } },
  { value: 'environment', label: { zh: '环保达不到标准', en: 'Environmental protection below standard' } },
  { value: 'quality', label: { zh: '质量达不到标准', en: 'Product quality below standard' } },
  { value: 'safety', label: { zh: '安全达不到标准', en: 'Safety below standard' } },
  { value: 'technology', label: { zh: '技术达不到标准', en: 'Technology below standard' } },
  { value: 'eliminated', label: { zh: '属于淘汰类产能', en: 'Capacity in the eliminated category' } },
]
