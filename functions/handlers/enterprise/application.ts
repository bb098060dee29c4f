import { tracks } from '../../../forms/tracks/all.ts'
import type { OpenCase } from '../../engine/commands.ts'
import { digestOf } from '../../engine/digest.ts'
import type { CaseId } from '../../engine/ids.ts'
import { asContact } from '../../engine/people.ts'
import type { Track } from '../../engine/track.ts'
import type { Enterprise } from '../../store/enterprises.ts'
import { may } from '../../web/access.ts'
import { begunIdIn, newCaseId } from '../../web/case-ids.ts'
import { Failure, failureOf } from '../../web/failure.ts'
import { firstBasis } from '../../web/models/basis.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { unnoticed } from '../../web/unnoticed.ts'
import { applicationPage } from '../../web/views/pages/application.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

/** What an enterprise may ask for of its own accord; the address of each form begins one case, however often it is sent. */
export const choose = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, pageOf(newCaseId(visit.today), await kindsFor(visit)))

type Kind = { readonly value: string; readonly track: Track; readonly enterprise: Enterprise }

const kindsFor = async (visit: Visit): Promise<Kind[]> => {
  const codes = personOf(visit).roles.flatMap((role) => (role.role === 'contact' ? [role.enterprise] : []))
  const enterprises = await Promise.all(codes.map((code) => services().enterprises.byCode(code)))
  return enterprises
    .flatMap((enterprise) => enterprise ?? [])
    .flatMap((enterprise) =>
      begun.map((track) => ({ value: `${track.id} ${enterprise.code}`, track, enterprise })),
    )
}

const begun = tracks.filter(({ begunBy }) => begunBy === 'enterprise')

const pageOf = (id: CaseId, kinds: readonly Kind[], missing = false) =>
  applicationPage({
    sending: { action: `/my/applications/${id}`, requestKey: id },
    kinds: kinds.map(({ value, track, enterprise }) => ({
      value,
      title: track.title,
      of: { zh: enterprise.name, en: enterprise.name },
    })),
    missing,
  })

export const begin = async (visit: Visit): Promise<SiteResponse> => {
  const id = begunIdIn(visit.params.application)
  if (!id) throw new Failure(404)
  const head = await services().cases.head(id)
  if (head && !may(personOf(visit), 'file', head.state)) throw new Failure(404)
  if (head) return seeOther(`/my/cases/${id}`)
  const kinds = await kindsFor(visit)
  const kind = kinds.find(({ value }) => value === visit.form.get('kind'))
  if (!kind) return show(visit, pageOf(id, kinds, true), { status: 422 })
  const unfiled = await unfiledOf(kind)
  if (unfiled) return seeOther(`/my/cases/${unfiled.id}`)
  const command = commandOf(visit, id, kind)
  const envelope = { at: visit.at, actor: command.actor, key: id, request: digestOf(kind.value) }
  const outcome = await services().cases.execute(id, command, envelope)
  if (!outcome.ok) throw failureOf(outcome.rejection)
  return seeOther(`/my/cases/${id}?done=applied`)
}

const looksBack = 20

/** One that was begun and never filed in is gone on with: nobody fills the county's list with empty cases. */
const unfiledOf = async ({ track, enterprise }: Kind) => {
  const { heads } = await services().cases.ofEnterprise(enterprise.code, { limit: looksBack })
  return heads.find(
    ({ state }) => state.status === 'open' && state.track.id === track.id && state.filings.length === 0,
  )
}

/** There is no notice, so it begins on the day itself, in the county where the enterprise is registered. */
const commandOf = (visit: Visit, id: CaseId, { track, enterprise }: Kind): OpenCase => {
  const { county, ...onCase } = enterprise
  return {
    ...unnoticed(id, track, visit.today),
    actor: asContact(personOf(visit), enterprise.code),
    today: visit.today,
    county,
    enterprise: onCase,
    basis: firstBasis(track),
  }
}
