import { calendars } from '../../forms/calendars.ts'
import { energyTrack } from '../../forms/tracks/energy.ts'
import { technologyTrack } from '../../forms/tracks/technology.ts'
import type { OpenCase } from '../../functions/engine/commands.ts'
import { addDays, addMonths, shanghaiDate } from '../../functions/engine/day.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import type { FormContext } from '../../functions/engine/form.ts'
import { CaseId, OrganId, PersonId } from '../../functions/engine/ids.ts'
import { asOfficial, type Person, type Role } from '../../functions/engine/people.ts'
import { dueDate } from '../../functions/engine/period.ts'
import type { Track } from '../../functions/engine/track.ts'
import { contentOf } from '../../functions/store/content.ts'
import type { Enterprise } from '../../functions/store/enterprises.ts'
import { type City, inCity, type Site } from '../../infra/local/demo/city.ts'
import { exampleContext } from '../forms/examples.ts'

/** A small city to test in: two counties, an enterprise in each, and somebody for every seat that a test needs. */

const domain = 'city.example'

const seated = (id: string, name: string, ...roles: readonly Role[]): Person => ({
  id: PersonId.parse(`p-${id}`),
  name,
  email: `${id}@${domain}`,
  title: '科员',
  active: true,
  sessionsFrom: '2025-01-01T00:00:00.000Z',
  roles: [...roles],
  version: 0,
})

const at = (role: 'officer' | 'approver' | 'auditor', organ: string): Role => ({
  role,
  organ: OrganId.parse(organ),
})

/** Owner of the cases under test, in Yanggu. */
export const ours: Enterprise = {
  ...exampleContext.enterprise,
  sector: 'building-materials',
  county: exampleContext.county,
}

/** Another, in Gaotang. */
export const theirs: Enterprise = {
  code: '91371526YYYY0008XC',
  name: '高唐县绿川纸业有限公司',
  legalRepresentative: '赵树田',
  address: '山东省聊城市高唐县汇鑫街道纸业路2号',
  industry: 'C2221',
  sector: 'light-industry',
  county: '371526',
}

export const people = {
  contact: seated('contact', '李敏', { role: 'contact', enterprise: ours.code }),
  colleague: seated('colleague', '周强', { role: 'contact', enterprise: ours.code }),
  otherContact: seated('other-contact', '吴芳', { role: 'contact', enterprise: theirs.code }),
  officer: seated('officer', '王建军', at('officer', '371521-miit')),
  otherOfficer: seated('other-officer', '郑伟', at('officer', '371526-miit')),
  cityOfficer: seated('city-officer', '冯涛', at('officer', '371500-miit')),
  approver: seated('approver', '陈静', at('approver', '371521-miit')),
  approver2: seated('approver-2', '许峰', at('approver', '371521-miit')),
  otherApprover: seated('other-approver', '孙丽', at('approver', '371526-miit')),
  drc: seated('drc', '朱明', at('approver', '371521-drc')),
  ecology: seated('ecology', '秦月', at('approver', '371521-ecology')),
  emergency: seated('emergency', '尤勇', at('approver', '371521-emergency')),
  market: seated('market', '何洁', at('approver', '371521-market')),
  power: seated('power', '吕刚', at('approver', '371521-power')),
  water: seated('water', '施雨', at('approver', '371521-water')),
  cityApprover: seated('city-approver', '张华', at('approver', '371500-miit')),
  /** May draw up and sign, though not the same act. */
  both: seated('both', '钱敏', at('officer', '371521-miit'), at('approver', '371521-miit')),
  ecologyOfficer: seated('ecology-officer', '姜波', at('officer', '371521-ecology')),
  emergencyOfficer: seated('emergency-officer', '谢安', at('officer', '371521-emergency')),
  marketOfficer: seated('market-officer', '章平', at('officer', '371521-market')),
  otherEcologyOfficer: seated('other-ecology-officer', '苏青', at('officer', '371526-ecology')),
  cityEcology: seated('city-ecology', '潘虹', at('approver', '371500-ecology')),
  cityEmergency: seated('city-emergency', '鲁宁', at('approver', '371500-emergency')),
  taxOfficer: seated('tax-officer', '严明', at('officer', '371500-tax')),
  tax: seated('tax', '祝青', at('approver', '371500-tax')),
  justiceOfficer: seated('justice-officer', '葛明', at('officer', '371521-justice')),
  cityJusticeOfficer: seated('city-justice-officer', '范文', at('officer', '371500-justice')),
  justice: seated('justice', '彭宇', at('approver', '371500-justice')),
  government: seated('government', '田禾', at('approver', '371521-government')),
  cityGovernment: seated('city-government', '舒平', at('approver', '371500-government')),
  auditor: seated('auditor', '蒋清', at('auditor', '371521-government')),
  cityAuditor: seated('city-auditor', '孔正', at('auditor', '371500-government')),
  otherAuditor: seated('other-auditor', '曹宁', at('auditor', '371526-government')),
  administrator: seated('administrator', '严格', { role: 'administrator' }),
  leaver: seated('leaver', '华离', at('officer', '371521-miit')),
  signedOut: seated('signed-out', '金岚', at('officer', '371521-miit')),
} satisfies Readonly<Record<string, Person>>

