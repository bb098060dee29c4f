import { municipality } from '../../../forms/organs.ts'
import { registers } from '../../../forms/registers.ts'
import { trackOf } from '../../../forms/registry.ts'
import { kinds } from '../../../forms/tip-off/kinds.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { type Case, nextClock, openDuties } from '../../engine/case.ts'
import { shanghaiDate } from '../../engine/day.ts'
import type { Text } from '../../engine/text.ts'
import { stateOf } from '../../engine/track.ts'
import { contentOf } from '../../store/content.ts'
import type { Head } from '../../store/head.ts'
import { begunByPublic, begunByPublishing } from '../../store/keys.ts'
import { may } from '../../web/access.ts'
import { entryOfNotice } from '../../web/case-ids.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { outsidePage, type Subject } from '../../web/views/pages/outside.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const perPage = 20
/** What is asked for is picked from so many. */
const perFilteredPage = 100

/** A list of what came from outside, or may be objected to. */
type Kind = {
  readonly path: string
  readonly title: Text
  readonly list: string
  /** What the column of days is of. */
  readonly begun: Text
  readonly subject: (head: Head) => Promise<Subject>
}

const unknown: Text = { zh: '—', en: '—' }

const aboutTip = async (head: Head): Promise<Subject> => {
  const { answers = {} } = (await contentOf(services().cases, head, 1)) ?? {}
  const kind = kinds.find(({ value }) => value === textOf(answers.kind))
  return { name: textOf(answers.enterprise), words: kind?.label ?? unknown }
}

const aboutNotice = async ({ id, state }: Head): Promise<Subject> => {
  const entry = await services().register.entry(entryOfNotice(id))
  const { zh, en } = registers.find((one) => one.id === entry?.register)?.title ?? unknown
  const names = [...new Set((entry?.rows ?? []).map(({ enterprise }) => enterprise))]
  const objections = state.filings.filter(({ by }) => by === undefined).length
  return {
    name: `${names.slice(0, 2).join('、')}${names.length > 2 ? `等${names.length}家` : ''}`,
    words: { zh: `${zh}，异议${objections}件`, en: `${en}; objections: ${objections}` },
  }
}

const tips: Kind = {
  path: '/work/tip-offs',
  title: { zh: '社会监督举报', en: 'Tip-offs' },
  list: begunByPublic(municipality.id),
  begun: { zh: '收到', en: 'Received' },
  subject: aboutTip,
}

const noticed: Kind = {
  path: '/work/notices',
  title: { zh: '公示和异议', en: 'Notices and objections' },
  list: begunByPublishing(municipality.id),
  begun: { zh: '公示', en: 'Published' },
  subject: aboutNotice,
}

export const tipOffs = (visit: Visit): Promise<SiteResponse> => listOf(visit, tips)
export const notices = (visit: Visit): Promise<SiteResponse> => listOf(visit, noticed)

/** The day by which the office has to do something, the first of several. */
const dueIn = (state: Case): string | undefined =>
  openDuties(state)
    .map(({ due }) => due)
    .toSorted()[0] ?? nextClock(state)?.effective

const shown = {
  open: { zh: '未办结', en: 'Open' },
  late: { zh: '已超期', en: 'Late' },
  ended: { zh: '已办结', en: 'Ended' },
} as const satisfies Readonly<Record<string, Text>>
type Shown = keyof typeof shown

const isShown = (state: Case, asked: Shown | undefined, today: string): boolean => {
  switch (asked) {
    case undefined:
      return true
    case 'open':
      return state.status === 'open'
    case 'late':
      return state.status === 'open' && openDuties(state).some(({ due }) => due < today)
    case 'ended':
      return state.status === 'closed'
  }
}

/** A page of what this person's office handles, the newest first. */
const listOf = async (visit: Visit, { path, title, list, begun, subject }: Kind): Promise<SiteResponse> => {
  const asked = (Object.keys(shown) as Shown[]).find((one) => one === visit.query.get('show'))
  const after = visit.query.get('after') ?? undefined
  const { heads, next } = await services().cases.ofCounty(list, {
    limit: asked ? perFilteredPage : perPage,
    after,
  })
  const person = personOf(visit)
  const theirs = heads.filter(
    ({ state }) => may(person, 'handle-case', state) && isShown(state, asked, visit.today),
  )
  const here = (from?: string) =>
    `${path}?${new URLSearchParams({ ...(asked && { show: asked }), ...(from && { after: from }) })}`
  return show(
    visit,
    outsidePage({
      ...{ title, begun, action: path, today: visit.today },
      asked: [
        {
          name: 'show',
          label: { zh: '办理情况', en: 'State' },
          value: asked ?? '',
          choices: Object.entries(shown).map(([value, label]) => ({ value, label })),
          all: true,
        },
      ],
      rows: await Promise.all(theirs.map(async (head) => rowOf(head, await subject(head)))),
      ...(after && { first: here() }),
      ...(next && { next: here(next) }),
    }),
  )
}

const rowOf = ({ id, state, opened }: Head, subject: Subject) => ({
  number: state.number,
  href: `/work/cases/${id}`,
  subject,
  on: shanghaiDate(Date.parse(opened)),
  state: stateOf(trackOf(state.track), state.state).title,
  ...(state.status === 'open' && { due: dueIn(state) }),
})
