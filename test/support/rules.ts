import type { Calendar } from '../../functions/engine/calendar.ts'
import type { Chain } from '../../functions/engine/chain.ts'
import type { Rules } from '../../functions/engine/commands.ts'
import { where } from '../../functions/engine/condition.ts'
import type { RegisterRow, Versioned } from '../../functions/engine/events.ts'
import type { Outline } from '../../functions/engine/form.ts'
import { filingOffice, leadOffice } from '../../functions/engine/organ.ts'
import type { Text } from '../../functions/engine/text.ts'
import type { Period, Track, TrackClock, TrackMove, TrackState } from '../../functions/engine/track.ts'

/** A small regulation of an invented city, so that the engine's tests rest on no real one. */
const said = (en: string): Text => ({ zh: en, en })
const v1 = (id: string): Versioned => ({ id, version: '1' })

export const municipality = '370000'
export const county = '370001'
export const organs = {
  lead: `${county}-lead`,
  water: `${county}-water`,
  power: `${county}-power`,
  safety: `${county}-safety`,
  city: `${municipality}-lead`,
} as const

/** One holiday of nine days with a worked Saturday before it; no other year is published. */
const calendar: Calendar = {
  year: 2026,
  basis: said('an invented notice'),
  off: [{ from: '2026-02-15', to: '2026-02-23', name: said('spring') }],
  makeup: ['2026-02-14'],
}
const earlier: Calendar = { ...calendar, year: 2025, off: [], makeup: [] }

const state = (id: string, rest: Partial<TrackState>): TrackState => ({
  id,
  title: said(id),
  owner: 'enterprise',
  forms: [],
  moves: [],
  ...rest,
})

const mended = [
  {
    on: { kind: 'accepted', form: 'report' },
    to: 'mended',
    effects: [{ kind: 'meet-clock', clock: 'mending' }],
  },
] as const
const longer = (to: string, clock = 'mending') =>
  ({
    on: { kind: 'accepted', form: 'longer' },
    to,
    effects: [{ kind: 'extend-clock', clock, to: 'until' }],
  }) as const
const mark = {
  kind: 'mark-items',
  rows: 'items',
  as: 'mended',
  only: { field: 'done', reaches: 'planned' },
} as const
const late = { on: { kind: 'clock-passed', clock: 'mending' }, to: 'overdue' } as const

/** A clock that nothing extends and nobody is reminded of. */
const plainClock = (id: string, period: Period): TrackClock => ({
  id,
  title: said(id),
  owner: 'enterprise',
  period,
  remind: [],
  basis: said('an invented clause'),
})

/** Six months to mend, once three more; reports are looked at, and come back where refused or withdrawn. */
const mend: Track = {
  ...v1('mend'),
  title: said('mend'),
  lead: 'lead',
  start: 'mending',
  startClock: 'mending',
  clocks: [
    {
      id: 'mending',
      title: said('mending'),
      owner: 'enterprise',
      period: { months: 6 },
      extension: { months: 3, times: 1 },
      remind: [15, 3],
      basis: said('an invented clause'),
    },
  ],
  states: [
    state('mending', {
      forms: ['longer', 'report'],
      moves: [...mended, longer('mending'), late, { on: { kind: 'filed', form: 'report' }, to: 'reported' }],
    }),
    state('reported', {
      forms: ['longer'],
      moves: [
        ...mended,
        longer('reported'),
        late,
        { on: { kind: 'refused', form: 'report' }, to: 'mending' },
        { on: { kind: 'withdrawn', form: 'report' }, to: 'mending' },
      ],
    }),
    state('overdue', { owner: 'county', forms: ['report'], moves: [...mended] }),
    state('mended', { owner: 'nobody', end: true }),
  ],
}

/** A clock that nothing extends, even though a form asks for it. */
const halt: Track = {
  ...v1('halt'),
  title: said('halt'),
  lead: 'lead',
  start: 'halted',
  startClock: 'halting',
  clocks: [plainClock('halting', { months: 6 })],
  states: [
    state('halted', {
      forms: ['longer'],
      moves: [
        longer('halted', 'halting'),
        { on: { kind: 'clock-passed', clock: 'halting' }, to: 'proposed' },
      ],
    }),
    state('proposed', { owner: 'county' }),
  ],
}

/**
 * Acts of officials: an order is drawn up and signed under a number, starts a clock and is mended item by item;
 * a second order, of the level that it names, may be given in the meantime.
 */
