import type { Option } from '../functions/engine/form.ts'

/** The nine sectors of the plan's part one, and other. */
export const sectors: readonly Option[] = [
  { value: 'chemicals', label: { zh: '化工', en: 'Chemicals' } },
  { value: 'steel', label: { zh: '钢铁', en: 'Steel' } },
  { value: 'non-ferrous', label: { zh: '有色', en: 'Non-ferrous metals' } },
  { value: 'building-materials', label: { zh: '建材', en: 'Building materials' } },
  { value: 'pharmaceuticals', label: { zh: '医药', en: 'Pharmaceuticals' } },
  { value: 'machinery', label: { zh: '机械', en: 'Machinery' } },
  { value: 'light-industry', label: { zh: '轻工', en: 'Light industry' } },
  { value: 'textiles', label: { zh: '纺织', en: 'Textiles' } },
  { value: 'printing', label: { zh: '印刷', en: 'Printing' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
]
