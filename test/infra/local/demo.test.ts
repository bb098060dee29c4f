import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organs } from '../../../forms/organs.ts'
import { rectificationNotice } from '../../../forms/rectification-notice/form.ts'
import { formOf } from '../../../forms/registry.ts'
import { rules } from '../../../forms/rules.ts'
import { clockIn, nextClock, nothing } from '../../../functions/engine/case.ts'
import { checkForm } from '../../../functions/engine/check.ts'
import { readCreditCode } from '../../../functions/engine/credit-code.ts'
import { addMonths, daysBetween, shanghaiDate } from '../../../functions/engine/day.ts'
import type { CaseEvent, LoggedEvent } from '../../../functions/engine/events.ts'
import { fold } from '../../../functions/engine/evolve.ts'
import type { Answers, Evidence, FormContext, Recalled } from '../../../functions/engine/form.ts'
import { firstBreak } from '../../../functions/engine/log.ts'
import { noticeIn, unservedNotice } from '../../../functions/engine/notice.ts'
import { filersOf } from '../../../functions/engine/place.ts'
import { clockOf } from '../../../functions/engine/track.ts'
import { evidenceKey } from '../../../functions/evidence/key.ts'
import { measure } from '../../../functions/evidence/measure.ts'
import { find } from '../../../functions/register/find.ts'
import type { Head } from '../../../functions/store/head.ts'
import { shards } from '../../../functions/store/keys.ts'
import { contentDigest } from '../../../functions/web/filing.ts'
import { type StoryName, storiesOn } from '../../../infra/local/demo/cases/all.ts'
import { type City, inCity } from '../../../infra/local/demo/city.ts'
import { everybody } from '../../../infra/local/demo/everybody.ts'
import { caseIdOf, draftIdOf } from '../../../infra/local/demo/ids.ts'
import { people, seed } from '../../../infra/local/demo/seed.ts'
import type { Demonstration } from '../../../infra/local/demonstration.ts'
import { type StartedSite, startSite } from './demo/site.ts'

const accepted = (count: number): string[] => Array.from({ length: count }, () => 'accepted')

/** How a case stands: state, clock, and for each filing its status and what it waits for. */
const expected: Readonly<Record<StoryName, readonly [state: string, clock: string, ...filings: string[]]>> = {
  noticeToSign: ['notice-due', 'none', 'head: miit'],
  freshlyServed: ['rectifying', 'running'],
  underWay: ['rectifying', 'running'],
  dueSoon: ['rectifying', 'running'],
  overdue: ['overdue', 'passed'],
  atFirstStep: ['extension-requested', 'running', 'county-miit: miit'],
  atCountersign: ['extension-requested', 'running', 'county-countersign: ecology emergency'],
  atMunicipality: ['extension-requested', 'running', 'municipal-miit: miit'],
  returned: ['extension-requested', 'running', 'returned'],
  parked: ['extension-requested', 'parked', 'county-countersign: ecology market'],
  refused: ['extension-refused', 'running', 'refused'],
  withdrawn: ['rectifying', 'running', 'withdrawn'],
  extended: ['extended', 'running', 'accepted'],
  matched: ['matched', 'none'],
  drafted: ['matched', 'none'],
  promised: ['commitment-filed', 'none', 'county-countersign: water ecology emergency'],
  published: ['supervised', 'running', 'accepted'],
  certifying: ['certifying-committed', 'running', 'accepted', 'joint-members: drc emergency market'],
  accepted: ['accepted', 'none', 'accepted'],
  sealedAndGone: ['supervised', 'running', ...accepted(2)],
  qualityStopped: ['stopped', 'running', ...accepted(2)],
  closureProposed: ['closure-proposed', 'met', ...accepted(5)],
  suspended: ['suspended', 'none', 'accepted', ...Array.from({ length: 3 }, () => 'head: emergency')],
  orderedToStop: ['stopped', 'none', ...accepted(2), 'completeness: ecology'],
  hearingWindow: ['hearing-window', 'running', ...accepted(4)],
  closing: ['closing', 'running', ...accepted(8)],
  waterBlocked: ['blocked', 'passed', 'accepted'],
  ratedYellow: ['disciplined', 'running', ...accepted(2)],
  disciplined: ['published', 'running', ...accepted(6)],
  countyPlan: ['in-force', 'running', ...accepted(3)],
  jointMeeting: ['following', 'running', ...accepted(2)],
  campaign: ['under-way', 'running', ...accepted(2)],
  supervision: ['to-close', 'passed', ...accepted(2)],
  tipComeIn: ['handling', 'none', 'accepted'],
  tipAnswered: ['true', 'none', ...accepted(2)],
  objected: ['running', 'running', 'accepted'],
}