const order: Track = {
  ...v1('order'),
  title: said('order'),
  lead: 'water',
  start: 'found',
  clocks: [
    { ...plainClock('obeying', { workingDays: 5 }), remind: [2] },
    { id: 'named', title: said('named'), owner: 'county', remind: [], basis: said('an invented clause') },
  ],
  states: [
    state('found', {
      owner: 'county',
      forms: ['order', 'note'],
      moves: [
        {
          on: { kind: 'accepted', form: 'order' },
          where: { kind: 'answer', field: 'kind', is: 'dated' },
          to: 'ordered',
          effects: [{ kind: 'start-clock', clock: 'named', until: 'until' }],
        },
        {
          on: { kind: 'accepted', form: 'order' },
          to: 'ordered',
          effects: [{ kind: 'start-clock', clock: 'obeying', from: 'servedOn' }],
        },
      ],
    }),
    state('ordered', {
      forms: ['mending', 'order', 'note'],
      moves: [
        {
          on: { kind: 'accepted', form: 'mending' },
          where: { kind: 'all-items', are: 'mended' },
          to: 'obeyed',
          effects: [mark, { kind: 'meet-clock', clock: 'obeying' }],
        },
        { on: { kind: 'accepted', form: 'mending' }, to: 'ordered', effects: [mark] },
        { on: { kind: 'clock-passed', clock: 'obeying' }, to: 'found' },
      ],
    }),
    state('obeyed', { owner: 'nobody', end: true }),
  ],
}

/** The one track here that ends by its clock, because it says so. */
const lapse: Track = {
  ...v1('lapse'),
  title: said('lapse'),
  lead: 'lead',
  start: 'offered',
  startClock: 'offer',
  clocks: [plainClock('offer', { workingDays: 5 })],
  states: [
    state('offered', { moves: [{ on: { kind: 'clock-passed', clock: 'offer' }, to: 'lapsed' }] }),
    state('lapsed', { owner: 'nobody', end: true }),
  ],
}

/** Two clocks that stand still while what was filed is back for correction, and one that runs on. */
const pause: Track = {
  ...v1('pause'),
  title: said('pause'),
  lead: 'lead',
  start: 'asked',
  startClock: 'pausing',
  clocks: [
    { ...plainClock('pausing', { months: 6 }), standsWhileReturned: true },
    { ...plainClock('counting', { workingDays: 10 }), standsWhileReturned: true, remind: [2] },
    plainClock('running', { months: 6 }),
  ],
  states: [
    state('asked', {
      forms: ['report'],
      moves: [
        {
          on: { kind: 'filed', form: 'report' },
          to: 'asked',
          effects: [
            { kind: 'start-clock', clock: 'counting' },
            { kind: 'start-clock', clock: 'running' },
          ],
        },
        {
          on: { kind: 'accepted', form: 'report' },
          to: 'answered',
          effects: [{ kind: 'meet-clock', clock: 'pausing' }],
        },
        { on: { kind: 'clock-passed', clock: 'pausing' }, to: 'answered' },
      ],
    }),
    state('answered', { owner: 'nobody', end: true }),
  ],
}

/** No clock: a pledge becomes public, and its proof ends the case. */
const promise: Track = {
  ...v1('promise'),
  title: said('promise'),
  lead: 'lead',
  start: 'matched',
  clocks: [],
  states: [
    state('matched', {
      forms: ['pledge', 'plan'],
      moves: [
        {
          on: { kind: 'accepted', form: 'pledge' },
          to: 'pledged',
          effects: [{ kind: 'publish', register: 'promises' }],
        },
      ],
    }),
    state('pledged', {
      forms: ['proof', 'plan'],
      moves: [{ on: { kind: 'accepted', form: 'proof' }, to: 'done' }],
    }),
    state('done', { owner: 'nobody', end: true }),
  ],
}

const onAccepted = (form: string, to: string, rest: Partial<TrackMove> = {}): TrackMove => ({
  on: { kind: 'accepted', form },
  to,
  ...rest,
})

/**
 * Work for others: a list gives pipes and wires by the row, a choice gives them by name; what is called off need
 * not be done, and the case ends only once every errand is answered.
 */
export const errands: Track = {
  ...v1('errands'),
  title: said('errands'),
  lead: 'lead',
  start: 'asking',
  clocks: [],
  duties: [
    {
      id: 'errand',
      title: said('errand'),
      subjects: [
        {
          id: 'wire',
          title: said('wire'),
          task: said('cut it'),
          organ: { level: 'county', office: 'power' },
        },
        {
          id: 'pipe',
          title: said('pipe'),
          task: said('close it'),
          organ: { level: { answer: 'level' }, office: 'water' },
        },
      ],
      forms: ['answer'],
      excuse: { field: 'outcome', is: 'cannot' },
      workingDays: 5,
      remind: 2,
      basis: said('an invented clause'),
    },
  ],
  states: [
    state('asking', {
      owner: 'county',
      forms: ['list', 'choice', 'call-off', 'finish'],
      moves: [
        onAccepted('list', 'asking', {
          effects: [{ kind: 'assign', duty: 'errand', from: { rows: 'items', of: 'kind', name: 'label' } }],
        }),
        onAccepted('choice', 'asking', {
          effects: [{ kind: 'assign', duty: 'errand', from: { chosen: 'kinds' } }],
        }),
        onAccepted('call-off', 'asking', { effects: [{ kind: 'release', duty: 'errand' }] }),
        onAccepted('finish', 'done', { where: { kind: 'all', of: [{ kind: 'all-duties-done' }] } }),
        onAccepted('finish', 'waiting'),
      ],
    }),
    state('waiting', { owner: 'county', moves: [{ on: { kind: 'duties-done' }, to: 'done' }] }),
    state('done', { owner: 'nobody', end: true }),
  ],
}

