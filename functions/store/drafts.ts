import * as z from 'zod/mini'
import type { Answers, Evidence } from '../engine/form.ts'
import { CaseId, OrganId, PersonId } from '../engine/ids.ts'
import { atVersion, type Clause, notThereYet, stillThere } from './expressions.ts'
import { index, key } from './keys.ts'
import type { Page, Table } from './table.ts'

const Change = z.object({ person: PersonId, name: z.string(), at: z.string(), page: z.string() })
export type Change = z.infer<typeof Change>

const Draft = z.object({
  id: z.string(),
  case: CaseId,
  form: z.object({ id: z.string(), version: z.string() }),
  /** Of an act: the organ whose officers draw it up. */
  by: z.optional(OrganId),
  /** The duty that it answers. */
  duty: z.optional(z.int()),
  answers: z.custom<Answers>((value) => typeof value === 'object' && value !== null),
  /** Ids of the pages that were saved at least once. */
  visited: z.array(z.string()),
  /** Of a returned filing, where the draft corrects one, and the epoch at which it was returned. */
  filing: z.optional(z.int()),
  epoch: z.optional(z.int()),
  /** Why more than what was named must change, and the epoch of the return of which that is said. */
  opened: z.optional(z.object({ words: z.string(), epoch: z.int() })),
  /** Ids of the rows of a table, in their order; its rows are merged by them. */
  rows: z.optional(z.record(z.string(), z.array(z.string()))),
  /** Who changed an answer, or a row of a table (`items.<id>`), last, when, and from which page as it was shown. */
  changes: z.optional(z.record(z.string(), Change)),
  /** Fields taken from an earlier filing, by its reference, that nobody has changed since. */
  copied: z.optional(z.object({ reference: z.string(), fields: z.array(z.string()) })),
  /** The newer version of its form that its people chose not to take. */
  stays: z.optional(z.string()),
  /** Division whose officers prepare this notice. */
  listedFor: z.optional(z.string()),
  savedBy: PersonId,
  savedByName: z.string(),
  savedAt: z.string(),
  version: z.int(),
  /** Of the public's: epoch seconds after which it is forgotten. */
  expires: z.optional(z.int()),
})
export type Draft = z.infer<typeof Draft>

export const Upload = z.object({
  id: z.string(),
  case: CaseId,
  /** Of the draft that it belongs to; a returned filing's correction keeps its first draft's id. */
  draft: z.string(),
  slot: z.string(),
  /** As the device named it, once intake has cleaned it. */
  name: z.string(),
  at: z.string(),
  status: z.enum(['accepted', 'refused']),
  evidence: z.optional(z.custom<Evidence>((value) => typeof value === 'object' && value !== null)),
  refusal: z.optional(z.string()),
  /** What the filer says of it, and its place among the files of its slot; the newest come last. */
  caption: z.optional(z.string()),
  place: z.optional(z.int()),
  /** Id of the upload of the same slot that it takes the place of. */
  replaces: z.optional(z.string()),
})
export type Upload = z.infer<typeof Upload>

const isDraft = (id: string): Clause => ({
  expression: 'id = :expectedDraft',
  values: { ':expectedDraft': id },
})

/** What has no place yet stands after what has one, as it came. */
const inOrder = (a: Upload, b: Upload): number =>
  (a.place ?? last) - (b.place ?? last) || a.at.localeCompare(b.at)
const last = Number.MAX_SAFE_INTEGER

/** One draft for a form in a case, shared by the people of one side: an enterprise's, or an organ's. */
export class Drafts {
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
  }

  async draft(caseId: string, form: string, by?: OrganId, duty?: number): Promise<Draft | undefined> {
    const item = await this.table.get(key.draft(caseId, form, by, duty))
    return item && Draft.parse(item)
  }

  async ofCase(caseId: string): Promise<Draft[]> {
    return (await this.table.partition(key.head(caseId).pk, 'D#')).map((item) => Draft.parse(item))
  }

  /** Saves the next version; false where somebody saved in between. */
  async save(draft: Draft, listedFor?: string): Promise<boolean> {
    const moment = `${draft.savedAt}#${draft.case}`
    const listing = listedFor ? { listedFor, ...index.openings(listedFor, moment) } : {}
    return this.table.put(
      {
        ...key.draft(draft.case, draft.form.id, draft.by, draft.duty),
        ...draft,
        version: draft.version + 1,
        ...listing,
      },
      [draft.version === 0 ? notThereYet : atVersion(draft.version)],
    )
  }

  /** Forgets a draft that was submitted; one that was begun after it in its place stays. */
  async discard({ case: id, form, by, duty, id: draft }: Draft): Promise<void> {
    await this.table.remove(key.draft(id, form.id, by, duty), [isDraft(draft)])
  }

  /** Notices that officers of a division are preparing. */
  async openings(
    division: string,
    limit: number,
    after?: string,
  ): Promise<{ drafts: Draft[]; next?: string }> {
    const page: Page = await this.table.list('county', `OPENING#${division}`, {
      limit,
      after,
      newestFirst: true,
    })
    const drafts = page.items.map((item) => Draft.parse(item))
    return page.next ? { drafts, next: page.next } : { drafts }
  }

  async uploads(caseId: string, draft: string): Promise<Upload[]> {
    const items = await this.table.partition(key.head(caseId).pk, `U#${draft}#`)
    return items.map((item) => Upload.parse(item)).sort(inOrder)
  }

  async upload(caseId: string, draft: string, id: string): Promise<Upload | undefined> {
    const item = await this.table.get(key.upload(caseId, draft, id))
    return item && Upload.parse(item)
  }

  /** What intake found; the first finding stands. */
  async found(upload: Upload): Promise<boolean> {
    return this.table.put({ ...key.upload(upload.case, upload.draft, upload.id), ...upload }, [notThereYet])
  }

  /** Changes what is said of an upload or where it stands; nothing where it was removed meanwhile. */
  async arrange(
    caseId: string,
    draft: string,
    id: string,
    change: { readonly caption?: string; readonly place?: number },
  ): Promise<void> {
    await this.table.update(key.upload(caseId, draft, id), { set: change }, [stillThere])
  }

  async removeUpload(caseId: string, draft: string, id: string): Promise<void> {
    await this.table.remove(key.upload(caseId, draft, id))
  }
}
