import { chain, listed, municipal, step } from '../define.ts'
import { about } from './about.ts'

/** Municipal DRC answers in 3 working days, 7 where other departments must check (鲁信用条例, law; DOMAIN §2). */
export const creditObjectionChain = chain(
  'credit-objection',
  '1',
  { zh: '信用异议处理', en: 'Credit objection answered' },
  [
    step(
      'municipal-drc',
      { zh: '市发展改革委核查处理', en: 'Municipal development and reform checks and answers' },
      municipal('drc'),
      {
        workingDays: 3,
        highStakes: true,
        guidance: {
          zh: '3 个工作日内核查处理；需要其他部门协助核查的，7 个工作日内答复，并在意见中写明（山东省社会信用条例）。异议成立的，同意后办理移出。',
          en: 'Answer in 3 working days, or in 7 where other departments must check, which your remark says (Shandong regulation on social credit). Where the objection is upheld, approve and then remove the entry.',
        },
      },
    ),
  ],
)

export const creditObjection = listed(about, creditObjectionChain, { form: () => import('./form.ts') })
