import { leading, listed } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** The leading office decides; one working day, since unsafe production stops at once (policy). */
const productionOrderChain = headSigns(
  'production-order',
  { zh: '限产停产决定审签', en: 'Production order signed' },
  leading,
  {
    workingDays: 1,
    highStakes: true,
    guidance: {
      zh: '核对事实、证据、依据和决定种类相互一致。属于行政处罚的，核对已依法告知陈述、申辩和听证权利（行政处罚法第六十三条、第六十四条）。',
      en: 'Check that facts, evidence, basis and kind of order agree. Where it is a penalty, check that the rights to a statement, a defence and a hearing were made known (Administrative Penalty Law, articles 63 and 64).',
    },
  },
)

export const productionOrder = listed(about, productionOrderChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
