import { organOf } from '../../../forms/organs.ts'
import { retentionClasses } from '../../../forms/retention.ts'
import { unaudited } from '../../../forms/tracks/confined.ts'
import type { Command } from '../../engine/commands.ts'
import { shanghaiDate } from '../../engine/day.ts'
import { digestOf } from '../../engine/digest.ts'
import type { LoggedEvent, Official } from '../../engine/events.ts'
import { filesIn } from '../../engine/files.ts'
import type { FieldError } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import { archiveLink } from '../../evidence/archive/link.ts'
import { fileOf } from '../../evidence/archive/names.ts'
import { evidenceKey } from '../../evidence/key.ts'
import { lockOf } from '../../evidence/lock-state.ts'
import { storeOfEnvironment } from '../../evidence/presign.ts'
import type { Head } from '../../store/head.ts'
import type { KeptAs } from '../../store/keeping.ts'
import { covers } from '../../web/access.ts'
import { Failure, failureOf } from '../../web/failure.ts'
import { keptLine, recordView } from '../../web/models/retention.ts'
import { officialActor } from '../../web/official-actor.ts'
import { onceConfirmed } from '../../web/once-confirmed.ts'
import { recordActOf } from '../../web/recording.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { settings } from '../../web/settings.ts'
import { show } from '../../web/show.ts'
import { type LocksView, retainedPage } from '../../web/views/pages/retained.tsx'
import { retentionPage } from '../../web/views/pages/retention.tsx'
import { headOf, personOf, type Visit } from '../../web/visit.ts'
import { ownDivisions } from '../auditor/query.ts'

const mostListed = 100

/** How long records are kept, and those of the auditor's divisions that are held or due to be deleted. */
export const retention = async (visit: Visit): Promise<SiteResponse> => {
  const divisions = ownDivisions(visit)
  const [due, held, leaving, gone] = await Promise.all(
    (['due', 'held', 'leaving', 'gone'] as const).map((as) => listed(divisions, as)),
  )
  return show(visit, retentionPage({ classes: retentionClasses, due, held, leaving, gone }))
}

const listed = async (divisions: readonly string[], as: KeptAs) => {
  const pages = await Promise.all(
    divisions.map((division) => services().cases.kept(division, as, { limit: mostListed })),
  )
  return pages
    .flatMap(({ heads }) => heads)
    .filter(({ state }) => !unaudited.includes(state.track.id))
    .map((head) => keptLine(head, as))
}

const hrefOf = ({ id }: Pick<Head, 'id'>): string => `/work/retention/${id}`

type Typed = { readonly at: string; readonly reason: string; readonly paper: string }

const pageOf = async (visit: Visit, typed?: Typed, errors: readonly FieldError[] = []) => {
  const head = headOf(visit)
  const log = await services().cases.history(head.id)
  const view = recordView(head, log, personOf(visit).id)
  const locks = head.state.deletion?.certificate === undefined ? await locksOf(log) : undefined
  return retainedPage({
    ...view,
    ...(locks && { locks }),
    base: hrefOf(head),
    requestKey: `${head.id}-${head.version}`,
    typed,
    errors,
  })
}

/** Of the first files only: each is asked for by itself. */
const mostAsked = 20

/** What Object Lock says of the files, as the store has it now. */
const locksOf = async (log: readonly LoggedEvent[]): Promise<LocksView> => {
  const bucket = settings().EVIDENCE_BUCKET
  const files = filesIn(log).slice(0, mostAsked)
  const store = storeOfEnvironment()
  const locks = await Promise.all(
    files.map(({ sha256 }) => lockOf(store, { bucket, key: evidenceKey(sha256) })),
  )
  const all = locks.flatMap((lock) => (lock === 'none' ? [] : [lock]))
  const until = all.flatMap((lock) => lock.until ?? []).toSorted()[0]
  return {
    asked: files.length,
    locked: all.length,
    held: all.filter(({ held }) => held).length,
    mode: all[0]?.mode,
    until: until && shanghaiDate(Date.parse(until)),
  }
}

/** How long the record of a case is kept and on what basis, what holds it, and what may be done. */
export const record = async (visit: Visit): Promise<SiteResponse> => show(visit, await pageOf(visit))

/** Holds the record: one auditor is enough, as a hold takes nothing away. */
export const hold = async (visit: Visit): Promise<SiteResponse> => {
  const typed = typedIn(visit, 'new')
  const errors = faultsOf(typed)
  if (errors.length > 0) return show(visit, await pageOf(visit, typed, errors), { status: 422 })
  const { reason, paper } = typed
  return carryOut(visit, { type: 'PlaceHold', ...stamp(visit), reason, paper }, 'held')
}

/** The first of the two who lift a hold. */
export const ask = async (visit: Visit): Promise<SiteResponse> => {
  const no = holdNo(visit)
  const typed = typedIn(visit, String(no))
  const errors = faultsOf(typed)
  if (errors.length > 0) return show(visit, await pageOf(visit, typed, errors), { status: 422 })
  const { reason, paper } = typed
  const command = { type: 'AskForRelease', ...stamp(visit), hold: no, reason, paper } as const
  return carryOut(visit, command, 'release-asked')
}