const step = (id: string, offices: readonly string[], level: 'county' | 'municipal' = 'county') => ({
  id,
  title: said(id),
  organs: offices.map((office) => ({ level, office })),
  workingDays: 5,
  refusal: 'ends' as const,
})

/** One organ. */
const lone: Chain = { ...v1('lone'), title: said('lone'), steps: [step('only', ['lead'])] }

/** The organ whose act it is. */
const own: Chain = { ...v1('own'), title: said('own'), steps: [step('only', [filingOffice])] }

/** One organ of the level that the answer `level` names. */
const levelled: Chain = {
  ...v1('levelled'),
  title: said('levelled'),
  steps: [{ ...step('only', []), organs: [{ level: { answer: 'level' }, office: leadOffice }] }],
}

/** Three organs one after the other. */
const line: Chain = {
  ...v1('line'),
  title: said('line'),
  steps: [
    step('check', ['lead']),
    step('safety', ['safety']),
    { ...step('final', ['lead'], 'municipal'), notSameAs: ['check'] },
  ],
}

/** One organ, then four at once, then one that may be nobody of the first. */
const wide: Chain = {
  ...v1('wide'),
  title: said('wide'),
  steps: [
    step('check', ['lead']),
    step('together', ['lead', 'water', 'power', 'safety']),
    { ...step('final', ['lead'], 'municipal'), notSameAs: ['check'] },
  ],
}

const all = ['lead', 'water', 'power', 'safety']
const two = step('two', all)
const last = step('final', ['lead'], 'municipal')

/** Any one of four, then the city. */
const anyOf: Chain = { ...v1('any'), title: said('any'), steps: [{ ...two, agree: 'any' }, last] }

/** Two of four, then the city. */
const quorum: Chain = {
  ...v1('quorum'),
  title: said('quorum'),
  steps: [{ ...two, agree: { atLeast: 2 } }, last],
}

/** Two thirds of four, three, after which the filing ends. */
const share: Chain = { ...v1('share'), title: said('share'), steps: [{ ...two, agree: { share: '2/3' } }] }

/** Three in a row: the last sends back to the second, the second to whoever filed it. */
const back: Chain = {
  ...v1('back'),
  title: said('back'),
  steps: [
    step('check', ['lead']),
    { ...step('together', ['water', 'power']), refusal: 'to-enterprise' },
    { ...last, notSameAs: ['check'], refusal: { to: 'together' } },
  ],
}

/** Safety is asked of big matters alone; what was corrected goes on where it was. */
const branched: Chain = {
  ...v1('branched'),
  title: said('branched'),
  steps: [step('check', ['lead']), { ...step('safety', ['safety']), when: where('size', 'big') }, last],
  resubmit: 'where-it-was',
}

const known = <T extends Versioned>(all: readonly T[]) => {
  return ({ id, version }: Versioned): T => {
    const found = all.find((one) => one.id === id && one.version === version)
    if (!found) throw new Error(`No ${id} ${version}`)
    return found
  }
}

const row = (enterprise: string, remark: string): RegisterRow => ({
  county: 'the county',
  enterprise,
  sector: 'steel',
  equipment: 'furnace',
  model: 'F-1',
  quantity: '1',
  capacity: '3.5 t',
  basis: 'an invented clause',
  method: 'sealed',
  deadline: '2026-12-31',
  remark,
})

const acts: Readonly<Record<string, Partial<Outline>>> = {
  order: { by: [{ level: 'county', office: leadOffice }], letter: said('an order') },
  list: { by: [{ level: 'county', office: leadOffice }] },
  choice: { by: [{ level: 'county', office: leadOffice }] },
  'call-off': { by: [{ level: 'county', office: leadOffice }] },
  finish: { by: [{ level: 'county', office: leadOffice }] },
  answer: {
    by: [
      { level: 'county', office: 'power' },
      { level: 'county', office: 'water' },
      { level: 'municipal', office: 'water' },
    ],
    repeats: true,
    letter: said('an answer'),
  },
  adoption: { by: [{ level: 'county', office: leadOffice }] },
  note: { by: [{ level: 'county', office: leadOffice }], repeats: true },
}

const tracks = [mend, halt, lapse, promise, order, errands, pause]

export const rules: Rules = {
  municipality,
  ruleSet: { id: 'invented', version: '2026-1' },
  calendars: [earlier, calendar],
  escalateAfter: 3,
  gone: ['mended'],
  retention: ({ track }) => (track.id === 'order' ? { id: 'for-good' } : { id: 'ten-years', years: 10 }),
  newestTrack: (id) => tracks.find((track) => track.id === id),
  adoptedBy: 'adoption',
  track: known(tracks),
  chain: known([lone, own, line, wide, levelled, anyOf, quorum, share, back, branched]),
  outline: ({ id, version }) => ({
    id,
    version,
    title: said(id),
    intro: said(id),
    chain: 'lone',
    ...acts[id],
  }),
  editions: () => [],
  basis: () => [],
  word: (organ) => (organ.endsWith('water') ? 'Water' : 'Other'),
  rows: (register, { enterprise }, answers) => [row(enterprise.name, `${register}: ${answers.words}`)],
}