const standing = ({ state }: Head): string[] => [
  state.state,
  (nextClock(state) ?? state.clocks.at(-1))?.status ?? 'none',
  ...state.filings.map((filing) =>
    filing.status === 'in-approval'
      ? `${filing.step}: ${filing.waiting.map((organ) => organ.split('-').at(-1)).join(' ')}`
      : filing.status,
  ),
]

type Told = { readonly name: StoryName; readonly head: Head; readonly log: readonly LoggedEvent[] }

const told = async (city: City): Promise<Told[]> =>
  Promise.all(
    [...storiesOn(city.today)].map(async ([name, story]) => {
      const id = caseIdOf(story)
      const head = await city.cases.head(id)
      if (!head) throw new Error(`${name} was not told`)
      return { name, head, log: await city.cases.history(id) }
    }),
  )

const openingIn = (log: readonly LoggedEvent[]) => {
  const event = log[0]?.event
  if (event?.type !== 'CaseOpened') throw new Error('A case begins with its opening')
  return event
}

/** What a form may look at on a day, after so many events of the log. */
const contextOn = (today: string, log: readonly LoggedEvent[], count: number): FormContext => {
  const { number: caseNumber, county, enterprise, equipment, track, grounds } = openingIn(log)
  const notice = noticeIn(log.slice(0, count)) ?? unservedNotice
  const state = fold(log.slice(0, count), nothing)
  const { clocks } = rules.track(track)
  const extended = clocks.find(({ extension }) => extension)
  const clock =
    state.status === 'none' ? undefined : ((extended && clockIn(state, extended.id)) ?? nextClock(state))
  const months = (clock && clockOf(rules.track(track), clock.id).extension?.months) ?? 0
  const due = clock && { ...clock, latestExtension: addMonths(clock.nominal, months) }
  const recalled = recalledIn(log.slice(0, count))
  const startClock = clocks.find(({ id }) => id === rules.track(track).startClock)
  return {
    ...{ today, caseNumber, county, enterprise, notice, equipment, recalled, grounds },
    ...(startClock && { startClock }),
    ...(due && { due }),
  }
}

const recalledIn = (log: readonly LoggedEvent[]): Record<string, Recalled> => {
  const events = log.map(({ event }) => event)
  const ofFiling = <Type extends CaseEvent['type']>(type: Type, no: number) =>
    events.find((event) => event.type === type && 'filing' in event && event.filing === no)
  return Object.fromEntries(
    events.flatMap((event) => {
      if (event.type !== 'FilingAccepted') return []
      const submitted = ofFiling('FilingSubmitted', event.filing)
      const numbered = ofFiling('DocumentNumbered', event.filing)
      if (submitted?.type !== 'FilingSubmitted') throw new Error('Accepted before it was submitted')
      const number = numbered?.type === 'DocumentNumbered' && numbered.number
      return [[submitted.form.id, { answers: submitted.answers, ...(number && { number }) }]]
    }),
  )
}

/** Letters, what the public sends, and what is on notice: the outbox is called on these while the city is founded. */
const isPassedOn = ({ event, actor }: LoggedEvent): boolean =>
  event.type === 'DocumentNumbered' || event.type === 'NoticePublished' || actor.kind === 'public'

/** What it might look at when the event of this place happened. */
const contextAt = (log: readonly LoggedEvent[], place: number): FormContext =>
  contextOn(shanghaiDate(Date.parse(log[place]?.at ?? '')), log, place)

const evidenceOf = ({ event }: LoggedEvent): readonly Evidence[] => {
  if (event.type === 'CaseOpened') return event.notice?.proof ?? []
  return event.type === 'FilingSubmitted' ? event.evidence : []
}

const objectOf = async (site: StartedSite, sha256: string) => {
  const bytes = await site.object(evidenceKey(sha256))
  return measure(
    (async function* () {
      yield bytes
    })(),
  )
}

// A Sunday, the day after Spring Festival, a Saturday on which people work, a year without a calendar.
const moments = ['2026-11-22T13:05', '2026-02-24T08:30', '2026-10-10T18:00', '2027-03-01T00:10']

