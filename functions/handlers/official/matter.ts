import { municipality } from '../../../forms/organs.ts'
import { newestOutline } from '../../../forms/registry.ts'
import { tracks } from '../../../forms/tracks/all.ts'
import { organsOf } from '../../engine/chain.ts'
import type { OpenCase } from '../../engine/commands.ts'
import { digestOf } from '../../engine/digest.ts'
import type { CaseId, OrganId } from '../../engine/ids.ts'
import { asOfficial, divisionOf, type Person } from '../../engine/people.ts'
import { stateOf, type Track } from '../../engine/track.ts'
import { may } from '../../web/access.ts'
import { begunIdIn, newCaseId } from '../../web/case-ids.ts'
import { Failure, failureOf } from '../../web/failure.ts'
import { firstBasis } from '../../web/models/basis.ts'
import { organName } from '../../web/names.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { organOnCase, unnoticed } from '../../web/unnoticed.ts'
import { matterPage } from '../../web/views/pages/matter.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

/** What kinds of work an officer may begin; the address of each form opens one matter, however often it is sent. */
export const choose = async (visit: Visit): Promise<SiteResponse> => {
  const kinds = kindsFor(personOf(visit))
  if (kinds.length === 0) throw new Failure(403, nothingToBegin)
  return show(visit, pageOf(newCaseId(visit.today), kinds))
}

const nothingToBegin = {
  zh: '本单位没有可以新建的工作事项；工作计划、联席会议、督导检查和执法监察由主管部门办理',
  en: 'Your organ has no work to begin here: plans, meetings, supervision and inspections belong to the offices in charge',
}

type Kind = { readonly value: string; readonly track: Track; readonly organ: OrganId }

const kindsFor = ({ roles }: Person): Kind[] =>
  roles.flatMap((role) =>
    role.role === 'officer'
      ? tracks
          .filter((track) => track.of === 'organ' && !track.each && begins(track, role.organ))
          .map((track) => ({ value: `${track.id} ${role.organ}`, track, organ: role.organ }))
      : [],
  )

/** Whether an organ leads the work in its division, and draws up what comes first. */
const begins = (track: Track, organ: OrganId): boolean => {
  const place = { county: divisionOf(organ), municipality: municipality.id, lead: track.lead }
  const first = stateOf(track, track.start).forms.flatMap((id) => newestOutline(id)?.by ?? [])
  return organ === `${place.county}-${place.lead}` && organsOf(first, place).includes(organ)
}

const pageOf = (id: CaseId, kinds: readonly Kind[], missing = false) =>
  matterPage({
    sending: { action: `/work/matters/${id}`, requestKey: id },
    kinds: kinds.map(({ value, track, organ }) => ({ value, title: track.title, of: organName(organ) })),
    missing,
  })

export const open = async (visit: Visit): Promise<SiteResponse> => {
  const person = personOf(visit)
  const id = begunIdIn(visit.params.matter)
  if (!id) throw new Failure(404)
  const head = await services().cases.head(id)
  if (head && !may(person, 'handle-case', head.state)) throw new Failure(404)
  if (head) return seeOther(`/work/cases/${id}`)
  const kinds = kindsFor(person)
  const kind = kinds.find(({ value }) => value === visit.form.get('kind'))
  if (!kind) return show(visit, pageOf(id, kinds, true), { status: 422 })
  const command = commandOf(visit, id, kind)
  const envelope = { at: visit.at, actor: command.actor, key: id, request: digestOf(kind.value) }
  const outcome = await services().cases.execute(id, command, envelope)
  if (!outcome.ok) throw failureOf(outcome.rejection)
  return seeOther(`/work/cases/${id}?done=begun`)
}

/** The organ stands where an enterprise does; there is no notice, so it begins on the day itself. */
const commandOf = (visit: Visit, id: CaseId, { track, organ }: Kind): OpenCase => ({
  ...unnoticed(id, track, visit.today),
  actor: asOfficial(personOf(visit), organ),
  today: visit.today,
  county: divisionOf(organ),
  enterprise: organOnCase(organ),
  basis: firstBasis(track),
})
