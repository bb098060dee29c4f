import type { Answers, FormContext } from '../../../functions/engine/form.ts'

/** What an enterprise answers on the page that all its forms begin with. */
export const headerAnswers = ({ enterprise }: FormContext): Answers => ({
  code: enterprise.code,
  legalRepresentative: enterprise.legalRepresentative,
  contact: '李敏',
  phone: '13806350001',
  address: enterprise.address,
  industry: 'C3011',
  sector: 'building-materials',
})
