import type { Refusal } from '../../functions/engine/chain.ts'
import { chain, county, listed, municipal, parallel, step } from '../define.ts'
import { about, about1 } from './about.ts'

const title = { zh: '整改延期审批', en: 'Extension approval' }

/** What a department's objection leads to. */
const stepsWhere = (refusal: Refusal) => [
  step('county-miit', { zh: '县区工信部门初审', en: 'County industry bureau reviews' }, county('miit'), {
    workingDays: 3,
    guidance: {
      zh: '核对整改进展、剩余节点和延期理由是否属实，延期是否必要。',
      en: 'Check that progress, milestones and reason are true, and that the extension is needed.',
    },
  }),
  parallel(
    'county-countersign',
    { zh: '县区有关部门会签', en: 'County departments countersign' },
    [county('drc'), county('ecology'), county('emergency'), county('market')],
    {
      workingDays: 3,
      notSameAs: ['county-miit'],
      refusal,
      guidance: {
        zh: '从本部门职责出发，说明是否同意延期。',
        en: "From your department's duties, say whether you agree to the extension.",
      },
    },
  ),
  step('municipal-miit', { zh: '市工信局审定', en: 'Municipal industry bureau decides' }, municipal('miit'), {
    workingDays: 5,
    notSameAs: ['county-miit', 'county-countersign'],
    highStakes: true,
    guidance: {
      zh: '同意后整改期限即延长至申请的日期，且不得再次延长。',
      en: 'Approval moves the due date to the date asked for; it cannot be extended again.',
    },
  }),
]

/** County MIIT → county departments side by side → municipal MIIT; working days are policy. */
const extensionRequestChain1 = chain('extension-request', '1', title, stepsWhere('ends'))

/**
 * The same, but a department that does not agree sends the request back to the county's industry bureau, which
 * leads the case (the plan, 二(一)2, names it alone) and weighs the objection: no department ends it [policy].
 */
export const extensionRequestChain = chain('extension-request', '2', title, stepsWhere({ to: 'county-miit' }))

export const extensionRequest = listed([about, about1], [extensionRequestChain, extensionRequestChain1], {
  form: () => import('./form.ts'),
})
