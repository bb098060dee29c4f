import { display } from '../../engine/display.ts'
import type { Digest } from '../../engine/ids.ts'
import { csv } from '../../evidence/archive/csv.ts'
import { isUnreadable, type Unreadable } from '../../importing/grid.ts'
import { type Import, Imports } from '../../store/imports.ts'
import { Failure } from '../../web/failure.ts'
import { kinds } from '../../web/importing/kinds.ts'
import { type Tried, tried } from '../../web/importing/trying.ts'
import { download, type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type ChangeView, importPage, type LineView } from '../../web/views/pages/import.tsx'
import { type Fate, fateWords } from '../../web/views/pages/imports.tsx'
import { both } from '../../web/views/text.ts'
import { personOf, type Visit } from '../../web/visit.ts'

const stored = () => new Imports(services().table)

const perPage = 200

const named = async (visit: Visit): Promise<Import> => {
  const found = await stored().import(visit.params.import ?? '')
  if (!found) throw new Failure(404)
  return found
}

/** What the file would do today; it is read anew, for what it is held against may have moved. */
const retried = async (visit: Visit, { id, kind, file, about }: Import): Promise<Tried | Unreadable> => {
  const { keptFile } = await import('../../web/importing/files.ts')
  return tried(kinds[kind], id, { ...file, bytes: await keptFile(file.sha256) }, about, visit.today)
}

type Line = Omit<LineView, 'isMoved'>

/** All that a page shows of an import: as it was kept, or as it would be. */
type Shown = {
  readonly lines: readonly Line[]
  readonly changes: readonly ChangeView[]
  readonly counts: Import['counts']
  readonly digest?: Digest
}

const fates: readonly Fate[] = ['refused', 'changed', 'new', 'same']

const pageOf = (visit: Visit, one: Import, what: Shown | Unreadable) => {
  const { outline } = kinds[one.kind]
  const base = `/admin/imports/${one.id}`
  const shown = fates.find((fate) => fate === visit.query.get('fate'))
  const common = {
    kind: outline.title,
    status: one.status,
    back: '/admin/imports',
    file: { ...one.file, href: `${base}/file` },
    about: outline.about
      .filter(({ id }) => one.about[id])
      .map((field) => ({
        label: field.label,
        value: both((lang) => display(field, one.about[field.id], lang)),
      })),
    tried: one.tried,
    applied: one.applied,
    shown,
    fateHref: (fate?: Fate) => (fate ? `${base}?fate=${fate}` : base),
    linesHref: `${base}/lines`,
  }
  if (isUnreadable(what))
    return importPage({
      ...common,
      counts: one.counts,
      changes: [],
      lines: [],
      pages: [],
      unreadable: what.unreadable,
    })
  // What somebody has to look at comes first.
  const lines = (shown ? [shown] : fates).flatMap((fate) => what.lines.filter((line) => line.fate === fate))
  const count = Math.max(1, Math.ceil(lines.length / perPage))
  const here = Math.min(count, Math.max(1, Number.parseInt(visit.query.get('page') ?? '1', 10) || 1))
  const isWorth = what.counts.new + what.counts.changed + what.changes.length > 0
  return importPage({
    ...common,
    counts: what.counts,
    changes: what.changes,
    lines: lines.slice((here - 1) * perPage, here * perPage).map((line) => lineView(line, one)),
    pages: Array.from({ length: count }, (_, at) => ({
      href: `${base}?${new URLSearchParams({ ...(shown && { fate: shown }), page: String(at + 1) })}`,
      text: String(at + 1),
      isHere: at + 1 === here,
    })),
    ...(one.status === 'tried' &&
      isWorth &&
      what.digest && { apply: { action: base, requestKey: one.id, hidden: { _digest: what.digest } } }),
  })
}

const lineView = (line: Line, { moved }: Import): LineView => ({
  ...line,
  isMoved: moved.includes(line.line),
})

const keptOr = async (visit: Visit, one: Import): Promise<Shown | Unreadable> => {
  const plan = one.status === 'tried' ? undefined : await stored().plan(one.id)
  return plan ? { ...plan, changes: [], counts: one.counts } : retried(visit, one)
}

/** A file: what it would do, or what it did. */
export const one = async (visit: Visit): Promise<SiteResponse> => {
  const found = await named(visit)
  return show(visit, pageOf(visit, found, await keptOr(visit, found)))
}

/** Applies exactly what was shown. Where that is not what would happen any more, it is shown again and nothing done. */
export const apply = async (visit: Visit): Promise<SiteResponse> => {
  const found = await named(visit)
  const back = `/admin/imports/${found.id}`
  if (found.status !== 'tried') return seeOther(back)
  const now = await retried(visit, found)
  if (isUnreadable(now)) return show(visit, pageOf(visit, found, now), { status: 409 })
  if (visit.form.get('_digest') !== now.digest) return movedOn(visit, found, now)
  const made = await stored().apply(applied(visit, found, now), now.plan)
  if (made === 'moved') return movedOn(visit, found, await retried(visit, found))
  if (made === 'begun') await stored().goOn(found.id)
  return seeOther(`${back}?done=imported`)
}

const applied = (visit: Visit, found: Import, { counts }: Tried): Import => {
  const { id: person, name } = personOf(visit)
  return { ...found, counts, applied: { person, name, at: visit.at } }
}

/** Unless another press of the same button is what moved it. */
const movedOn = async (visit: Visit, found: Import, now: Tried | Unreadable): Promise<SiteResponse> => {
  const { id, status } = await named(visit)
  if (status !== 'tried') return seeOther(`/admin/imports/${id}?done=imported`)
  return show(visit, pageOf(visit, found, now), {
    status: 409,
    notice: { kind: 'important', text: hasMoved },
  })
}

const hasMoved = {
  zh: '试导入之后，已登记的内容有变化，没有导入。下面是现在的逐行结果，请看过后再确认。',
  en: 'What is registered has changed since the file was tried, so nothing was imported. Below is what each line would do now: look at it, and confirm again.',
}

/** Leads to the file as it was uploaded. */
export const file = async (visit: Visit): Promise<SiteResponse> => {
  const { file: kept } = await named(visit)
  const { fileLink } = await import('../../web/importing/files.ts')
  return seeOther(await fileLink(kept))
}

/** The fate of every line as a file, to mend the refused ones by. */
export const lines = async (visit: Visit): Promise<SiteResponse> => {
  const found = await named(visit)
  const what = await keptOr(visit, found)
  if (isUnreadable(what)) throw new Failure(409, what.unreadable)
  const name = `${found.file.name.replace(/\.(?:xlsx|csv)$/iu, '')}-逐行结果.csv`
  const header = ['行', '结果', '对象', '变更内容', '原因']
  return download(
    name,
    'text/csv; charset=utf-8',
    csv(
      header,
      what.lines.map((line) => rowOf(line, found)),
    ),
  )
}

const rowOf = ({ line, fate, name, changes, reasons }: Line, { moved }: Import) => [
  line,
  moved.includes(line) ? '写入前已变动，未导入' : fateWords[fate].zh,
  name,
  changes.map(({ label, before, after }) => `${label.zh}：${before.zh}→${after.zh}`).join('\n'),
  reasons.map(({ zh }) => zh).join('\n'),
]
