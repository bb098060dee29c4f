import { freeze } from '../../../functions/engine/answers.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Answers, FormContext, Recalled } from '../../../functions/engine/form.ts'
import type { Example } from '../examples.ts'
import { example as annualNotice } from './annual-notice.ts'
import { example as campaignPlan } from './campaign-plan.ts'
import { example as countyPlan } from './county-plan.ts'
import { example as creditObjection } from './credit-objection.ts'
import { example as creditPreNotice } from './credit-pre-notice.ts'
import { example as creditPublication } from './credit-publication.ts'
import { example as creditPush } from './credit-push.ts'
import { example as creditReferral } from './credit-referral.ts'
import { example as creditRepair } from './credit-repair.ts'
import { example as energyApplication } from './energy-application.ts'
import { example as rating } from './environmental-credit-rating.ts'
import { example as gradeList } from './grade-list.ts'
import { example as halfYearReturn } from './half-year-return.ts'
import { example as hazardList } from './hazard-list.ts'
import { example as meetingMinutes } from './meeting-minutes.ts'
import { example as noticeToRectify } from './notice-to-rectify.ts'
import { example as orderService } from './order-service.ts'
import { example as planProgress } from './plan-progress.ts'
import { example as preNoticeService } from './pre-notice-service.ts'
import { example as productionOrder } from './production-order.ts'
import { example as projectFlag } from './project-flag.ts'
import { example as renewalApplication } from './renewal-application.ts'
import { example as supervisionPlan } from './supervision-plan.ts'
import { example as supportApplication } from './support-application.ts'
import { example as suspensionService } from './suspension-service.ts'
import { example as waterRefusal } from './water-refusal.ts'

/** What a case remembers in which each act that another rests on was accepted. */
export const recalledIn = (context: FormContext): Readonly<Record<string, Recalled>> => ({
  'notice-to-rectify': {
    answers: noticeToRectify.answers(context),
    number: '阳工信节改〔2025〕7号',
    signedOn: '2025-08-11',
  },
  'production-order': {
    answers: productionOrder.answers(context),
    number: '阳环责〔2025〕9号',
    signedOn: '2025-11-14',
  },
  'order-service': { answers: orderService.answers(context) },
  'environmental-credit-rating': { answers: { ...rating.answers(context), colour: 'green' } },
  'water-refusal': { answers: waterRefusal.answers(context), number: '阳水许〔2026〕2号' },
  'credit-pre-notice': {
    answers: creditPreNotice.answers(context),
    number: '阳工信信告〔2025〕6号',
    signedOn: '2025-12-15',
  },
  'pre-notice-service': { answers: { ...preNoticeService.answers(context), respondBy: '2025-12-23' } },
  'credit-referral': { answers: creditReferral.answers(context) },
  'credit-push': { answers: creditPush.answers(context) },
  'credit-publication': { answers: creditPublication.answers(context) },
  'credit-objection': { answers: creditObjection.answers(context) },
  'credit-repair': { answers: creditRepair.answers(context) },
  'government-decision': {
    answers: {
      level: 'county',
      decision: 'suspend',
      decisionNumber: '阳政字〔2025〕31号',
      decidedOn: '2025-12-01',
    },
  },
  'suspension-service': { answers: suspensionService.answers(context) },
  'public-commitment': { answers: { dismantleBy: addDays(context.today, 200) } },
  'county-plan': {
    answers: frozen(countyPlan, context),
    number: '阳工信〔2026〕4号',
    signedOn: '2026-01-12',
  },
  'half-year-return': {
    answers: frozen(halfYearReturn, context),
    number: '阳工信〔2026〕6号',
    signedOn: '2026-01-13',
  },
  'annual-notice': {
    answers: frozen(annualNotice, context),
    number: '聊工信〔2026〕2号',
    signedOn: '2026-01-13',
    concluded: { from: 'LC-N-2025Y-371500-MIIT-1', outcome: 'none', decided: {}, rows: [] },
  },
  'plan-progress': { answers: frozen(planProgress, context) },
  'meeting-minutes': { answers: frozen(meetingMinutes, context) },
  'supervision-plan': { answers: frozen(supervisionPlan, context) },
  'energy-application': { answers: energyApplication.answers(context) },
  'renewal-application': { answers: renewalApplication.answers(context) },
  'support-application': { answers: supportApplication.answers(context) },
  'hazard-list': { answers: frozen(hazardList, context) },
  'project-flag': { answers: projectFlag.answers(context) },
  'grade-list': { answers: gradeList.answers(context) },
  'campaign-plan': { answers: frozen(campaignPlan, context) },
})

/** With what is computed, as later forms count on it. */
const frozen = ({ form, answers }: Example, context: FormContext): Answers =>
  freeze(form, answers(context), context)
