import { both, where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'

/** With whom (the plan, 三(四), 加强宣传引导). */
export const kinds: readonly Option[] = [
  { value: 'media', label: { zh: '主流媒体', en: 'The media' } },
  { value: 'association', label: { zh: '行业协会', en: 'A trade association' } },
]

/** 政策举措、典型经验、示范引导. */
export const themes: readonly Option[] = [
  { value: 'policy', label: { zh: '政策举措', en: 'Policy and measures' } },
  { value: 'experience', label: { zh: '典型经验', en: 'Good experience' } },
  { value: 'example', label: { zh: '示范推广', en: 'Examples to follow' } },
]

/** 政策宣贯、反映企业诉求、行业自律. */
export const activities: readonly Option[] = [
  { value: 'policy', label: { zh: '政策宣贯', en: 'Policy explained' } },
  { value: 'requests', label: { zh: '反映企业诉求', en: 'Requests of enterprises' } },
  { value: 'discipline', label: { zh: '行业自律', en: 'Self-discipline' } },
]

export const withMedia = where('kind', 'media')
export const withAssociation = where('kind', 'association')
export const bringsRequests = both(withAssociation, where('activities', 'requests'))
