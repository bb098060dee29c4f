import { calendars } from '../../../../forms/calendars.ts'
import { closureProposal } from '../../../../forms/closure-proposal/form.ts'
import { closureService } from '../../../../forms/closure-service/form.ts'
import { governmentDecision } from '../../../../forms/government-decision/form.ts'
import { hearingNotice } from '../../../../forms/hearing-notice/form.ts'
import { hearingService } from '../../../../forms/hearing-service/form.ts'
import { legalReview } from '../../../../forms/legal-review/form.ts'
import { addWorkingDays } from '../../../../functions/engine/calendar.ts'
import { addDays } from '../../../../functions/engine/day.ts'
import { decides, findsLawful, type Proposed, proposes, servesClosure } from '../answers/closure.ts'
import { servesNotice, tellsOfHearing } from '../answers/hearing.ts'
import type { Act } from '../story.ts'
import { approves, files } from './acts.ts'

type Days = readonly [filed: string, head: string, city: string]

/** The county's lead office proposes, its head signs, and the same office of the city. */
export function proposed([filed, head, city]: Days, office: string, told: Proposed): Act[] {
  return [
    files(filed, closureProposal, proposes(told)),
    approves(head, office, '事实清楚，证据充分，拟采取的措施与情节相当，同意上报。'),
    approves(city, office, '批准机关级别无误，同意出具建议，转法制审核。'),
  ]
}

export function foundLawful(filed: string, confirmed: string): Act[] {
  const remark = '主体适格，事实清楚，证据充分，程序合法，裁量适当，同意提请决定；决定前须告知听证权利。'
  return [
    files(filed, legalReview, findsLawful(remark)),
    approves(confirmed, 'justice', '五项审核意见与结论一致，同意。'),
  ]
}

/** The notice is signed, then served; the days to ask run from service. */
export function toldOfHearing(
  [filed, signed]: readonly [string, string],
  [served, checked]: readonly [string, string],
): Act[] {
  return [
    files(filed, hearingNotice, tellsOfHearing('energy-law')),
    approves(signed, 'miit', '告知内容与建议和法制审核意见一致，同意。'),
    files(served, hearingService, servesNotice),
    approves(checked, 'miit', '送达日期与回证一致。'),
  ]
}

/** Nobody asked for a hearing within the five days after service. */
export function windowPassed(served: string): Act {
  return { act: 'pass-clock', on: addDays(addWorkingDays(served, 5, calendars), 1) }
}

/** Decided by the county's government, confirmed by it, served on the enterprise. */
export function decidedAndServed(
  number: string,
  [filed, confirmed]: readonly [string, string],
  [served, signed]: readonly [string, string],
): Act[] {
  const conditions = '关停期间妥善安置职工，做好危险废物清运和电气设备拆除的安全管理。'
  const licences = [
    { licence: 'safety', licenceNumber: '（鲁）WH安许证字〔2021〕150086号', issuerLevel: 'municipal' },
    { licence: 'discharge', licenceNumber: '371526-2020-000317-P', issuerLevel: 'county' },
  ]
  return [
    files(filed, governmentDecision, decides(number, 4, conditions, licences)),
    approves(confirmed, 'government', '文号、内容和期限与政府决定文件一致，予以确认。'),
    files(served, closureService, servesClosure),
    approves(signed, 'miit', '送达回证齐全，拆除期限与决定一致，同意。'),
  ]
}
