import { leadOfCity } from '../../../forms/organs.ts'
import { newestTrack } from '../../../forms/registry.ts'
import { nextClock } from '../../engine/case.ts'
import type { OpenCase } from '../../engine/commands.ts'
import { digestOf } from '../../engine/digest.ts'
import { OrganId } from '../../engine/ids.ts'
import { asOfficial, divisionOf, type Person } from '../../engine/people.ts'
import type { Head } from '../../store/head.ts'
import { may } from '../../web/access.ts'
import { Failure, failureOf } from '../../web/failure.ts'
import { organName } from '../../web/names.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { type Offered, periodsOn } from '../../web/return-periods.ts'
import { matterIdOf, returners, standingOf } from '../../web/returns.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { organOnCase, unnoticed } from '../../web/unnoticed.ts'
import { returnsPage } from '../../web/views/pages/returns.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

/** Of a half each organ's own, of a year the city's. */
const organsIn = ({ period }: Offered): readonly string[] =>
  period.half === undefined ? [leadOfCity] : returners

const organsHeld = ({ roles }: Person, isOfficer: boolean): string[] =>
  roles.flatMap((role) =>
    role.role === 'officer' || (role.role === 'approver' && !isOfficer) ? [role.organ] : [],
  )

/** The city's bureau sees and begins those of all; everybody else their own. */
const ofTheirs = (organs: readonly string[], held: readonly string[]): string[] =>
  organs.filter((organ) => held.includes(organ) || held.includes(leadOfCity))

const askedIn = (visit: Visit, value: string | null | undefined): Offered => {
  const all = periodsOn(visit.today)
  const found = all.find((one) => one.value === value) ?? all[0]
  if (!found) throw new Failure(404)
  return found
}

const headsOf = async (asked: Offered, organs: readonly string[]): Promise<Map<string, Head>> => {
  const heads = await services().cases.heads(organs.map((organ) => matterIdOf(asked.period, organ)))
  return new Map(heads.map((head) => [head.state.enterprise.code, head]))
}

/** The returns of a period: who has sent theirs, who is late, and a button for those that nobody has begun. */
export const returns = async (visit: Visit): Promise<SiteResponse> => {
  const person = personOf(visit)
  const asked = askedIn(visit, visit.query.get('period'))
  const organs = ofTheirs(organsIn(asked), organsHeld(person, false))
  const heads = await headsOf(asked, organs)
  const missing = ofTheirs(organs, organsHeld(person, true)).filter((organ) => !heads.has(organ))
  return show(
    visit,
    returnsPage({
      period: asked.label,
      asked: [
        {
          name: 'period',
          label: { zh: '报送期', en: 'Period' },
          value: asked.value,
          choices: periodsOn(visit.today).map(({ value, label }) => ({ value, label })),
          all: false,
        },
      ],
      rows: organs.map((organ) =>
        rowOf(organ, heads.get(organ), { person, due: asked.due, today: visit.today }),
      ),
      missing: missing.length,
      begin: { action: `/work/returns/${asked.value}`, requestKey: asked.value },
    }),
  )
}

type Reading = { readonly person: Person; readonly due: string; readonly today: string }

const rowOf = (organ: string, head: Head | undefined, { person, due, today }: Reading) => {
  if (!head) return { organ: organName(organ), due, late: today > due }
  const { state } = head
  return {
    organ: organName(organ),
    state: standingOf(head),
    due: (nextClock(state) ?? state.clocks.at(-1))?.effective,
    late: state.status === 'open' && state.clocks.some(({ status }) => status === 'passed'),
    ...(may(person, 'handle-case', state) && { href: `/work/cases/${head.id}` }),
  }
}

/** Begins the returns that are missing, each under its one id: pressed again, nothing more happens. */
export const begin = async (visit: Visit): Promise<SiteResponse> => {
  const person = personOf(visit)
  const asked = askedIn(visit, visit.params.period)
  if (asked.value !== visit.params.period) throw new Failure(404)
  const held = organsHeld(person, true)
  const organs = ofTheirs(organsIn(asked), held)
  if (organs.length === 0) throw new Failure(403, notYours)
  const heads = await headsOf(asked, organs)
  for (const organ of organs) if (!heads.has(organ)) await open(visit, asked, organ, held)
  return seeOther(`/work/returns?period=${asked.value}&done=begun`)
}

const notYours = {
  zh: '本单位没有需要报送的退出情况',
  en: 'Your organ sends no return',
}

const open = async (visit: Visit, asked: Offered, organ: string, held: readonly string[]): Promise<void> => {
  const id = matterIdOf(asked.period, organ)
  const by = OrganId.parse(held.includes(organ) ? organ : leadOfCity)
  const command = commandOf(visit, asked, organ, asOfficial(personOf(visit), by))
  const envelope = { at: visit.at, actor: command.actor, key: id, request: digestOf(id) }
  const outcome = await services().cases.execute(id, command, envelope)
  if (!outcome.ok && outcome.rejection.code !== 'case-exists' && outcome.rejection.code !== 'key-reused')
    throw failureOf(outcome.rejection)
}

/** Begun late, it was due on its day all the same. */
const commandOf = (
  visit: Visit,
  { period, due }: Offered,
  organ: string,
  actor: OpenCase['actor'],
): OpenCase => {
  const track = newestTrack(period.half === undefined ? 'annual-report' : 'half-year-return')
  if (!track) throw new Error('The returns have no track')
  return {
    ...unnoticed(matterIdOf(period, organ), track, visit.today < due ? visit.today : due),
    actor,
    today: visit.today,
    county: divisionOf(organ),
    enterprise: organOnCase(organ),
    basis: ['plan-2025'],
  }
}
