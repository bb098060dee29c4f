import type { Evidence, Form, FormContext } from '../../engine/form.ts'
import type { Text } from '../../engine/text.ts'
import type { Draft, Upload } from '../../store/drafts.ts'
import type { Correcting } from '../correction.ts'
import type { Copies } from '../models/copies.ts'
import type { Numbered } from '../views/case/number.tsx'
import type { Asking } from '../views/form/corrections.tsx'

/** A form being filled in, by an enterprise in its case or by an officer for a new one. */
export type Filling = {
  readonly form: Form
  readonly draft: Draft
  readonly context: FormContext
  readonly uploads: readonly Upload[]
  /** Address of its task list; pages, check and uploads lie below. */
  readonly base: string
  /** Where "Back" leads from the task list. */
  readonly back: string
  /** What heads the task list. */
  readonly about: Numbered & { readonly enterprise: string }
  readonly returned?: {
    readonly reason: string
    readonly asked: readonly Asking[]
    /** What becomes of the period meanwhile. */
    readonly clock?: Text
  }
  /** The filing that it corrects. */
  readonly correcting?: Correcting
  /** Address at which the letter that it makes can be read as a draft. */
  readonly preview?: string
  /** The newest version of its form, where the draft was begun on an older one. */
  readonly newer?: Form
  /** Where else its files stand, as far as its reader may know. */
  readonly copies?: (files: readonly Evidence[]) => Promise<Copies>
  /** Who reads its pages. */
  readonly reader?: string
  /** Division whose officers list this draft. */
  readonly listedFor?: string
}

export const pageHref = ({ base }: Pick<Filling, 'base'>, page: string): string => `${base}/pages/${page}`

/** Evidence of a page that also has something to type stands on a page of its own. */
export const evidenceHref = (filling: Pick<Filling, 'base'>, page: string): string =>
  `${pageHref(filling, page)}/evidence`

/** Where a table of a page is filled in from a file. */
export const rowsHref = (filling: Pick<Filling, 'base'>, page: string, table: string): string =>
  `${pageHref(filling, page)}/rows?table=${table}`

export const checkHref = ({ base }: Pick<Filling, 'base'>): string => `${base}/check`

/** Where a filer asks for more to be opened than a return named. */
export const openHref = ({ base }: Pick<Filling, 'base'>): string => `${base}/open`
