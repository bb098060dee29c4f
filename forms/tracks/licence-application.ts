import type { Track } from '../../functions/engine/track.ts'
import { applying } from './applying.ts'
import { accepted } from './parts.ts'
import { licensingStates, productionLicenceTrack } from './production-licence.ts'

const deciding = 'decision'
const sinceAcceptance = {
  zh: '自受理次日起二十个工作日（行政许可法四十二，待核对）',
  en: '20 working days from the day after acceptance (Administrative Licensing Law 42, to be checked)',
}

/** A production licence that the enterprise applies for here; once its papers are accepted it goes as any other (the plan, 二(三)1). */
export const licenceApplicationTrack: Track = {
  id: 'licence-application',
  version: '1',
  title: { zh: '生产许可申请', en: 'Application for a production licence' },
  begunBy: 'enterprise',
  lead: productionLicenceTrack.lead,
  start: 'to-apply',
  clocks: productionLicenceTrack.clocks.map((clock) =>
    clock.id === deciding ? { ...clock, basis: sinceAcceptance } : clock,
  ),
  states: [
    ...applying(
      'licence-application',
      {
        apply: { zh: '待提交生产许可申请', en: 'Application to be submitted' },
        reviewing: { zh: '申请受理审查中', en: 'Papers being checked' },
      },
      [
        accepted('licence-application', 'applied', {
          effects: [{ kind: 'start-clock', clock: deciding }],
        }),
      ],
    ),
    ...licensingStates,
  ],
}
