import type { Chain } from '../functions/engine/chain.ts'
import type { Form, Outline } from '../functions/engine/form.ts'
import type { ExportTemplate, LetterTemplate } from '../functions/engine/letter.ts'
import { about as annualNotice } from './annual-notice/about.ts'
import { annualNoticeChain } from './annual-notice/chain.ts'
import { about as bankLetter } from './bank-letter/about.ts'
import { bankLetterChain } from './bank-letter/chain.ts'
import { about as businessResumption } from './business-resumption/about.ts'
import { businessResumptionChain } from './business-resumption/chain.ts'
import { about as campaignPlan } from './campaign-plan/about.ts'
import { campaignPlanChain } from './campaign-plan/chain.ts'
import { about as campaignResult } from './campaign-result/about.ts'
import { campaignResultChain } from './campaign-result/chain.ts'
import { about as chaseUp } from './chase-up/about.ts'
import { chaseUpChain } from './chase-up/chain.ts'
import { about as closureDropped } from './closure-dropped/about.ts'
import { closureDroppedChain } from './closure-dropped/chain.ts'
import { about as closureProposal } from './closure-proposal/about.ts'
import { closureProposalChain } from './closure-proposal/chain.ts'
import { about as closureService } from './closure-service/about.ts'
import { closureServiceChain } from './closure-service/chain.ts'
import { about as countyPlan, about1 as countyPlan1 } from './county-plan/about.ts'
import { countyPlanChain } from './county-plan/chain.ts'
import { about as creditDropped } from './credit-dropped/about.ts'
import { creditDroppedChain } from './credit-dropped/chain.ts'
import { about as creditObjection } from './credit-objection/about.ts'
import { creditObjectionChain } from './credit-objection/chain.ts'
import { about as creditPreNotice } from './credit-pre-notice/about.ts'
import { creditPreNoticeChain } from './credit-pre-notice/chain.ts'
import { about as creditPublication } from './credit-publication/about.ts'
import { creditPublicationChain } from './credit-publication/chain.ts'
import { about as creditPush } from './credit-push/about.ts'
import { creditPushChain } from './credit-push/chain.ts'
import { about as creditReferral } from './credit-referral/about.ts'
import { creditReferralChain } from './credit-referral/chain.ts'
import { about as creditRemoval } from './credit-removal/about.ts'
import { creditRemovalChain } from './credit-removal/chain.ts'
import { about as creditRepair } from './credit-repair/about.ts'
import { creditRepairChain } from './credit-repair/chain.ts'
import { about as diagnosisReport } from './diagnosis-report/about.ts'
import { diagnosisReportChain } from './diagnosis-report/chain.ts'
import { about as dismantlingCertification } from './dismantling-certification/about.ts'
import {
  dismantlingCertificationChain,
  dismantlingCertificationChain1,
} from './dismantling-certification/chain.ts'
import { about as dutyReport } from './duty-report/about.ts'
import { dutyReportChain } from './duty-report/chain.ts'
import { about as energyApplication } from './energy-application/about.ts'
import { energyApplicationChain } from './energy-application/chain.ts'
import { about as environmentalCreditRating } from './environmental-credit-rating/about.ts'
import { environmentalCreditRatingChain } from './environmental-credit-rating/chain.ts'
import { about as extensionRequest, about1 as extensionRequest1 } from './extension-request/about.ts'
import { extensionRequestChain, extensionRequestChain1 } from './extension-request/chain.ts'
import { about as feasibilityFinding } from './feasibility-finding/about.ts'
import { feasibilityFindingChain } from './feasibility-finding/chain.ts'
import { about as frontrunnerDecision } from './frontrunner-decision/about.ts'
import { frontrunnerDecisionChain } from './frontrunner-decision/chain.ts'
import { about as governmentDecision } from './government-decision/about.ts'
import { governmentDecisionChain } from './government-decision/chain.ts'
import { about as gradeList } from './grade-list/about.ts'
import { gradeListChain } from './grade-list/chain.ts'
import { about as greenCreditLetter } from './green-credit-letter/about.ts'
import { greenCreditLetterChain } from './green-credit-letter/chain.ts'
import { about as halfYearReturn } from './half-year-return/about.ts'
import { halfYearReturnChain } from './half-year-return/chain.ts'
import { about as hazardList } from './hazard-list/about.ts'
import { hazardListChain } from './hazard-list/chain.ts'
import { about as hazardProgress } from './hazard-progress/about.ts'
import { hazardProgressChain } from './hazard-progress/chain.ts'
import { about as hearingNotice } from './hearing-notice/about.ts'
import { hearingNoticeChain } from './hearing-notice/chain.ts'
import { about as hearingRecord } from './hearing-record/about.ts'
import { hearingRecordChain } from './hearing-record/chain.ts'
import { about as hearingRequest } from './hearing-request/about.ts'
import { hearingRequestChain } from './hearing-request/chain.ts'
import { about as hearingService } from './hearing-service/about.ts'
import { hearingServiceChain } from './hearing-service/chain.ts'
import { about as illegalResumption } from './illegal-resumption/about.ts'
import { illegalResumptionChain } from './illegal-resumption/chain.ts'
import { about as inspectionRecord } from './inspection-record/about.ts'
import { inspectionRecordChain } from './inspection-record/chain.ts'
import { about as legalReview } from './legal-review/about.ts'
import { legalReviewChain } from './legal-review/chain.ts'
import { about as licenceAcceptance } from './licence-acceptance/about.ts'
import { licenceAcceptanceChain } from './licence-acceptance/chain.ts'
import { about as licenceApplication } from './licence-application/about.ts'
import { licenceApplicationChain } from './licence-application/chain.ts'
import { about as licenceDecision } from './licence-decision/about.ts'
import { licenceDecisionChain } from './licence-decision/chain.ts'
import { about as licenceRevocation } from './licence-revocation/about.ts'
import { licenceRevocationChain } from './licence-revocation/chain.ts'
import { about as matterClosing } from './matter-closing/about.ts'
import { matterClosingChain } from './matter-closing/chain.ts'
import { about as meetingFollowUp } from './meeting-follow-up/about.ts'
import { meetingFollowUpChain } from './meeting-follow-up/chain.ts'
import { about as meetingMinutes } from './meeting-minutes/about.ts'
import { meetingMinutesChain } from './meeting-minutes/chain.ts'
import { about as monitoringRecord } from './monitoring-record/about.ts'
import { monitoringRecordChain } from './monitoring-record/chain.ts'
import { about as noticeOutcome } from './notice-outcome/about.ts'
import { noticeOutcomeChain } from './notice-outcome/chain.ts'
import { about as noticeService } from './notice-service/about.ts'
import { noticeServiceChain } from './notice-service/chain.ts'
import { about as noticeToRectify } from './notice-to-rectify/about.ts'
import { noticeToRectifyChain } from './notice-to-rectify/chain.ts'
import { about as objection } from './objection/about.ts'
import { about as objectionDecision } from './objection-decision/about.ts'
import { objectionDecisionChain } from './objection-decision/chain.ts'
import { about as openingRevoked } from './opening-revoked/about.ts'
import { openingRevokedChain } from './opening-revoked/chain.ts'
import { about as orderLifting } from './order-lifting/about.ts'
import { orderLiftingChain } from './order-lifting/chain.ts'
import { about as orderService } from './order-service/about.ts'
import { orderServiceChain } from './order-service/chain.ts'
import { about as outreachRecord } from './outreach-record/about.ts'
import { outreachRecordChain } from './outreach-record/chain.ts'
import { about as planClosing } from './plan-closing/about.ts'
import { planClosingChain } from './plan-closing/chain.ts'
import { about as planProgress } from './plan-progress/about.ts'
import { planProgressChain } from './plan-progress/chain.ts'
import { about as planReview } from './plan-review/about.ts'
import { planReviewChain } from './plan-review/chain.ts'
import { about as preNoticeService } from './pre-notice-service/about.ts'
import { preNoticeServiceChain } from './pre-notice-service/chain.ts'
import { about as productionOrder } from './production-order/about.ts'
import { productionOrderChain } from './production-order/chain.ts'
import { about as projectFlag } from './project-flag/about.ts'
import { projectFlagChain } from './project-flag/chain.ts'
import { about as projectReview } from './project-review/about.ts'
import { projectReviewChain } from './project-review/chain.ts'
import { about as provinceReport } from './province-report/about.ts'
import { provinceReportChain } from './province-report/chain.ts'
import { about as publicCommitment } from './public-commitment/about.ts'
import { publicCommitmentChain } from './public-commitment/chain.ts'
import { about as publicNotice } from './public-notice/about.ts'
import { publicNoticeChain } from './public-notice/chain.ts'
import { about as ratingRemoval } from './rating-removal/about.ts'
import { ratingRemovalChain } from './rating-removal/chain.ts'
import { about as recheck } from './recheck/about.ts'
import { recheckChain } from './recheck/chain.ts'
import { about as rectificationNotice } from './rectification-notice/about.ts'
import { about as rectificationReport } from './rectification-report/about.ts'
import { rectificationReportChain } from './rectification-report/chain.ts'
import { about as rectificationReview } from './rectification-review/about.ts'
import { rectificationReviewChain } from './rectification-review/chain.ts'
import { about as referenceList } from './reference-list/about.ts'
import { referenceListChain } from './reference-list/chain.ts'
import { about as renewalApplication } from './renewal-application/about.ts'
import { renewalApplicationChain } from './renewal-application/chain.ts'
import { about as renewalRecord } from './renewal-record/about.ts'
import { renewalRecordChain } from './renewal-record/chain.ts'
import { about as returnReview } from './return-review/about.ts'
import { returnReviewChain } from './return-review/chain.ts'
import { about as ruleSetAdoption } from './rule-set-adoption/about.ts'
import { ruleSetAdoptionChain } from './rule-set-adoption/chain.ts'
import { about as severityFinding } from './severity-finding/about.ts'
import { severityFindingChain } from './severity-finding/chain.ts'
import { about as supervisionClosing } from './supervision-closing/about.ts'
import { supervisionClosingChain } from './supervision-closing/chain.ts'
import { about as supervisionFinding } from './supervision-finding/about.ts'
import { supervisionFindingChain } from './supervision-finding/chain.ts'
import { about as supervisionPlan } from './supervision-plan/about.ts'
import { supervisionPlanChain } from './supervision-plan/chain.ts'
import { about as supportApplication } from './support-application/about.ts'
import { supportApplicationChain } from './support-application/chain.ts'
import { about as supportDecision } from './support-decision/about.ts'
import { supportDecisionChain } from './support-decision/chain.ts'
import { about as supportRequest } from './support-request/about.ts'
import { supportRequestChain } from './support-request/chain.ts'
import { about as suspensionService } from './suspension-service/about.ts'
import { suspensionServiceChain } from './suspension-service/chain.ts'
import { about as tariffLetter } from './tariff-letter/about.ts'
import { tariffLetterChain } from './tariff-letter/chain.ts'
import { about as tipOff } from './tip-off/about.ts'
import { takenInChain } from './tip-off/chain.ts'
import { about as tipOffResult } from './tip-off-result/about.ts'
import { tipOffResultChain } from './tip-off-result/chain.ts'
import { about as waterClearing } from './water-clearing/about.ts'
import { waterClearingChain } from './water-clearing/chain.ts'
import { about as waterPermit } from './water-permit/about.ts'
import { waterPermitChain } from './water-permit/chain.ts'
import { about as waterRefusal } from './water-refusal/about.ts'
import { waterRefusalChain } from './water-refusal/chain.ts'

