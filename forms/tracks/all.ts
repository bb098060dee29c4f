import type { Track } from '../../functions/engine/track.ts'
import { annualReportTrack } from './annual-report.ts'
import { campaignTrack } from './campaign.ts'
import { countyPlanTrack } from './county-plan.ts'
import { creditTrack } from './credit.ts'
import { energyTrack } from './energy.ts'
import { energyServiceTrack } from './energy-service.ts'
import { enterpriseSupportTrack } from './enterprise-support.ts'
import { environmentTrack } from './environment.ts'
import { environmentalCreditTrack } from './environmental-credit.ts'
import { halfYearReturnTrack } from './half-year-return.ts'
import { hazardsTrack } from './hazards.ts'
import { jointMeetingTrack } from './joint-meeting.ts'
import { licenceApplicationTrack } from './licence-application.ts'
import { noticesTrack } from './notices.ts'
import { outputGradesTrack } from './output-grades.ts'
import { outreachTrack } from './outreach.ts'
import { productionLicenceTrack } from './production-licence.ts'
import { projectWatchTrack } from './project-watch.ts'
import { qualityTrack } from './quality.ts'
import { referenceLibraryTrack } from './reference-library.ts'
import { renewalTrack } from './renewal.ts'
import { safetyTrack } from './safety.ts'
import { supervisionTrack } from './supervision.ts'
import { technologyTrack } from './technology.ts'
import { tipOffTrack } from './tip-offs.ts'
import { waterTrack } from './water.ts'

/** Every version of every track, the newest of each id first. */
export const tracks: readonly Track[] = [
  energyTrack,
  environmentTrack,
  qualityTrack,
  productionLicenceTrack,
  safetyTrack,
  technologyTrack,
  waterTrack,
  environmentalCreditTrack,
  creditTrack,
  energyServiceTrack,
  licenceApplicationTrack,
  renewalTrack,
  enterpriseSupportTrack,
  countyPlanTrack,
  halfYearReturnTrack,
  annualReportTrack,
  jointMeetingTrack,
  supervisionTrack,
  campaignTrack,
  referenceLibraryTrack,
  projectWatchTrack,
  outputGradesTrack,
  outreachTrack,
  hazardsTrack,
  tipOffTrack,
  noticesTrack,
]