/** … and the second, who confirms it by passkey or digits. */
export const release = async (visit: Visit): Promise<SiteResponse> => {
  const no = holdNo(visit)
  const head = headOf(visit)
  const { number, enterprise } = head.state
  const what = {
    zh: `解除 ${number}（${enterprise.name}）的第 ${no} 项冻结。解除后，保管期限届满即可列入待销毁清单。`,
    en: `Lifts legal hold ${no} on ${number} (${enterprise.name}). Once its time is over the record may then be deleted.`,
  }
  const title = { zh: '确认解除冻结', en: 'Confirm that the hold is lifted' }
  return onceConfirmed(visit, { title, what, back: hrefOf(head), kind: 'record' }, (confirmed) => {
    const remark = wordsIn(visit, 'remark')
    const command = { type: 'ReleaseHold', ...stamp(visit, confirmed), hold: no, remark } as const
    return carryOut(visit, command, 'released')
  })
}

/** One of the two who agree that a record whose time is over is deleted; confirmed by passkey or digits. */
export const agree = async (visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { number, enterprise, deletion } = head.state
  if (!deletion) throw failureOf({ code: 'not-to-be-deleted' })
  const isLast = deletion.agreed.length === 1
  const what = {
    zh: `同意销毁 ${number}（${enterprise.name}）的档案：全部事件内容和文件。${isLast ? '您是第二人，确认后立即销毁，不能撤回。' : '您是第一人，还须另一位审计人员确认。'}`,
    en: `Agrees that the record of ${number} (${enterprise.name}) is deleted: what every event says, and every file. ${isLast ? 'You are the second: it is deleted then, and nothing brings it back.' : 'You are the first; another auditor must agree too.'}`,
  }
  const title = { zh: '确认同意销毁', en: 'Confirm that you agree' }
  return onceConfirmed(visit, { title, what, back: hrefOf(head), kind: 'record' }, (confirmed) => {
    const remark = wordsIn(visit, 'remark').slice(0, longest)
    return carryOut(visit, { type: 'AgreeToDeletion', ...stamp(visit, confirmed), remark }, 'agreed')
  })
}

/** Leads to the certificate of a deletion, and records who was given it. */
export const certificate = async (visit: Visit): Promise<SiteResponse> => {
  const { id, version, state } = headOf(visit)
  const { object } = state.deletion ?? {}
  if (object === undefined) throw new Failure(404)
  const event = { type: 'ArchiveDownloaded', case: id, event: version, file: fileOf(object) } as const
  await recordActOf(visit, [state.county], event)
  const bucket = settings().EVIDENCE_BUCKET
  return seeOther(await archiveLink(storeOfEnvironment(), { bucket, key: object }))
}

const holdNo = ({ params: { hold: no = '' } }: Visit): number => {
  if (!/^[1-9]\d{0,5}$/.test(no)) throw new Failure(404)
  return Number(no)
}

const longest = 500

const wordsIn = ({ form }: Visit, name: string): string => (form.get(name) ?? '').normalize('NFC').trim()

const typedIn = (visit: Visit, at: string): Typed => ({
  at,
  reason: wordsIn(visit, 'reason'),
  paper: wordsIn(visit, 'paper'),
})

const faultsOf = ({ reason, paper }: Typed): FieldError[] => [
  ...(reason === '' ? [{ field: 'reason', message: { zh: '请写明理由', en: 'Say why' } }] : []),
  ...(paper === ''
    ? [{ field: 'paper', message: { zh: '请填写依据的文件名称和文号', en: 'Name the paper and its number' } }]
    : []),
  ...(reason.length > longest ? [{ field: 'reason', message: tooLong }] : []),
  ...(paper.length > longest ? [{ field: 'paper', message: tooLong }] : []),
]

const tooLong = { zh: `最多 ${longest} 字`, en: `At most ${longest} characters` }

const stamp = (visit: Visit, confirmed?: Official['confirmed']) => ({
  actor: officialActor(visit, personOf(visit), organFor(personOf(visit), headOf(visit)), { confirmed }),
  today: visit.today,
})

/** The organ for which somebody is an auditor of this case. */
const organFor = ({ roles }: Person, { state }: Head): OrganId => {
  const role = roles.find((one) => one.role === 'auditor' && covers(one.organ, state))
  if (role?.role !== 'auditor' || !organOf(role.organ)) throw new Failure(403)
  return role.organ
}

const carryOut = async (visit: Visit, command: Command, done: string): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { actor, ...rest } = command
  const outcome = await services().cases.execute(head.id, command, {
    at: visit.at,
    actor,
    key: `keeping-${digestOf([personOf(visit).id, visit.path, visit.form.get('_key') ?? '']).slice(0, 24)}`,
    request: digestOf(rest),
  })
  if (!outcome.ok) throw failureOf(outcome.rejection)
  return seeOther(`${hrefOf(head)}?done=${done}`)
}