export type Seat = keyof typeof people

export const mailboxOf = (seat: Seat): string => people[seat].email

/** Cases as they stand before a test: opened, nothing filed. */
export const cases = {
  /** Of ours: six months running, an extension may be asked for. */
  energy: CaseId.parse('C-20250101-energy1'),
  /** Of ours: a commitment may be filed. */
  technology: CaseId.parse('C-20250101-techno1'),
  /** Of ours: for whatever a test wants to have happened in it. */
  published: CaseId.parse('C-20250101-publish1'),
  /** Of the other enterprise. */
  theirs: CaseId.parse('C-20250101-theirs1'),
}

/** Days since the notices were served. */
const servedDaysAgo = 30

/** What forms of the cases may show and check, on a day. */
export const contextOn = (today: string, { county, ...enterprise }: Enterprise = ours): FormContext => {
  const servedOn = addDays(today, -servedDaysAgo)
  const { nominal, effective } = dueDate(servedOn, { months: 6 }, calendars)
  return {
    ...exampleContext,
    today,
    county,
    enterprise,
    notice: { number: exampleContext.notice.number, servedOn },
    due: { nominal, effective, latestExtension: addMonths(nominal, 3) },
  }
}

export const contextNow = (site: Pick<Site, 'now'>): FormContext => contextOn(shanghaiDate(site.now()))

const openingOf = (id: CaseId, today: string, owner: Enterprise, track: Track): OpenCase => {
  const { county, ...enterprise } = owner
  const { notice, equipment } = contextOn(today, owner)
  const officer = owner === ours ? people.officer : people.otherOfficer
  return {
    type: 'OpenCase',
    actor: asOfficial(officer, OrganId.parse(`${county}-${track.lead}`)),
    today,
    number: `L${id.toUpperCase()}`,
    county,
    enterprise,
    grounds: [track.id],
    basis: ['plan-2025'],
    track: { id: track.id, version: track.version },
    notice: { ...notice, method: 'direct', proof: [] },
    equipment,
    // Cases of one enterprise here are all about the same machines.
    sameMachines: equipment.map(({ serial }) => serial),
  }
}

/** Opens one more case. */
export const openCase = async (
  { cases: register }: Pick<City, 'cases'>,
  id: CaseId,
  at: number,
  owner: Enterprise = ours,
  track: Track = energyTrack,
): Promise<void> => {
  const command = openingOf(id, shanghaiDate(at), owner, track)
  const envelope = { at: new Date(at).toISOString(), actor: command.actor, key: `opening-${id}` }
  const outcome = await register.execute(id, command, { ...envelope, request: digestOf(command) })
  if (!outcome.ok) throw new Error(`${id}: ${outcome.rejection.code}`)
}

/** Signs the steps of a case's newest filing for their organs, as many as there are or up to a step. */
export const signUntil = async (
  { cases: register }: City,
  id: CaseId,
  at: number,
  step?: string,
  signers: readonly Person[] = Object.values(people),
) => {
  for (;;) {
    const head = await register.head(id)
    const filing = head?.state.filings.at(-1)
    if (!head || filing?.status !== 'in-approval' || filing.step === step) return
    const organ = filing.waiting[0]
    const signer = signers.find((person) =>
      person.roles.some((role) => role.role === 'approver' && role.organ === organ),
    )
    if (!organ || !signer) throw new Error(`Nobody signs for ${organ}`)
    const content = await contentOf(register, head, filing.no)
    const actor = asOfficial(signer, organ)
    const { no, epoch, digest } = filing
    const command = { type: 'ApproveStep', actor, filing: no, epoch, digest, organ, remark: '' } as const
    const outcome = await register.execute(
      id,
      {
        ...{ ...command, today: shanghaiDate(at) },
        ...{ answers: content?.answers ?? {}, evidence: content?.evidence ?? [] },
      },
      {
        at: new Date(at).toISOString(),
        actor,
        key: `signed-${no}-${epoch}-${organ}`,
        request: digestOf(organ),
      },
    )
    if (!outcome.ok) throw new Error(`${id}: ${outcome.rejection.code}`)
  }
}

/** Fills an empty table: for `startStack({ seed: 'demo', demonstration: { seed } })`. */
export const seed = (site: Site): Promise<void> =>
  inCity(site, async (city) => {
    await Promise.all([ours, theirs].map((enterprise) => city.enterprises.save(enterprise)))
    for (const person of Object.values(people)) await city.people.save(person)
    await openCase(city, cases.energy, site.now())
    await openCase(city, cases.technology, site.now(), ours, technologyTrack)
    await openCase(city, cases.published, site.now(), ours, technologyTrack)
    await openCase(city, cases.theirs, site.now(), theirs)
  })
