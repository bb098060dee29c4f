import type { Chain } from '../functions/engine/chain.ts'
import { annualNotice } from './annual-notice/chain.ts'
import { bankLetter } from './bank-letter/chain.ts'
import { businessResumption } from './business-resumption/chain.ts'
import { campaignPlan } from './campaign-plan/chain.ts'
import { campaignResult } from './campaign-result/chain.ts'
import { chaseUp } from './chase-up/chain.ts'
import { closureDropped } from './closure-dropped/chain.ts'
import { closureProposal } from './closure-proposal/chain.ts'
import { closureService } from './closure-service/chain.ts'
import { countyPlan } from './county-plan/chain.ts'
import { creditDropped } from './credit-dropped/chain.ts'
import { creditObjection } from './credit-objection/chain.ts'
import { creditPreNotice } from './credit-pre-notice/chain.ts'
import { creditPublication } from './credit-publication/chain.ts'
import { creditPush } from './credit-push/chain.ts'
import { creditReferral } from './credit-referral/chain.ts'
import { creditRemoval } from './credit-removal/chain.ts'
import { creditRepair } from './credit-repair/chain.ts'
import { type Entry, type Listed, listed } from './define.ts'
import { diagnosisReport } from './diagnosis-report/chain.ts'
import { dismantlingCertification } from './dismantling-certification/chain.ts'
import { dutyReport } from './duty-report/chain.ts'
import { energyApplication } from './energy-application/chain.ts'
import { environmentalCreditRating } from './environmental-credit-rating/chain.ts'
import { extensionRequest } from './extension-request/chain.ts'
import { feasibilityFinding } from './feasibility-finding/chain.ts'
import { frontrunnerDecision } from './frontrunner-decision/chain.ts'
import { governmentDecision } from './government-decision/chain.ts'
import { gradeList } from './grade-list/chain.ts'
import { greenCreditLetter } from './green-credit-letter/chain.ts'
import { halfYearReturn } from './half-year-return/chain.ts'
import { hazardList } from './hazard-list/chain.ts'
import { hazardProgress } from './hazard-progress/chain.ts'
import { hearingNotice } from './hearing-notice/chain.ts'
import { hearingRecord } from './hearing-record/chain.ts'
import { hearingRequest } from './hearing-request/chain.ts'
import { hearingService } from './hearing-service/chain.ts'
import { illegalResumption } from './illegal-resumption/chain.ts'
import { inspectionRecord } from './inspection-record/chain.ts'
import { legalReview } from './legal-review/chain.ts'
import { licenceAcceptance } from './licence-acceptance/chain.ts'
import { licenceApplication } from './licence-application/chain.ts'
import { licenceDecision } from './licence-decision/chain.ts'
import { licenceRevocation } from './licence-revocation/chain.ts'
import { matterClosing } from './matter-closing/chain.ts'
import { meetingFollowUp } from './meeting-follow-up/chain.ts'
import { meetingMinutes } from './meeting-minutes/chain.ts'
import { monitoringRecord } from './monitoring-record/chain.ts'
import { noticeOutcome } from './notice-outcome/chain.ts'
import { noticeService } from './notice-service/chain.ts'
import { noticeToRectify } from './notice-to-rectify/chain.ts'
import { objection } from './objection/chain.ts'
import { objectionDecision } from './objection-decision/chain.ts'
import { openingRevoked } from './opening-revoked/chain.ts'
import { orderLifting } from './order-lifting/chain.ts'
import { orderService } from './order-service/chain.ts'
import { outreachRecord } from './outreach-record/chain.ts'
import { planClosing } from './plan-closing/chain.ts'
import { planProgress } from './plan-progress/chain.ts'
import { planReview } from './plan-review/chain.ts'
import { preNoticeService } from './pre-notice-service/chain.ts'
import { productionOrder } from './production-order/chain.ts'
import { projectFlag } from './project-flag/chain.ts'
import { projectReview } from './project-review/chain.ts'
import { provinceReport } from './province-report/chain.ts'
import { publicCommitment } from './public-commitment/chain.ts'
import { publicNotice } from './public-notice/chain.ts'
import { ratingRemoval } from './rating-removal/chain.ts'
import { recheck } from './recheck/chain.ts'
import { about as rectificationNotice } from './rectification-notice/about.ts'
import { rectificationReport } from './rectification-report/chain.ts'
import { rectificationReview } from './rectification-review/chain.ts'
import { referenceList } from './reference-list/chain.ts'
import { renewalApplication } from './renewal-application/chain.ts'
import { renewalRecord } from './renewal-record/chain.ts'
import { returnReview } from './return-review/chain.ts'
import { ruleSetAdoption } from './rule-set-adoption/chain.ts'
import { severityFinding } from './severity-finding/chain.ts'
import { supervisionClosing } from './supervision-closing/chain.ts'
import { supervisionFinding } from './supervision-finding/chain.ts'
import { supervisionPlan } from './supervision-plan/chain.ts'
import { supportApplication } from './support-application/chain.ts'
import { supportDecision } from './support-decision/chain.ts'
import { supportRequest } from './support-request/chain.ts'
import { suspensionService } from './suspension-service/chain.ts'
import { tariffLetter } from './tariff-letter/chain.ts'
import { tipOff } from './tip-off/chain.ts'
import { tipOffResult } from './tip-off-result/chain.ts'
import { waterClearing } from './water-clearing/chain.ts'
import { waterPermit } from './water-permit/chain.ts'
import { waterRefusal } from './water-refusal/chain.ts'

