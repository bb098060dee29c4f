import { describe, expect, test } from 'vitest'
import { forms } from '../../forms/all.ts'
import { bases, editionOn, type LegalBasis } from '../../forms/bases.ts'
import { newestOutlines } from '../../forms/registry.ts'
import { basisOf, editionsOf, restingOn } from '../../forms/resting.ts'
import { citedText, restingSentence } from '../../forms/shared/basis.ts'
import { tracks } from '../../forms/tracks/all.ts'
import type { Track } from '../../functions/engine/track.ts'

const today = '2026-03-02'
const draft = 'plan-2025'

/** Forms that may be filed on a track: by whoever it waits for, and by whoever has a duty. */
const formsOn = ({ states, duties = [] }: Track): string[] => [
  ...new Set([...states, ...duties].flatMap((one) => one.forms)),
]

/** Every form on every track that takes it: `energy/closure-proposal`. */
const places = tracks.flatMap((track) =>
  formsOn(track).flatMap((id) => {
    const form = forms.find((one) => one.id === id)
    return form ? [{ at: `${track.id}/${id}`, form, track: track.id }] : []
  }),
)

describe('what acts rest on', () => {
  test('is named by every form, the opening included', () => {
    const without = newestOutlines.filter(({ basis = [] }) => basis.length === 0).map(({ id }) => id)
    expect(without).toEqual([])
  })

  test('is on every track something besides the draft', () => {
    expect(places.length).toBeGreaterThan(150)
    const alone = places.filter(({ form, track }) =>
      basisOf(form, { track, answers: {}, today }).every(({ id }) => id === draft),
    )
    expect(alone.map(({ at }) => at)).toEqual([])
  })

  test('is a law or a document of somebody, except where the platform changes its own rules', () => {
    const own = bases.filter(({ mark }) => mark === 'policy').map(({ id }) => id)
    const ours = newestOutlines.filter(({ basis = [] }) => basis.every((one) => own.includes(one.basis)))
    expect(ours.map(({ id }) => id)).toEqual(['rule-set-adoption'])
  })

  test('names a clause of the plan wherever it takes the plan into account', () => {
    for (const { id, basis = [] } of newestOutlines)
      for (const one of basis.filter(({ basis: of }) => of === draft)) expect(one.clause, id).toBeDefined()
  })

  test('is cited by a letter as it may be: the draft is only taken into account', () => {
    for (const { at, form, track } of places.filter(({ form }) => form.letter)) {
      const frozen = basisOf(form, { track, answers: {}, today })
      const refs = restingOn(form, track)
      const sentence = restingSentence(
        frozen.map((one) => ({ ...one, clause: refs.find(({ basis }) => basis === one.id)?.clause })),
      )
      expect(sentence, at).toMatch(/^办理依据：(根据|按照)《?/u)
      expect(sentence, at).not.toMatch(/(根据|按照)[^，。]*征求意见稿/u)
    }
  })

  test('may hang on an answer: the regulation of renewals, on what was applied for', () => {
    const water = forms.find(({ id }) => id === 'water-refusal') ?? {}
    const restOf = (application: string) =>
      basisOf(water, { track: 'water', answers: { application }, today }).map(({ id }) => id)
    expect(restOf('renewal')).toEqual(['water-permit-25', 'opinion-2017-30', draft])
    expect(restOf('permit')).toEqual(['opinion-2017-30', draft])
  })

  test('of an act that a drafter cites for has that in it too, each once', () => {
    const form = { basis: [{ basis: 'safety-law' }, { basis: 'energy-law', on: ['energy'] }] }
    const answers = {
      basis: ['safety-law', 'quality-law'],
      citations: [
        { law: 'environment-law', article: '第六十条' },
        { law: 'other', lawName: '某办法' },
      ],
    }
    expect(basisOf(form, { track: 'safety', answers, today }).map(({ id }) => id)).toEqual([
      'safety-law',
      'quality-law',
      'environment-law',
    ])
  })
})

describe('editions', () => {
  const label = { zh: '', en: '' }
  const edition = { label, status: 'in-force', source: label } as const
  const revised: LegalBasis = {
    id: 'revised',
    mark: 'plan',
    title: { zh: '《某法》', en: 'A law' },
    editions: [
      { ...edition, version: '2018', from: '2018-10-26', until: '2026-06-30', status: 'superseded' },
      { ...edition, version: '2026', from: '2026-07-01' },
    ],
  }

  test.each([
    ['2018-10-25', undefined],
    ['2018-10-26', '2018'],
    ['2026-06-30', '2018'],
    ['2026-07-01', '2026'],
    ['2030-01-01', '2026'],
  ])('on %s the one that holds is %s', (day, version) => {
    expect(editionOn(revised, day)?.version).toBe(version)
  })

  test('that nobody dated hold on any day', () => {
    for (const { id } of bases) {
      expect(editionsOf([id], '2000-01-01')).toHaveLength(1)
      expect(editionsOf([id], '2099-12-31')).toHaveLength(1)
    }
  })

  test('are in order, do not overlap, and have a name of their own', () => {
    expect(new Set(bases.map(({ id }) => id)).size).toBe(bases.length)
    for (const { id, editions } of [...bases, revised]) {
      expect(new Set(editions.map(({ version }) => version)).size, id).toBe(editions.length)
      for (const [at, { until }] of editions.slice(0, -1).entries())
        expect((until ?? '') < (editions[at + 1]?.from ?? ''), id).toBe(true)
    }
  })

  test('are dated only where somebody read the day: none is yet, and a draft holds never', () => {
    expect(bases.flatMap(({ editions }) => editions).filter(({ from, until }) => from ?? until)).toEqual([])
  })
})

describe('how a page names a basis', () => {
  const named = (id: string, clause?: { zh: string; en: string }) =>
    editionsOf([id], today).map((one) => citedText({ ...one, clause }))

  test('says which text was not read, which is remembered, which is ours', () => {
    expect(named('energy-law')).toEqual([
      {
        zh: '《中华人民共和国节约能源法》（版本待核）',
        en: 'Energy Conservation Law (edition to be checked)',
      },
    ])
    expect(named('environment-law')[0]?.zh).toBe('《中华人民共和国环境保护法》（待核）')
    expect(named('platform-rules')[0]?.zh).toBe('本平台业务规则（本平台配置）')
    expect(named('catalogue-2024')[0]?.zh).toBe('《产业结构调整指导目录（2024年本）》')
  })

  test('gives the clause, and of an edition that is gone its version', () => {
    expect(named('plan-2025', { zh: '二（一）2', en: '2(1)2' })[0]).toMatchObject({
      zh: expect.stringMatching(/（征求意见稿）》二（一）2$/u),
      en: expect.stringMatching(/\(draft for comment\), 2\(1\)2$/u),
    })
    expect(citedText({ id: 'energy-law', version: '2050' }).zh).toBe('《中华人民共和国节约能源法》（2050）')
    expect(citedText({ id: 'gone', version: '1' })).toEqual({ zh: 'gone（1）', en: 'gone (1)' })
  })
})
