import type { Text } from '../../functions/engine/text.ts'
import type { Track, TrackMove, TrackState } from '../../functions/engine/track.ts'

const commitment = 'public-commitment'
const certification = 'dismantling-certification'

const resumed: TrackMove = { on: { kind: 'act', act: 'resumed-illegally' }, to: 'resumed-illegally' }

/** Certification under approval; a refusal or withdrawal leads back to where it was filed. */
const certifying = (id: string, title: Text, backTo: string): TrackState => ({
  id,
  title,
  owner: 'county',
  forms: [],
  moves: [
    {
      on: { kind: 'accepted', form: certification },
      to: 'accepted',
      effects: [{ kind: 'publish', register: 'dismantled' }],
    },
    { on: { kind: 'refused', form: certification }, to: backTo },
    { on: { kind: 'withdrawn', form: certification }, to: backTo },
    resumed,
  ],
})

/** Eliminated equipment: dismantled at once (path A), or committed, supervised and then dismantled (path B; the plan, 二(五)3). */
export const technologyTrack: Track = {
  id: 'technology',
  version: '1',
  title: { zh: '技术（落后工艺装备）', en: 'Technology (outdated equipment)' },
  start: 'matched',
  states: [
    {
      id: 'matched',
      title: { zh: '已认定，待拆除或承诺', en: 'Matched, to be dismantled or committed' },
      owner: 'enterprise',
      forms: [commitment, certification],
      moves: [
        { on: { kind: 'filed', form: commitment }, to: 'commitment-filed' },
        { on: { kind: 'filed', form: certification }, to: 'certifying' },
        resumed,
      ],
    },
    {
      id: 'commitment-filed',
      title: { zh: '公开承诺审核中', en: 'Commitment under approval' },
      owner: 'county',
      forms: [],
      moves: [
        {
          on: { kind: 'accepted', form: commitment },
          to: 'supervised',
          effects: [{ kind: 'publish', register: 'commitments' }],
        },
        { on: { kind: 'refused', form: commitment }, to: 'matched' },
        { on: { kind: 'withdrawn', form: commitment }, to: 'matched' },
        resumed,
      ],
    },
    {
      id: 'supervised',
      title: { zh: '承诺已公开，社会监督中', en: 'Commitment published, under supervision' },
      owner: 'enterprise',
      forms: [certification],
      moves: [{ on: { kind: 'filed', form: certification }, to: 'certifying-committed' }, resumed],
    },
    certifying('certifying', { zh: '拆除验收中', en: 'Dismantling under acceptance' }, 'matched'),
    certifying(
      'certifying-committed',
      { zh: '承诺设备拆除验收中', en: 'Committed dismantling under acceptance' },
      'supervised',
    ),
    {
      id: 'resumed-illegally',
      title: { zh: '擅自恢复生产', en: 'Production resumed illegally' },
      owner: 'county',
      forms: [],
      moves: [{ on: { kind: 'act', act: 'stopped-again' }, to: 'matched' }],
    },
    {
      id: 'accepted',
      title: { zh: '拆除验收合格，办结', en: 'Dismantling accepted, case ended' },
      owner: 'nobody',
      forms: [],
      moves: [],
      end: true,
    },
  ],
}
