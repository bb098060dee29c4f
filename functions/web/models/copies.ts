import { newestOutline, outlineOf } from '../../../forms/registry.ts'
import type { Evidence, EvidenceSlot, Form } from '../../engine/form.ts'
import type { CaseId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import type { Place } from '../../store/copies.ts'
import type { Head } from '../../store/head.ts'
import { type Action, may } from '../access.ts'
import { services } from '../services.ts'
import { slotsOf } from '../slots.ts'
import type { Copy } from '../views/case/doubts.tsx'
import { isForEnterprise } from './audience.ts'

/** Who is told where else a file stands: an official of what was filed, an enterprise of all of its own. */
export type CopyReader = {
  readonly person: Person
  readonly action: Extract<Action, 'file' | 'handle-case'>
  /** By a mailed link, which opens nothing else. */
  readonly isForTask?: boolean
}

/** Files that are looked at together: those of one filing or draft. */
export type Looked = {
  readonly draft: string
  readonly form: Form
  readonly files: readonly Pick<Evidence, 'id' | 'slot' | 'sha256'>[]
}

/** By the id of a file. */
export type Copies = ReadonlyMap<string, readonly Copy[]>

/** Cases that are read for one page, at most. */
const mostCases = 20

/** Where else the files of a page stand: one call for all of them, and one for the cases that it names. */
export const copiesOf = async (looked: Looked, reader: CopyReader): Promise<Copies> => {
  const places = await services().copies.of(looked.files.map(({ sha256 }) => sha256))
  const elsewhere = [...places.values()].flat().filter(({ draft }) => draft !== looked.draft)
  const cases = [...new Set(elsewhere.map((place) => place.case))].slice(0, mostCases)
  const heads = cases.length > 0 ? await services().cases.heads(cases) : []
  return copiesIn(looked, places, new Map(heads.map((head) => [head.id, head])), reader)
}

/** What a reader is told of each file that stands more than once. */
export const copiesIn = (
  { draft, form, files }: Looked,
  places: ReadonlyMap<string, readonly Place[]>,
  heads: ReadonlyMap<CaseId, Head>,
  reader: CopyReader,
): Copies => {
  const slots = slotsOf(form)
  const told = files.map(({ id, sha256, slot }) => {
    const beside = files.filter((other) => other.id !== id && other.sha256 === sha256)
    const elsewhere = (places.get(sha256) ?? []).filter((place) => place.draft !== draft)
    const copies = [
      ...beside.map((other) => besideIt(slots, other.slot, slot)),
      ...elsewhere.flatMap((place) => elsewhereIn(place, heads.get(place.case), reader) ?? []),
    ]
    return [id, unlike(copies)] as const
  })
  return new Map(told.filter(([, copies]) => copies.length > 0))
}

const unlike = (copies: readonly Copy[]): Copy[] => [
  ...new Map(copies.map((copy) => [copy.text.zh, copy])).values(),
]

const besideIt = (slots: readonly EvidenceSlot[], other: string, own: string): Copy => {
  const label = slots.find(({ id }) => id === other)?.label
  return {
    text:
      other === own || !label
        ? { zh: '同一文件在这一项中有两份', en: 'The very same file is here twice' }
        : {
            zh: `“${label.zh}”中有同一文件`,
            en: `The very same file is also under “${label.en}”`,
          },
  }
}

const elsewhereIn = (place: Place, head: Head | undefined, reader: CopyReader): Copy | undefined => {
  const filing = head?.state.filings.find(({ draft }) => draft === place.draft)
  const isReaders = head && may(reader.person, reader.action, head.state)
  if (reader.action === 'file') return isReaders ? forEnterprise(place, head, filing) : undefined
  if (!filing) return undefined
  if (!isReaders) return { text: inAnother }
  const href = `/work/cases/${place.case}/filings/${filing.no}`
  return { text: filedAs(filing), ...(!reader.isForTask && { href }) }
}

type Filing = Head['state']['filings'][number]

/** What organs upload to a case of the enterprise is not for it to know before it is served. */
const forEnterprise = (place: Place, head: Head, filing: Filing | undefined): Copy | undefined => {
  if (filing)
    return isForEnterprise(filing)
      ? { text: filedAs(filing), href: `/my/cases/${place.case}/filings/${filing.no}` }
      : undefined
  return place.ofOrgan ? undefined : { text: begunIn(head, place) }
}

const filedAs = ({ form, reference }: Filing): Text => {
  const { title } = outlineOf(form)
  return {
    zh: `${reference}“${title.zh}”中也有同一文件`,
    en: `The very same file is also in ${reference}, “${title.en}”`,
  }
}

const begunIn = ({ state }: Head, { form }: Place): Text => {
  const title = newestOutline(form)?.title ?? { zh: form, en: form }
  return {
    zh: `案件${state.number}的“${title.zh}”草稿中也上传了同一文件`,
    en: `The very same file was also uploaded to the draft “${title.en}” of case ${state.number}`,
  }
}

/** All that may be said of a case that the reader may not read. */
const inAnother: Text = {
  zh: '另一案件中也有同一文件',
  en: 'The very same file is also in another case',
}