/** What is known of a form at once, and how to read the whole of it. */
export type Entry = Outline & {
  readonly load: () => Promise<Form>
  /** The words of its letter, where accepting it makes one. */
  readonly words?: () => Promise<LetterTemplate>
  /** Its file for another system, where accepting it makes one. */
  readonly table?: () => Promise<ExportTemplate>
}

const entry = (
  about: Outline,
  load: Entry['load'],
  words?: Entry['words'],
  table?: Entry['table'],
): Entry => ({
  ...about,
  load,
  ...(words && { words }),
  ...(table && { table }),
})

/** Every version of every form that is filed in a case, the newest of each id first: the enterprise's, then officials' acts. */
export const forms: readonly Entry[] = [
  entry(extensionRequest, async () => (await import('./extension-request/form.ts')).extensionRequest),
  entry(extensionRequest1, async () => (await import('./extension-request/form.ts')).extensionRequest1),
  entry(
    rectificationReport,
    async () => (await import('./rectification-report/form.ts')).rectificationReport,
  ),
  entry(publicCommitment, async () => (await import('./public-commitment/form.ts')).publicCommitment),
  entry(
    dismantlingCertification,
    async () => (await import('./dismantling-certification/form.ts')).dismantlingCertification,
  ),
  entry(hearingRequest, async () => (await import('./hearing-request/form.ts')).hearingRequest),
  entry(creditObjection, async () => (await import('./credit-objection/form.ts')).creditObjection),
  entry(creditRepair, async () => (await import('./credit-repair/form.ts')).creditRepair),
  entry(objection, async () => (await import('./objection/form.ts')).objection),
  entry(objectionDecision, async () => (await import('./objection-decision/form.ts')).objectionDecision),
  entry(noticeOutcome, async () => (await import('./notice-outcome/form.ts')).noticeOutcome),
  entry(tipOff, async () => (await import('./tip-off/form.ts')).tipOff),
  entry(tipOffResult, async () => (await import('./tip-off-result/form.ts')).tipOffResult),
  entry(supportRequest, async () => (await import('./support-request/form.ts')).supportRequest),
  entry(
    rectificationReview,
    async () => (await import('./rectification-review/form.ts')).rectificationReview,
    async () => (await import('./rectification-review/letter.ts')).letter,
  ),
  entry(
    feasibilityFinding,
    async () => (await import('./feasibility-finding/form.ts')).feasibilityFinding,
    async () => (await import('./feasibility-finding/letter.ts')).letter,
  ),
  entry(
    noticeToRectify,
    async () => (await import('./notice-to-rectify/form.ts')).noticeToRectify,
    async () => (await import('./notice-to-rectify/letter.ts')).letter,
  ),
  entry(
    licenceAcceptance,
    async () => (await import('./licence-acceptance/form.ts')).licenceAcceptance,
    async () => (await import('./licence-acceptance/letter.ts')).letter,
  ),
  entry(noticeService, async () => (await import('./notice-service/form.ts')).noticeService),
  entry(openingRevoked, async () => (await import('./opening-revoked/form.ts')).openingRevoked),
  entry(
    productionOrder,
    async () => (await import('./production-order/form.ts')).productionOrder,
    async () => (await import('./production-order/letter.ts')).letter,
  ),
  entry(orderService, async () => (await import('./order-service/form.ts')).orderService),
  entry(
    orderLifting,
    async () => (await import('./order-lifting/form.ts')).orderLifting,
    async () => (await import('./order-lifting/letter.ts')).letter,
  ),
  entry(
    recheck,
    async () => (await import('./recheck/form.ts')).recheck,
    async () => (await import('./recheck/letter.ts')).letter,
  ),
  entry(severityFinding, async () => (await import('./severity-finding/form.ts')).severityFinding),
  entry(publicNotice, async () => (await import('./public-notice/form.ts')).publicNotice),
  entry(inspectionRecord, async () => (await import('./inspection-record/form.ts')).inspectionRecord),
  entry(
    illegalResumption,
    async () => (await import('./illegal-resumption/form.ts')).illegalResumption,
    async () => (await import('./illegal-resumption/letter.ts')).letter,
  ),
  entry(ruleSetAdoption, async () => (await import('./rule-set-adoption/form.ts')).ruleSetAdoption),
  entry(
    chaseUp,
    async () => (await import('./chase-up/form.ts')).chaseUp,
    async () => (await import('./chase-up/letter.ts')).letter,
  ),
  entry(
    tariffLetter,
    async () => (await import('./tariff-letter/form.ts')).tariffLetter,
    async () => (await import('./tariff-letter/letter.ts')).letter,
  ),
  entry(
    bankLetter,
    async () => (await import('./bank-letter/form.ts')).bankLetter,
    async () => (await import('./bank-letter/letter.ts')).letter,
  ),
  entry(
    closureProposal,
    async () => (await import('./closure-proposal/form.ts')).closureProposal,
    async () => (await import('./closure-proposal/letter.ts')).letter,
  ),
  entry(closureDropped, async () => (await import('./closure-dropped/form.ts')).closureDropped),
  entry(legalReview, async () => (await import('./legal-review/form.ts')).legalReview),
  entry(
    hearingNotice,
    async () => (await import('./hearing-notice/form.ts')).hearingNotice,
    async () => (await import('./hearing-notice/letter.ts')).letter,
  ),
  entry(hearingService, async () => (await import('./hearing-service/form.ts')).hearingService),
  entry(hearingRecord, async () => (await import('./hearing-record/form.ts')).hearingRecord),
  entry(governmentDecision, async () => (await import('./government-decision/form.ts')).governmentDecision),
  entry(suspensionService, async () => (await import('./suspension-service/form.ts')).suspensionService),
  entry(businessResumption, async () => (await import('./business-resumption/form.ts')).businessResumption),
  entry(
    closureService,
    async () => (await import('./closure-service/form.ts')).closureService,
    async () => (await import('./closure-service/letter.ts')).letter,
  ),
  entry(
    licenceRevocation,
    async () => (await import('./licence-revocation/form.ts')).licenceRevocation,
    async () => (await import('./licence-revocation/letter.ts')).letter,
  ),
  entry(dutyReport, async () => (await import('./duty-report/form.ts')).dutyReport),
  entry(
    licenceDecision,
    async () => (await import('./licence-decision/form.ts')).licenceDecision,
    async () => (await import('./licence-decision/letter.ts')).letter,
  ),
  entry(
    environmentalCreditRating,
    async () => (await import('./environmental-credit-rating/form.ts')).environmentalCreditRating,
    async () => (await import('./environmental-credit-rating/letter.ts')).letter,
  ),
  entry(ratingRemoval, async () => (await import('./rating-removal/form.ts')).ratingRemoval),
  entry(waterPermit, async () => (await import('./water-permit/form.ts')).waterPermit),
  entry(
    waterRefusal,
    async () => (await import('./water-refusal/form.ts')).waterRefusal,
    async () => (await import('./water-refusal/letter.ts')).letter,
  ),
  entry(waterClearing, async () => (await import('./water-clearing/form.ts')).waterClearing),
  entry(
    creditPreNotice,
    async () => (await import('./credit-pre-notice/form.ts')).creditPreNotice,
    async () => (await import('./credit-pre-notice/letter.ts')).letter,
  ),
  entry(preNoticeService, async () => (await import('./pre-notice-service/form.ts')).preNoticeService),
  entry(creditDropped, async () => (await import('./credit-dropped/form.ts')).creditDropped),
  entry(
    creditReferral,
    async () => (await import('./credit-referral/form.ts')).creditReferral,
    undefined,
    async () => (await import('./credit-referral/export.ts')).exported,
  ),
  entry(creditPush, async () => (await import('./credit-push/form.ts')).creditPush),
  entry(creditPublication, async () => (await import('./credit-publication/form.ts')).creditPublication),
  entry(creditRemoval, async () => (await import('./credit-removal/form.ts')).creditRemoval),
  entry(
    countyPlan,
    async () => (await import('./county-plan/form.ts')).countyPlan,
    async () => (await import('./county-plan/letter.ts')).letter,
  ),
  entry(
    countyPlan1,
    async () => (await import('./county-plan/form.ts')).countyPlan1,
    async () => (await import('./county-plan/letter.ts')).letter,
  ),
  entry(
    halfYearReturn,
    async () => (await import('./half-year-return/form.ts')).halfYearReturn,
    async () => (await import('./half-year-return/letter.ts')).letter,
  ),
  entry(returnReview, async () => (await import('./return-review/form.ts')).returnReview),
  entry(
    annualNotice,
    async () => (await import('./annual-notice/form.ts')).annualNotice,
    async () => (await import('./annual-notice/letter.ts')).letter,
  ),
  entry(
    provinceReport,
    async () => (await import('./province-report/form.ts')).provinceReport,
    async () => (await import('./province-report/letter.ts')).letter,
    async () => (await import('./province-report/export.ts')).exported,
  ),
  entry(planReview, async () => (await import('./plan-review/form.ts')).planReview),
  entry(planProgress, async () => (await import('./plan-progress/form.ts')).planProgress),
  entry(planClosing, async () => (await import('./plan-closing/form.ts')).planClosing),
  entry(
    meetingMinutes,
    async () => (await import('./meeting-minutes/form.ts')).meetingMinutes,
    async () => (await import('./meeting-minutes/letter.ts')).letter,
  ),
  entry(meetingFollowUp, async () => (await import('./meeting-follow-up/form.ts')).meetingFollowUp),
  entry(supervisionPlan, async () => (await import('./supervision-plan/form.ts')).supervisionPlan),
  entry(
    supervisionFinding,
    async () => (await import('./supervision-finding/form.ts')).supervisionFinding,
    async () => (await import('./supervision-finding/letter.ts')).letter,
  ),
  entry(supervisionClosing, async () => (await import('./supervision-closing/form.ts')).supervisionClosing),
  entry(campaignPlan, async () => (await import('./campaign-plan/form.ts')).campaignPlan),
  entry(campaignResult, async () => (await import('./campaign-result/form.ts')).campaignResult),
  entry(energyApplication, async () => (await import('./energy-application/form.ts')).energyApplication),
  entry(
    diagnosisReport,
    async () => (await import('./diagnosis-report/form.ts')).diagnosisReport,
    async () => (await import('./diagnosis-report/letter.ts')).letter,
  ),
  entry(
    frontrunnerDecision,
    async () => (await import('./frontrunner-decision/form.ts')).frontrunnerDecision,
    async () => (await import('./frontrunner-decision/letter.ts')).letter,
  ),
  entry(licenceApplication, async () => (await import('./licence-application/form.ts')).licenceApplication),
  entry(renewalApplication, async () => (await import('./renewal-application/form.ts')).renewalApplication),
  entry(renewalRecord, async () => (await import('./renewal-record/form.ts')).renewalRecord),
  entry(supportApplication, async () => (await import('./support-application/form.ts')).supportApplication),
  entry(
    supportDecision,
    async () => (await import('./support-decision/form.ts')).supportDecision,
    async () => (await import('./support-decision/letter.ts')).letter,
  ),
  entry(hazardList, async () => (await import('./hazard-list/form.ts')).hazardList),
  entry(hazardProgress, async () => (await import('./hazard-progress/form.ts')).hazardProgress),
  entry(referenceList, async () => (await import('./reference-list/form.ts')).referenceList),
  entry(matterClosing, async () => (await import('./matter-closing/form.ts')).matterClosing),
  entry(projectFlag, async () => (await import('./project-flag/form.ts')).projectFlag),
  entry(
    projectReview,
    async () => (await import('./project-review/form.ts')).projectReview,
    async () => (await import('./project-review/letter.ts')).letter,
  ),
  entry(monitoringRecord, async () => (await import('./monitoring-record/form.ts')).monitoringRecord),
  entry(
    gradeList,
    async () => (await import('./grade-list/form.ts')).gradeList,
    async () => (await import('./grade-list/letter.ts')).letter,
  ),
  entry(
    greenCreditLetter,
    async () => (await import('./green-credit-letter/form.ts')).greenCreditLetter,
    async () => (await import('./green-credit-letter/letter.ts')).letter,
  ),
  entry(outreachRecord, async () => (await import('./outreach-record/form.ts')).outreachRecord),
]

