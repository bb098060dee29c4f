import { rowsOf, textOf } from '../../engine/answer-kinds.ts'
import { checkPage } from '../../engine/check.ts'
import type { Answers, FieldError, FieldOf, Page } from '../../engine/form.ts'
import { shapeOf } from '../../engine/schema.ts'
import type { Text } from '../../engine/text.ts'
import { isUnreadable } from '../../importing/grid.ts'
import { linesIn, type ReadLine } from '../../importing/lines.ts'
import { readFile } from '../../importing/read-file.ts'
import { Failure } from '../failure.ts'
import { columnViews } from '../importing/columns-view.ts'
import { template } from '../importing/template.ts'
import { type Sent, sentIn } from '../multipart.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { newId } from '../secrets.ts'
import { services } from '../services.ts'
import { show } from '../show.ts'
import type { LineView } from '../views/pages/import.tsx'
import { fileField } from '../views/pages/import-new.tsx'
import { rowsFilePage, rowsReadPage } from '../views/pages/rows-file.tsx'
import { personOf, type Visit } from '../visit.ts'
import { type Filling, pageHref, rowsHref } from './filling.ts'
import { savedRows } from './rows.ts'

type Table = FieldOf<'group'>

/** The table that the address names; one that may be filled in from a file, and that is not closed. */
const tableIn = (visit: Visit, { correcting }: Filling, page: Page): Table => {
  const named = visit.query.get('table')
  const table = page.fields.find(({ id }) => id === named)
  if (table?.kind !== 'group' || !table.fromFile) throw new Failure(404)
  if (correcting?.open && !correcting.open.has(table.id)) throw new Failure(409, closed)
  return table
}

const closed: Text = {
  zh: '这张表未要求补正，已锁定，不能从文件填写。',
  en: 'This table was not to be corrected and is closed: it cannot be filled in from a file.',
}

const commonOf = (filling: Filling, page: Page, table: Table) => ({
  form: filling.form.title,
  table: table.label,
  back: pageHref(filling, page.id),
  action: rowsHref(filling, page.id, table.id),
})

/** Where a file is chosen, or its template. */
export const rowsFromFile = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const table = tableIn(visit, filling, page)
  const as = visit.query.get('template')
  if (as !== null) return template(`${table.label.zh}模板`, table.fields, as)
  return show(visit, choosing(filling, page, table))
}

const choosing = (filling: Filling, page: Page, table: Table, errors: readonly FieldError[] = []) => {
  const common = commonOf(filling, page, table)
  return rowsFilePage({
    ...common,
    templates: { xlsx: `${common.action}&template=xlsx`, csv: `${common.action}&template=csv` },
    columns: columnViews(table.fields),
    most: table.max,
    there: rowsOf(filling.draft.answers[table.id]).length,
    errors,
  })
}

/** Reads a file and shows what it would fill in, or fills in what was shown. */
export const sendRowsFromFile = async (visit: Visit, filling: Filling, page: Page): Promise<SiteResponse> => {
  const table = tableIn(visit, filling, page)
  if (visit.form.has('_rows')) return fillIn(visit, filling, page, table)
  const sent = await sentIn(visit)
  const again = (message: Text) =>
    show(visit, choosing(filling, page, table, [{ field: fileField, message }]), { status: 422 })
  if (!sent.file) return again(noFile)
  const grids = await readFile(sent.file.name, sent.file.bytes)
  if (isUnreadable(grids)) return again(grids.unreadable)
  const lines = linesIn(grids, table.fields, filling.context)
  if (isUnreadable(lines)) return again(lines.unreadable)
  return show(visit, reading(filling, page, table, sent, lines))
}

const noFile: Text = { zh: '请选择.xlsx或者.csv文件', en: 'Choose an .xlsx or a .csv file' }

type Mode = 'replace' | 'add'

const modeIn = (form: URLSearchParams): Mode => (form.get('mode') === 'add' ? 'add' : 'replace')

