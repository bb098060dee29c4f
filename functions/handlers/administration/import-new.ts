import { createHash } from 'node:crypto'
import { checkPage } from '../../engine/check.ts'
import { readFields } from '../../engine/field-read.ts'
import type { Answers, FieldError, Form } from '../../engine/form.ts'
import { isUnreadable } from '../../importing/grid.ts'
import { type Import, Imports } from '../../store/imports.ts'
import { columnViews } from '../../web/importing/columns-view.ts'
import { type Kind, kinds } from '../../web/importing/kinds.ts'
import { template as templateOf } from '../../web/importing/template.ts'
import { tried } from '../../web/importing/trying.ts'
import { sentIn } from '../../web/multipart.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { newId } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { typedOf } from '../../web/typed.ts'
import { fileField, importNewPage } from '../../web/views/pages/import-new.tsx'
import { nowhere } from '../../web/views/pages/people.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const stored = () => new Imports(services().table)

type KindId = Import['kind']

/** The key of the form becomes the id of the import, so that sending it twice keeps it once. */
const keyLength = 12

type Typed = { readonly answers?: Answers; readonly errors?: readonly FieldError[] }

const pageOf = (visit: Visit, id: KindId, { answers = {}, errors = [] }: Typed = {}) => {
  const { title, intro, about, fields } = kinds[id].outline
  const action = `/admin/imports/${id}`
  return importNewPage({
    ...{ title, intro, action, about, answers, errors },
    requestKey: newId(keyLength),
    back: '/admin/imports',
    templates: { xlsx: `${action}/template`, csv: `${action}/template?as=csv` },
    columns: columnViews(fields),
    context: { ...nowhere, today: visit.today },
  })
}

/** Reads what was sent, keeps the file and leads to what it would do; the registry is not touched. */
const tryFile = async (visit: Visit, id: KindId): Promise<SiteResponse> => {
  const kind = kinds[id]
  const { form, file } = await sentIn(visit)
  const answers = readFields(kind.outline.about, typedOf(form))
  const errors = [...aboutFaults(kind, answers, visit.today), ...(file ? [] : [noFile])]
  const again = (faults: readonly FieldError[]) =>
    show(visit, pageOf(visit, id, { answers, errors: faults }), { status: 422 })
  if (errors.length > 0 || !file) return again(errors)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const importId = idOf(form.get('_key'))
  const read = await tried(kind, importId, { ...file, sha256 }, answers, visit.today)
  if (isUnreadable(read)) return again([{ field: fileField, message: read.unreadable }])
  const { keepFile } = await import('../../web/importing/files.ts')
  await keepFile(sha256, file.bytes)
  const { id: person, name } = personOf(visit)
  await stored().keep({
    id: importId,
    kind: id,
    file: { name: file.name, size: file.bytes.length, sha256 },
    about: answers as Record<string, string>,
    tried: { person, name, at: visit.at },
    counts: read.counts,
    status: 'tried',
    done: 0,
    moved: [],
  })
  return seeOther(`/admin/imports/${importId}`)
}

const idOf = (sent: string | null): string =>
  `i-${sent !== null && new RegExp(`^[0-9a-z]{${keyLength}}$`, 'u').test(sent) ? sent : newId(keyLength)}`

const pageId = 'about'

const aboutFaults = ({ outline }: Kind, answers: Answers, today: string): FieldError[] => {
  const { title, intro, about: fields } = outline
  const form: Form = {
    ...{ id: pageId, version: '1', title, intro, chain: '' },
    pages: [{ id: pageId, title, fields }],
    rules: [],
  }
  return checkPage(form, pageId, answers, { ...nowhere, today })
}

const noFile: FieldError = {
  field: fileField,
  message: { zh: '请选择要导入的.xlsx或者.csv文件', en: 'Choose the .xlsx or .csv file to import' },
}

const blank = (visit: Visit, id: KindId): Promise<SiteResponse> => {
  const { title, fields } = kinds[id].outline
  return templateOf(`${title.zh}导入模板`, fields, visit.query.get('as'))
}

export const catalogue = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, pageOf(visit, 'catalogue'))
export const tryCatalogue = (visit: Visit): Promise<SiteResponse> => tryFile(visit, 'catalogue')
export const catalogueTemplate = (visit: Visit): Promise<SiteResponse> => blank(visit, 'catalogue')

export const enterprises = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, pageOf(visit, 'enterprises'))
export const tryEnterprises = (visit: Visit): Promise<SiteResponse> => tryFile(visit, 'enterprises')
export const enterprisesTemplate = (visit: Visit): Promise<SiteResponse> => blank(visit, 'enterprises')