/** The notice that opens a case; it is in no case yet, and has no chain. */
export const openings: readonly Entry[] = [
  entry(
    rectificationNotice,
    async () => (await import('./rectification-notice/form.ts')).rectificationNotice,
  ),
]

/** Every version of every chain, the newest of each id first. */
export const chains: readonly Chain[] = [
  extensionRequestChain,
  extensionRequestChain1,
  rectificationReportChain,
  publicCommitmentChain,
  dismantlingCertificationChain,
  dismantlingCertificationChain1,
  hearingRequestChain,
  creditObjectionChain,
  creditRepairChain,
  supportRequestChain,
  takenInChain,
  objectionDecisionChain,
  noticeOutcomeChain,
  tipOffResultChain,
  rectificationReviewChain,
  feasibilityFindingChain,
  noticeToRectifyChain,
  licenceAcceptanceChain,
  noticeServiceChain,
  openingRevokedChain,
  productionOrderChain,
  orderServiceChain,
  orderLiftingChain,
  recheckChain,
  severityFindingChain,
  publicNoticeChain,
  inspectionRecordChain,
  illegalResumptionChain,
  chaseUpChain,
  ruleSetAdoptionChain,
  tariffLetterChain,
  bankLetterChain,
  closureProposalChain,
  closureDroppedChain,
  legalReviewChain,
  hearingNoticeChain,
  hearingServiceChain,
  hearingRecordChain,
  governmentDecisionChain,
  closureServiceChain,
  businessResumptionChain,
  suspensionServiceChain,
  licenceRevocationChain,
  dutyReportChain,
  licenceDecisionChain,
  environmentalCreditRatingChain,
  ratingRemovalChain,
  waterPermitChain,
  waterRefusalChain,
  waterClearingChain,
  creditPreNoticeChain,
  preNoticeServiceChain,
  creditDroppedChain,
  creditReferralChain,
  creditPushChain,
  creditPublicationChain,
  creditRemovalChain,
  countyPlanChain,
  halfYearReturnChain,
  returnReviewChain,
  annualNoticeChain,
  provinceReportChain,
  planReviewChain,
  planProgressChain,
  planClosingChain,
  meetingMinutesChain,
  meetingFollowUpChain,
  supervisionPlanChain,
  supervisionFindingChain,
  supervisionClosingChain,
  campaignPlanChain,
  campaignResultChain,
  energyApplicationChain,
  diagnosisReportChain,
  frontrunnerDecisionChain,
  licenceApplicationChain,
  renewalApplicationChain,
  renewalRecordChain,
  supportApplicationChain,
  supportDecisionChain,
  hazardListChain,
  hazardProgressChain,
  referenceListChain,
  matterClosingChain,
  projectFlagChain,
  projectReviewChain,
  monitoringRecordChain,
  gradeListChain,
  greenCreditLetterChain,
  outreachRecordChain,
]