const reading = (
  filling: Filling,
  page: Page,
  table: Table,
  { form, file }: Sent,
  read: readonly ReadLine[],
) => {
  const { draft } = filling
  const mode = modeIn(form)
  const lines = judged(filling, page, table, mode, read)
  const rows = lines.filter(({ reasons }) => reasons.length === 0).map(({ answers }) => answers)
  const common = commonOf(filling, page, table)
  return rowsReadPage({
    ...common,
    file: file?.name ?? '',
    lines: lines.map((line) => lineView(table, line)),
    filled: rows.length,
    refused: lines.length - rows.length,
    ...(rows.length > 0 && {
      fill: {
        action: common.action,
        requestKey: draft.id,
        version: draft.version,
        hidden: { _rows: JSON.stringify(rows), mode },
      },
    }),
  })
}

/** Lines that the form's own rules refuse say why too, and so do those beyond what the table holds. */
const judged = (
  filling: Filling,
  page: Page,
  table: Table,
  mode: Mode,
  read: readonly ReadLine[],
): readonly ReadLine[] => {
  const kept = mode === 'add' ? rowsOf(filling.draft.answers[table.id]) : []
  const good = read.filter(({ reasons }) => reasons.length === 0)
  const answers = { ...filling.draft.answers, [table.id]: [...kept, ...good.map((line) => line.answers)] }
  const faults = checkPage(filling.form, page.id, answers, filling.context)
  return read.map((line) => {
    const at = good.indexOf(line)
    if (at < 0) return line
    const prefix = `${table.id}.${kept.length + at}.`
    const own = faults
      .filter(({ field }) => field.startsWith(prefix))
      .map(({ message }) => bare(table, message))
    return { ...line, reasons: kept.length + at >= table.max ? [...own, tooMany(table)] : own }
  })
}

/** A line is known by its number in the file, not by that of its row. */
const bare = ({ item }: Table, { zh, en }: Text): Text => ({
  zh: zh.replace(new RegExp(`^${item.zh} \\d+：`, 'u'), ''),
  en: en.replace(new RegExp(`^${item.en} \\d+: `, 'u'), ''),
})

const tooMany = ({ max }: Table): Text => ({
  zh: `表中最多 ${max} 行，这一行放不下`,
  en: `The table has ${max} rows at most, and this is beyond them`,
})

const lineView = ({ fields }: Table, { line, answers, reasons }: ReadLine): LineView => ({
  line,
  name: textOf(answers[fields[0]?.id ?? '']),
  fate: reasons.length > 0 ? 'refused' : 'new',
  changes: [],
  reasons,
})

/** Fills in the rows that were shown, into the draft that was shown. */
const fillIn = async (visit: Visit, filling: Filling, page: Page, table: Table): Promise<SiteResponse> => {
  const { draft, listedFor } = filling
  const rows = rowsSent(filling, table, visit.form.get('_rows') ?? '')
  if (rows.length === 0) throw new Failure(400)
  const { id, name } = personOf(visit)
  const before = modeIn(visit.form) === 'add' ? savedRows(draft, table.id) : []
  const token = newId(10)
  const all = [...before, ...rows.map((row, at) => ({ id: `${token}-${at}`, row }))].slice(0, table.max)
  const isSaved =
    Number(visit.form.get('_version')) === draft.version &&
    (await services().drafts.save(
      {
        ...draft,
        answers: { ...draft.answers, [table.id]: all.map(({ row }) => row) },
        rows: { ...draft.rows, [table.id]: all.map((one) => one.id) },
        ...(draft.copied && {
          copied: { ...draft.copied, fields: draft.copied.fields.filter((field) => field !== table.id) },
        }),
        savedBy: id,
        savedByName: name,
        savedAt: visit.at,
      },
      listedFor,
    ))
  if (!isSaved) throw new Failure(409, changed)
  return seeOther(`${pageHref(filling, page.id)}?done=filled#${table.id}`)
}

/** What a browser sends back is only taken in the shape of the table's rows. */
const rowsSent = ({ form }: Filling, table: Table, sent: string): readonly Answers[] => {
  try {
    const parsed = shapeOf(form).safeParse({ [table.id]: JSON.parse(sent) })
    return parsed.success ? rowsOf(parsed.data[table.id]) : []
  } catch {
    return []
  }
}

const changed: Text = {
  zh: '读取文件之后，草稿有新的保存，没有填入。请返回这一页，重新上传文件。',
  en: 'The draft was saved again after the file was read, so nothing was filled in. Go back to the page and upload the file again.',
}
