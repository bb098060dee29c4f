import type { Track } from '../../functions/engine/track.ts'
import { applying } from './applying.ts'
import { accepted, answered, ended } from './parts.ts'

const [application, decision, request] = ['support-application', 'support-decision', 'support-request']

/** The six measures of support, and whatever else an enterprise asks for, with no case open (the plan, 三(一) and 三(二)). */
export const enterpriseSupportTrack: Track = {
  id: 'enterprise-support',
  version: '1',
  title: { zh: '扶持政策和企业诉求', en: 'Support for enterprises' },
  begunBy: 'enterprise',
  lead: 'miit',
  start: 'to-apply',
  clocks: [],
  states: [
    ...applying(
      application,
      {
        apply: { zh: '待提交扶持申请或者诉求', en: 'Application or request to be submitted' },
        reviewing: { zh: '扶持申请受理中', en: 'Application being taken up' },
      },
      [accepted(application, 'deciding')],
      { form: request, to: 'answering' },
    ),
    {
      id: 'answering',
      title: { zh: '诉求办理中', en: 'Request being answered' },
      owner: 'county',
      forms: [],
      moves: [
        accepted(request, 'answered'),
        { on: { kind: 'refused', form: request }, to: 'declined' },
        { on: { kind: 'withdrawn', form: request }, to: 'to-apply' },
      ],
    },
    {
      id: 'deciding',
      title: { zh: '已受理，待决定', en: 'Taken up, to be decided' },
      owner: 'county',
      forms: [decision],
      moves: [
        accepted(decision, 'not-granted', { where: answered('outcome', 'decline') }),
        accepted(decision, 'granted'),
      ],
    },
    ended('answered', { zh: '诉求已答复，办结', en: 'Answered, case ended' }),
    ended('granted', { zh: '已作出扶持决定，办结', en: 'Decided, case ended' }),
    ended('not-granted', { zh: '不予扶持，办结', en: 'Not granted, case ended' }),
  ],
}
