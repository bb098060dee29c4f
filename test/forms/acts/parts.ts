import type { Answers, FormContext } from '../../../functions/engine/form.ts'

/** Two people of the county's office. */
export const inspectors: readonly Answers[] = [
  { inspector: '王建军', certificate: '15370521001' },
  { inspector: '赵丽', certificate: '15370521002' },
]

export const remedies: Answers = {
  reviewBody: '阳谷县人民政府',
  reviewWithin: '六十日',
  court: '阳谷县人民法院',
  suitWithin: '六个月',
}

export const citing = (law: string, article: string): readonly Answers[] => [{ law, article }]

/** The header of what the enterprise itself files. */
export const header = ({ enterprise }: FormContext): Answers => ({
  code: enterprise.code,
  legalRepresentative: enterprise.legalRepresentative,
  contact: '李敏',
  phone: '13806350001',
  address: enterprise.address,
  industry: 'C3011',
  sector: 'building-materials',
})
