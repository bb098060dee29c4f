import { illegalResumption } from '../../../forms/illegal-resumption/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { citing, remedies } from './parts.ts'

export const example: Example = {
  form: illegalResumption,
  answers: ({ today }) => ({
    foundOn: addDays(today, -2),
    running: '2 号水泥球磨机（出厂编号 LX-2009-017）夜间运行，现场有新磨水泥。',
    citations: citing('opinion-2017-30', '“技术方面”部分'),
    measures: ['power-cut', 'seals-renewed', 'referral'],
    resealedOn: addDays(today, -1),
    newSeals: [
      { sealNumber: '阳工信封0021', sealPlace: '1号磨主电机基座' },
      { sealNumber: '阳工信封0022', sealPlace: '2号磨主电机基座' },
    ],
    referredTo: '阳谷县应急管理局',
    account: '供电公司现场断电，重新封存两处，企业负责人在场签字。',
    ...remedies,
  }),
  files: { photos: 2, 'measure-proof': 1 },
}