describe.each(moments)('the demonstration city at %s', (moment) => {
  let site: StartedSite
  beforeAll(async () => {
    site = await startSite(`${moment}:00+08:00`)
    await seed(site)
  })
  afterAll(() => site.stop())

  const inIt = <Result>(work: (city: City) => Promise<Result>): Promise<Result> => inCity(site, work)

  test('has a case in every state', async () => {
    const cases = await inIt(told)
    expect(Object.fromEntries(cases.map(({ name, head }) => [name, standing(head)]))).toEqual(expected)
    const closed = cases.filter(({ head }) => head.state.status === 'closed').map(({ name }) => name)
    expect(closed).toEqual(['accepted', 'tipAnswered'])
  })

  test('has clocks that are true today', async () => {
    const cases = await inIt(told)
    const today = shanghaiDate(site.now())
    const left = (of: StoryName) => {
      const clock = cases.find(({ name }) => name === of)?.head.state.clocks[0]
      if (!clock) throw new Error(`${of} has no clock`)
      return daysBetween(today, clock.effective)
    }
    expect(left('dueSoon')).toBeGreaterThan(0)
    expect(left('dueSoon')).toBeLessThanOrEqual(10)
    expect(left('freshlyServed')).toBeGreaterThan(165)
    for (const name of ['overdue', 'parked'] as const) expect(left(name), name).toBeLessThan(0)
    expect(left('qualityStopped')).toBeGreaterThanOrEqual(6)
    expect(left('qualityStopped')).toBeLessThanOrEqual(15)
    for (const { name, head } of cases)
      for (const { id, status, effective } of head.state.clocks)
        if (status === 'running') expect(daysBetween(today, effective), `${name} ${id}`).toBeGreaterThan(0)
  })

  test('has unbroken logs that fold to what is kept, in the order of time and all in the past', async () => {
    for (const { name, head, log } of await inIt(told)) {
      expect(firstBreak(log), name).toBeUndefined()
      expect(fold(log, nothing), name).toEqual(head.state)
      const times = log.map(({ at }) => at)
      expect(times, name).toEqual(times.toSorted())
      expect(Date.parse(times.at(-1) ?? ''), name).toBeLessThan(site.now())
    }
  })

  test('has filings that passed every check on their day, under the digest of what was seen', async () => {
    const filed: string[] = []
    for (const { name, log } of await inIt(told)) {
      for (const [place, { event }] of log.entries()) {
        if (event.type !== 'FilingSubmitted') continue
        const { form, answers, evidence, digest } = event
        expect(checkForm(await formOf(form), answers, evidence, contextAt(log, place)), name).toEqual([])
        expect(contentDigest(form, answers, evidence), name).toBe(digest)
        filed.push(form.id)
      }
    }
    expect(filed).toHaveLength(64)
    expect(new Set(filed).size).toBe(36)
  })

  test('has acts of officers of the organs that they are for, signed by others', async () => {
    const acts: string[] = []
    for (const { name, log } of await inIt(told)) {
      for (const [place, { event, actor }] of log.entries()) {
        if (event.type !== 'FilingSubmitted') continue
        const state = fold(log.slice(0, place), nothing)
        if (state.status === 'none') throw new Error(`${name} begins with a filing`)
        const organs = filersOf(rules, state, rules.outline(event.form))
        if (actor.kind !== 'official') {
          expect(organs, name).toEqual([])
          continue
        }
        acts.push(event.form.id)
        expect(event.by, name).toBe(actor.organ)
        expect(organs, name).toContain(event.by)
        const person = everybody.find(({ id }) => id === actor.person)
        expect(person?.roles, name).toContainEqual({ role: 'officer', organ: event.by })
        const signers = log.flatMap(({ event: { type, ...rest }, actor: signer }) =>
          type === 'StepApproved' && 'filing' in rest && rest.filing === event.filing && 'person' in signer
            ? [signer.person]
            : [],
        )
        expect(signers, `${name} ${event.form.id}`).not.toContain(actor.person)
      }
    }
    expect(acts).toHaveLength(43)
  })

  test('has a letter kept of every numbered document, at once and as it was signed', async () => {
    const numbered: { readonly number: string; readonly at: string }[] = []
    for (const { name, head, log } of await inIt(told)) {
      for (const [place, { event, at }] of log.entries()) {
        if (event.type !== 'DocumentNumbered') continue
        const next = log.slice(place).find(({ event: { type } }) => type === 'LetterKept')
        if (next?.event.type !== 'LetterKept') throw new Error(`${name}: no letter ${event.number}`)
        const commit = log.filter((one) => one.at === at && one.actor.kind === 'official')
        expect(next.sequence, name).toBe((commit.at(-1)?.sequence ?? 0) + 1)
        const { letter, filing } = next.event
        expect(filing, name).toBe(event.filing)
        expect(await objectOf(site, letter.sha256), name).toMatchObject({
          size: letter.size,
          sha256: letter.sha256,
          sm3: letter.sm3,
          crc32: letter.crc32,
        })
        const words = new TextDecoder().decode(await site.object(evidenceKey(letter.sha256)))
        for (const one of [event.number, head.state.enterprise.name, head.state.number])
          expect(words, `${name} ${event.number}`).toContain(one)
        numbered.push({ number: event.number, at })
      }
    }
    const numbers = numbered.map(({ number }) => number)
    expect(numbers).toHaveLength(17)
    const notices = (await inIt(told)).flatMap(({ log }) => openingIn(log).notice?.number || [])
    expect(new Set([...numbers, ...notices]).size).toBe(numbers.length + notices.length)
    const inOrder = numbered.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ number }) => number)
    for (const number of inOrder) {
      const series = number.replace(/\d+号$/, '')
      const ofSeries = inOrder.filter((one) => one.startsWith(series))
      expect(ofSeries).toEqual(ofSeries.map((_, place) => `${series}${place + 1}号`))
    }
  })

  test('has one of two items sealed and the other dismantled', async () => {
    const { head } = (await inIt(told)).find(({ name }) => name === 'sealedAndGone') ?? {}
    expect(head?.state.items).toEqual({ 'LK-2003-002': 'dismantled', 'QM-2004-011': 'sealed' })
  })

  test('has openings as the form for them would have it', async () => {
    for (const { name, head, log } of await inIt(told)) {
      const { enterprise, county, grounds, basis, notice, foundOn, equipment, track } = openingIn(log)
      if (rules.track(track).of === 'organ') continue
      const { site: _, ...entered } = enterprise
      const answers: Answers = {
        ...entered,
        county,
        contact: '某某',
        contactEmail: 'a@example.org',
        track: track.id,
        grounds,
        basis,
        ...(notice
          ? {
              noticeBy: 'paper',
              noticeNumber: notice.number,
              servedOn: notice.servedOn,
              method: notice.method,
            }
          : { noticeBy: 'here', foundOn }),
        items: equipment.map(({ id: _, quantity, ...item }) => ({
          ...item,
          quantity: { amount: quantity.slice(0, -1), unit: quantity.slice(-1) },
        })),
      }
      const proof = notice?.proof ?? []
      expect(checkForm(rectificationNotice, answers, proof, contextAt(log, 0)), name).toEqual([])
      expect(readCreditCode(enterprise.code).kind, name).toBe('valid')
      expect(head.state.number, name).toBe(`L${head.id.toUpperCase()}`)
    }
  })

  test('has every file in the evidence bucket under its true hashes, each a different one', async () => {
    const files = (await inIt(told)).flatMap(({ log }) => log.flatMap(evidenceOf))
    expect(files.length).toBeGreaterThan(100)
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(files.length)
    expect(new Set(files.map(({ id }) => id)).size).toBe(files.length)
    for (const { name, size, sha256, sm3, crc32 } of files)
      expect(await objectOf(site, sha256), name).toMatchObject({ size, sha256, sm3, crc32 })
  })

  test('has what waits in the queues of the organs that it waits for, and mail of what the outbox had to hear at once', async () => {
    await inIt(async (city) => {
      const queues = await Promise.all(organs.map(({ id }) => city.cases.queue(id, { limit: 100 })))
      const queued = queues.flatMap(({ waiting }, place) =>
        waiting.map(({ head, filing }) => `${head.id} ${filing} ${organs[place]?.id}`),
      )
      const waiting = (await told(city)).flatMap(({ head }) =>
        head.state.filings.flatMap((filing) =>
          filing.status === 'in-approval'
            ? filing.waiting.map((organ) => `${head.id} ${filing.no} ${organ}`)
            : [],
        ),
      )
      expect(queued.toSorted()).toEqual(waiting.toSorted())
      const logs = new Map((await told(city)).map(({ head, log }) => [String(head.id), log]))
      const mails = await Promise.all(shards.map((shard) => city.mails.overdue(shard, '9999', 100)))
      for (const { id } of mails.flat()) {
        const [, of = '', sequence = ''] = /^(C-.+?)-(\d+)-\d+-p-/.exec(id) ?? []
        const about = logs.get(of)?.find((one) => one.sequence === Number(sequence))
        const commit = logs.get(of)?.filter(({ at }) => at === about?.at) ?? []
        expect(commit.some(isPassedOn), id).toBe(true)
      }
    })
  })

  test('has public registers without anybody to call', async () => {
    await inIt(async ({ table }) => {
      const of = async (id: string) => (await find(table, { register: id }, { limit: 10 })).entries
      const commitments = await of('commitments')
      const dismantled = await of('dismantled')
      const others = (await Promise.all(['closures', 'environmental-credit', 'credit'].map(of))).flat()
      expect(commitments.map(({ rows }) => rows.map(({ equipment }) => equipment))).toEqual([
        ['水泥球磨机'],
        ['再生铝坩埚熔炼炉'],
        ['平拉玻璃生产线'],
      ])
      expect(dismantled.flatMap(({ rows }) => rows.map(({ equipment }) => equipment))).toEqual([
        '18门轮窑',
        '制砖机主电动机',
        '水泥机立窑',
      ])
      expect(
        others.flatMap(({ rows }) => rows.map(({ enterprise, method }) => [enterprise, method])),
      ).toEqual([
        ['高唐县垚岳铁合金有限公司', '关停退出'],
        ['聊城霁川涂料有限公司', '黄色标识'],
        ['聊城桓垣票据印刷有限公司', '列入失信惩戒'],
      ])
      const words = JSON.stringify([commitments, dismantled, others])
      for (const { name, email } of everybody) {
        expect(words).not.toContain(name)
        expect(words).not.toContain(email)
      }
      expect(words).not.toMatch(/1390000|8240012/)
    })
  })

  test('has drafts to go on with: an extension, a commitment, a notice', async () => {
    await inIt(async (city) => {
      for (const [name, form] of [
        ['dueSoon', 'extension-request'],
        ['drafted', 'public-commitment'],
      ] as const) {
        const { head, log } = (await told(city)).find((one) => one.name === name) ?? {}
        const draft = head && (await city.drafts.draft(head.id, form))
        if (!draft || !log) throw new Error(`${name} has no draft`)
        const uploads = await city.drafts.uploads(draft.case, draft.id)
        const context = contextOn(city.today, log, log.length)
        const errors = checkForm(await formOf(draft.form), draft.answers, [], context)
        expect(uploads).toHaveLength(2)
        expect(errors.length).toBeGreaterThan(3)
        expect(errors.filter(({ message }) => !/^请/.test(message.zh))).toEqual([])
      }
      const [opening] = (await city.drafts.openings('371526', 5)).drafts
      expect(opening?.savedBy).toBe('p-gaotang-miit-1')
      expect(readCreditCode(String(opening?.answers.code)).kind).toBe('valid')
    })
  })

  test('keeps the evidence of what was returned, to go on from', async () => {
    await inIt(async (city) => {
      const { head } = (await told(city)).find(({ name }) => name === 'returned') ?? {}
      const uploads = head ? await city.drafts.uploads(head.id, draftIdOf(head.id, 'extension-request')) : []
      const slots = ['monitoring-report', 'equipment-contract', 'photos', 'photos', 'sealed-application']
      expect(uploads.map(({ slot }) => slot)).toEqual(slots)
      expect(head?.state.filings[0]).toMatchObject({
        draft: uploads[0]?.draft,
        corrections: [{ field: 'measured' }, { field: 'evidence.equipment-contract' }],
      })
    })
  })

  test('lets everybody sign in by their mailbox', async () => {
    const demonstration: Demonstration = { seed, people }
    expect(demonstration.people).toBe(people)
    const listed = await people(site)
    expect(listed.map(({ email }) => email)).toEqual(everybody.map(({ email }) => email))
    expect(listed.find(({ email }) => email === 'hechuan-1@demo.tuichu.example')).toMatchObject({
      organ: { zh: '高唐县禾川水泥粉磨有限公司、聊城昌泓岑新型墙材有限公司' },
      roles: [{ zh: '企业联系人' }],
    })
    await inIt(async (city) => {
      for (const { id, email } of everybody) expect((await city.people.byMailbox(email))?.id).toBe(id)
    })
  })
})

test('founding the city again changes nothing', async () => {
  const site = await startSite('2026-11-22T13:05:00+08:00')
  try {
    await seed(site)
    const before = await inCity(site, told)
    await seed(site)
    expect(await inCity(site, told)).toEqual(before)
  } finally {
    await site.stop()
  }
})
