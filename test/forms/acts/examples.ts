import type { Example } from '../examples.ts'
import { example as annualNotice } from './annual-notice.ts'
import { example as bankLetter } from './bank-letter.ts'
import { example as businessResumption } from './business-resumption.ts'
import { example as campaignPlan } from './campaign-plan.ts'
import { example as campaignResult } from './campaign-result.ts'
import { example as chaseUp } from './chase-up.ts'
import { example as countyPlan } from './county-plan.ts'
import { example as creditDropped } from './credit-dropped.ts'
import { example as creditObjection } from './credit-objection.ts'
import { example as creditPreNotice } from './credit-pre-notice.ts'
import { example as creditPublication } from './credit-publication.ts'
import { example as creditPush } from './credit-push.ts'
import { example as creditReferral } from './credit-referral.ts'
import { example as creditRemoval } from './credit-removal.ts'
import { example as creditRepair } from './credit-repair.ts'
import { example as diagnosisReport } from './diagnosis-report.ts'
import { example as dutyReport } from './duty-report.ts'
import { example as energyApplication } from './energy-application.ts'
import { example as environmentalCreditRating } from './environmental-credit-rating.ts'
import { example as feasibilityFinding } from './feasibility-finding.ts'
import { example as frontrunnerDecision } from './frontrunner-decision.ts'
import { example as gradeList } from './grade-list.ts'
import { example as greenCreditLetter } from './green-credit-letter.ts'
import { example as halfYearReturn } from './half-year-return.ts'
import { example as hazardList } from './hazard-list.ts'
import { example as hazardProgress } from './hazard-progress.ts'
import { example as illegalResumption } from './illegal-resumption.ts'
import { example as inspectionRecord } from './inspection-record.ts'
import { example as licenceAcceptance } from './licence-acceptance.ts'
import { example as licenceApplication } from './licence-application.ts'
import { example as licenceDecision } from './licence-decision.ts'
import { example as matterClosing } from './matter-closing.ts'
import { example as meetingFollowUp } from './meeting-follow-up.ts'
import { example as meetingMinutes } from './meeting-minutes.ts'
import { example as monitoringRecord } from './monitoring-record.ts'
import { example as noticeService } from './notice-service.ts'
import { example as noticeToRectify } from './notice-to-rectify.ts'
import { decisionExample, outcomeExample } from './objections.ts'
import { example as openingRevoked } from './opening-revoked.ts'
import { example as orderLifting } from './order-lifting.ts'
import { example as orderService } from './order-service.ts'
import { example as outreachRecord } from './outreach-record.ts'
import { example as planClosing } from './plan-closing.ts'
import { example as planProgress } from './plan-progress.ts'
import { example as planReview } from './plan-review.ts'
import { example as preNoticeService } from './pre-notice-service.ts'
import { example as productionOrder } from './production-order.ts'
import { example as projectFlag } from './project-flag.ts'
import { example as projectReview } from './project-review.ts'
import { example as provinceReport } from './province-report.ts'
import { example as publicNotice } from './public-notice.ts'
import { example as ratingRemoval } from './rating-removal.ts'
import { example as recheck } from './recheck.ts'
import { example as referenceList } from './reference-list.ts'
import { example as renewalApplication } from './renewal-application.ts'
import { example as renewalRecord } from './renewal-record.ts'
import { example as returnReview } from './return-review.ts'
import { example as ruleSetAdoption } from './rule-set-adoption.ts'
import { example as severityFinding } from './severity-finding.ts'
import { example as supervisionClosing } from './supervision-closing.ts'
import { example as supervisionFinding } from './supervision-finding.ts'
import { example as supervisionPlan } from './supervision-plan.ts'
import { example as supportApplication } from './support-application.ts'
import { example as supportDecision } from './support-decision.ts'
import { example as supportRequest } from './support-request.ts'
import { example as suspensionService } from './suspension-service.ts'
import { example as tariffLetter } from './tariff-letter.ts'
import { example as tipOffResult } from './tip-off-result.ts'
import { example as waterClearing } from './water-clearing.ts'
import { example as waterPermit } from './water-permit.ts'
import { example as waterRefusal } from './water-refusal.ts'

/** One complete filing of every act on the tracks. */
export const actExamples = {
  'feasibility-finding': feasibilityFinding,
  'notice-to-rectify': noticeToRectify,
  'licence-acceptance': licenceAcceptance,
  'notice-service': noticeService,
  'opening-revoked': openingRevoked,
  'production-order': productionOrder,
  'order-service': orderService,
  'order-lifting': orderLifting,
  recheck,
  'severity-finding': severityFinding,
  'rule-set-adoption': ruleSetAdoption,
  'suspension-service': suspensionService,
  'business-resumption': businessResumption,
  'environmental-credit-rating': environmentalCreditRating,
  'duty-report': dutyReport,
  'licence-decision': licenceDecision,
  'rating-removal': ratingRemoval,
  'water-permit': waterPermit,
  'water-refusal': waterRefusal,
  'water-clearing': waterClearing,
  'tariff-letter': tariffLetter,
  'bank-letter': bankLetter,
  'credit-pre-notice': creditPreNotice,
  'pre-notice-service': preNoticeService,
  'credit-dropped': creditDropped,
  'credit-referral': creditReferral,
  'credit-push': creditPush,
  'credit-publication': creditPublication,
  'credit-objection': creditObjection,
  'credit-repair': creditRepair,
  'credit-removal': creditRemoval,
  'support-request': supportRequest,
  'public-notice': publicNotice,
  'inspection-record': inspectionRecord,
  'illegal-resumption': illegalResumption,
  'chase-up': chaseUp,
  'county-plan': countyPlan,
  'plan-review': planReview,
  'half-year-return': halfYearReturn,
  'return-review': returnReview,
  'annual-notice': annualNotice,
  'province-report': provinceReport,
  'plan-progress': planProgress,
  'plan-closing': planClosing,
  'meeting-minutes': meetingMinutes,
  'meeting-follow-up': meetingFollowUp,
  'supervision-plan': supervisionPlan,
  'supervision-finding': supervisionFinding,
  'supervision-closing': supervisionClosing,
  'campaign-plan': campaignPlan,
  'campaign-result': campaignResult,
  'energy-application': energyApplication,
  'diagnosis-report': diagnosisReport,
  'frontrunner-decision': frontrunnerDecision,
  'licence-application': licenceApplication,
  'renewal-application': renewalApplication,
  'renewal-record': renewalRecord,
  'support-application': supportApplication,
  'support-decision': supportDecision,
  'hazard-list': hazardList,
  'hazard-progress': hazardProgress,
  'reference-list': referenceList,
  'matter-closing': matterClosing,
  'project-flag': projectFlag,
  'project-review': projectReview,
  'monitoring-record': monitoringRecord,
  'grade-list': gradeList,
  'green-credit-letter': greenCreditLetter,
  'outreach-record': outreachRecord,
  'tip-off-result': tipOffResult,
  'objection-decision': decisionExample,
  'notice-outcome': outcomeExample,
} as const satisfies Record<string, Example>