/** Every form that is filed in a case: the enterprise's, then officials' acts. */
const all: readonly Listed[] = [
  extensionRequest,
  rectificationReport,
  publicCommitment,
  dismantlingCertification,
  hearingRequest,
  creditObjection,
  creditRepair,
  objection,
  objectionDecision,
  noticeOutcome,
  tipOff,
  tipOffResult,
  supportRequest,
  rectificationReview,
  feasibilityFinding,
  noticeToRectify,
  licenceAcceptance,
  noticeService,
  openingRevoked,
  productionOrder,
  orderService,
  orderLifting,
  recheck,
  severityFinding,
  publicNotice,
  inspectionRecord,
  illegalResumption,
  ruleSetAdoption,
  chaseUp,
  tariffLetter,
  bankLetter,
  closureProposal,
  closureDropped,
  legalReview,
  hearingNotice,
  hearingService,
  hearingRecord,
  governmentDecision,
  suspensionService,
  businessResumption,
  closureService,
  licenceRevocation,
  dutyReport,
  licenceDecision,
  environmentalCreditRating,
  ratingRemoval,
  waterPermit,
  waterRefusal,
  waterClearing,
  creditPreNotice,
  preNoticeService,
  creditDropped,
  creditReferral,
  creditPush,
  creditPublication,
  creditRemoval,
  countyPlan,
  halfYearReturn,
  returnReview,
  annualNotice,
  provinceReport,
  planReview,
  planProgress,
  planClosing,
  meetingMinutes,
  meetingFollowUp,
  supervisionPlan,
  supervisionFinding,
  supervisionClosing,
  campaignPlan,
  campaignResult,
  energyApplication,
  diagnosisReport,
  frontrunnerDecision,
  licenceApplication,
  renewalApplication,
  renewalRecord,
  supportApplication,
  supportDecision,
  hazardList,
  hazardProgress,
  referenceList,
  matterClosing,
  projectFlag,
  projectReview,
  monitoringRecord,
  gradeList,
  greenCreditLetter,
  outreachRecord,
]

/** Every version of them, the newest of each id first. */
export const forms: readonly Entry[] = all.flatMap(({ versions }) => versions)

/** Every version of every chain, the newest of each id first. */
export const chains: readonly Chain[] = [...new Set(all.flatMap((one) => one.chains))]

/** The notice that opens a case; it is in no case yet, and has no chain. */
export const openings: readonly Entry[] = listed(rectificationNotice, [], {
  form: () => import('./rectification-notice/form.ts'),
}).versions
