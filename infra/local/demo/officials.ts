import { type Division, divisions, municipality } from '../../../forms/organs.ts'
import { OrganId, PersonId } from '../../../functions/engine/ids.ts'
import type { Person, Role } from '../../../functions/engine/people.ts'
import { momentOf } from './days.ts'
import { inventedName } from './names.ts'

const domain = 'demo.tuichu.example'

/** How ids and mailboxes name a division. */
const places: Readonly<Record<string, string>> = {
  '371500': 'liaocheng',
  '371502': 'dongchangfu',
  '371503': 'chiping',
  '371521': 'yanggu',
  '371522': 'shen',
  '371524': 'donge',
  '371525': 'guan',
  '371526': 'gaotang',
  '371581': 'linqing',
  '371500-jk': 'jingkai',
  '371500-gx': 'gaoxin',
  '371500-sc': 'shuicheng',
}

/** Divisions where an officer also approves and two people may sign for development and reform. */
const wellStaffed = ['371521', '371526', '371581']

type Work = 'officer' | 'approver' | 'auditor'
interface Seat {
  readonly office: string
  /** What an id says where it is not the office. */
  readonly desk?: string
  readonly title: string
  readonly works: readonly Work[]
}

const seat = (office: string, title: string, ...works: readonly Work[]): Seat => ({ office, title, works })

function seatsOf(division: Division): readonly Seat[] {
  return division.kind === 'municipality' ? municipalSeats : countySeats(division)
}

const auditDesk: Seat = { ...seat('government', '督查室督查专员', 'auditor'), desk: 'audit' }

const municipalSeats: readonly Seat[] = [
  seat('miit', '产业政策科科员', 'officer'),
  seat('miit', '副局长', 'approver'),
  seat('miit', '产业政策科科长', 'approver'),
  seat('drc', '信用建设科科长', 'approver'),
  seat('drc', '信用建设科科员', 'officer'),
  seat('ecology', '副局长', 'approver'),
  seat('emergency', '副局长', 'approver'),
  seat('market', '副局长', 'approver'),
  seat('water', '副局长', 'approver'),
  seat('justice', '行政执法协调监督科科长', 'approver'),
  seat('justice', '行政执法协调监督科科员', 'officer'),
  seat('government', '副市长', 'approver'),
  auditDesk,
  auditDesk,
]

/** Departments of the city that apply joint discipline: whoever answers a duty, and whoever signs the answer. */
const disciplineSeats: readonly Seat[] = [
  ...(['resources', 'finance', 'tax', 'housing'] as const).flatMap((office) => [
    seat(office, '法规科科员', 'officer'),
    seat(office, '副局长', 'approver'),
  ]),
  ...(['market', 'emergency'] as const).map(
    (office): Seat => ({ ...seat(office, '行政许可科科员', 'officer'), desk: `${office}-licences` }),
  ),
]

function countySeats(division: Division): readonly Seat[] {
  const isWellStaffed = wellStaffed.includes(division.id)
  const deputy = division.kind === 'zone' ? '副部长' : '副局长'
  return [
    isWellStaffed
      ? seat('miit', '节能科科长', 'officer', 'approver')
      : seat('miit', '节能科主办科员', 'officer'),
    seat('miit', deputy, 'approver'),
    seat('drc', '能源科科长', 'approver'),
    ...(isWellStaffed ? [seat('drc', deputy, 'approver')] : []),
    seat('ecology', '副分局长', 'approver'),
    seat('emergency', deputy, 'approver'),
    seat('market', deputy, 'approver'),
    seat('power', '营销部主任', 'approver'),
    seat('water', '水资源科科长', 'approver'),
    seat('government', headOf(division), 'approver'),
    seat('ecology', '执法中队中队长', 'officer'),
    seat('emergency', '执法科科员', 'officer'),
    seat('market', '质量监管科科员', 'officer'),
    seat('water', '节约用水科科员', 'officer'),
    ...(division.id === '371526' ? [auditDesk] : []),
  ]
}

/** Who signs for the government: a deputy head, called after the kind of place it is. */
function headOf({ kind, name }: Division): string {
  return kind === 'zone' ? '管委会副主任' : `副${name.zh.slice(-1)}长`
}

/** People of the same desk count from one: `p-gaotang-miit-1`. */
function idsOf({ id }: Division, seats: readonly Seat[]): string[] {
  const desks = seats.map(({ office, desk = office }) => desk)
  return desks.map((desk, place) => {
    const number = desks.slice(0, place + 1).filter((other) => other === desk).length
    return `${places[id]}-${desk}-${number}`
  })
}

/** A person of the demonstration; names are invented. */
export function person(id: string, number: number, title: string, roles: readonly Role[]): Person {
  return {
    id: PersonId.parse(`p-${id}`),
    name: inventedName(number),
    email: `${id}@${domain}`,
    title,
    active: true,
    sessionsFrom: momentOf('2025-01-01', 0),
    roles: [...roles],
    version: 0,
  }
}

function peopleOf(division: Division, first: number, seats = seatsOf(division)): Person[] {
  const ids = idsOf(division, seats)
  return seats.map(({ office, title, works }, place) => {
    const organ = OrganId.parse(`${division.id}-${office}`)
    const roles = works.map((role) => ({ role, organ }))
    return person(ids[place] ?? '', first + place, title, roles)
  })
}

const administrator = person('admin-1', 0, '平台管理员', [{ role: 'administrator' }])

/** The administrator, then the municipality's people, then each county's and zone's. */
export const officials: readonly Person[] = [
  administrator,
  ...[municipality, ...divisions].flatMap((division, place) => peopleOf(division, 1 + 20 * place)),
  ...peopleOf(municipality, 1 + 20 * (1 + divisions.length), disciplineSeats),
]

/** The first of those who hold a role at an organ, but for somebody who may not act. */
export function officialAt(organ: string, work: Work, barred: readonly PersonId[] = []): Person {
  const found = officials.find(
    ({ id, roles }) =>
      !barred.includes(id) &&
      roles.some((role) => role.role === work && 'organ' in role && role.organ === organ),
  )
  if (!found) throw new Error(`Nobody is ${work} at ${organ}`)
  return found
}

/** Whether anybody draws up acts for an organ. */
export function hasOfficer(organ: string): boolean {
  return officials.some(({ roles }) => roles.some((role) => role.role === 'officer' && role.organ === organ))
}
