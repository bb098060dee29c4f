import type { Chain, Step } from '../functions/engine/chain.ts'
import type {
  DateBound,
  EvidenceSlot,
  FieldKind,
  FieldOf,
  Form,
  FormContext,
  Outline,
  Page,
} from '../functions/engine/form.ts'
import type { ExportTemplate, LetterTemplate } from '../functions/engine/letter.ts'
import { filingOffice, leadOffice, type OrganRef } from '../functions/engine/organ.ts'
import type { Text } from '../functions/engine/text.ts'
import type { RestsOn } from './shared/rests.ts'

type Settings<Kind extends FieldKind> = Omit<FieldOf<Kind>, 'kind' | 'id' | 'label'>

/** A builder of one kind of field whose settings must be given in full. */
const field =
  <Kind extends FieldKind>(kind: Kind) =>
  (id: string, label: Text, settings: Settings<Kind>): FieldOf<Kind> =>
    ({ kind, id, label, ...settings }) as FieldOf<Kind>

/** A builder of one kind of field whose settings all have defaults. */
const fieldWith =
  <Kind extends FieldKind>(kind: Kind, defaults: Settings<Kind>) =>
  (id: string, label: Text, settings: Partial<Settings<Kind>> = {}): FieldOf<Kind> =>
    ({ kind, id, label, ...defaults, ...settings }) as FieldOf<Kind>

export const text = fieldWith('text', { max: 100 })
export const longtext = fieldWith('longtext', { max: 1000, rows: 5 })
export const phone = fieldWith('phone', {})
export const email = fieldWith('email', {})
export const creditCode = field('credit-code')
export const date = fieldWith('date', {})
export const decimal = fieldWith('decimal', { places: 2, min: '0' })
export const quantity = field('quantity')
export const whole = fieldWith('whole', { min: 0, max: 1_000_000 })
export const choice = field('choice')
export const choices = field('choices')
export const declaration = field('declaration')
export const known = field('known')
export const computed = field('computed')
export const group = field('group')

/** A first or last day that the case or the day of filling in gives. */
export const bound = (
  words: Text,
  day: (context: FormContext) => string | undefined,
): Exclude<DateBound, 'today'> => Object.assign((context: FormContext) => day(context), { words })

type SlotSettings = Partial<Omit<EvidenceSlot, 'id' | 'label' | 'accepts'>>

const slot =
  (accepts: EvidenceSlot['accepts'], usual: SlotSettings = {}) =>
  (id: string, label: Text, settings: SlotSettings = {}): EvidenceSlot => ({
    id,
    label,
    accepts,
    min: 1,
    max: 20,
    ...usual,
    ...settings,
  })

/** Photographs are taken on the site, unless a slot says otherwise. */
export const photos = slot(['photo'], { onSite: true })
export const documents = slot(['document'])
export const videos = slot(['video'])
/** A paper that may come as a document or as photographs of its pages. */
export const papers = slot(['document', 'photo'])

export const page = (id: string, title: Text, content: Omit<Page, 'id' | 'title'>): Page => ({
  id,
  title,
  ...content,
})

type Rested = { readonly basis: readonly [RestsOn, ...RestsOn[]] }

/** What lists say of a form; `by` names who fills it in where it is not the enterprise, `basis` what it rests on. */
export const outline = (
  id: string,
  version: string,
  content: Omit<Outline, 'id' | 'version' | 'basis'> & Rested,
): Outline => ({
  id,
  version,
  ...content,
})

export const form = (about: Outline, content: Omit<Form, keyof Outline>): Form => ({ ...about, ...content })

export const county = (office: string): OrganRef => ({ level: 'county', office })
export const municipal = (office: string): OrganRef => ({ level: 'municipal', office })
/** The office that leads the case's track, in the county or the city. */
export const leading = county(leadOffice)
export const municipalLeading = municipal(leadOffice)
/** The organ whose act the filing is. */
export const itself = county(filingOffice)
/** The office of the level that an answer of the filing names: `county` or `municipal`. */
export const ofLevelIn = (answer: string, office: string): OrganRef => ({ level: { answer }, office })

type StepSettings = Pick<Step, 'workingDays'> &
  Partial<Pick<Step, 'agree' | 'guidance' | 'highStakes' | 'notSameAs' | 'refusal' | 'when'>>

/** A step of one organ. */
export const step = (id: string, title: Text, organ: OrganRef, settings: StepSettings): Step =>
  parallel(id, title, [organ], settings)

/** A step of several organs that act side by side; all must agree unless `agree` says how many. */
export const parallel = (
  id: string,
  title: Text,
  organs: readonly OrganRef[],
  settings: StepSettings,
): Step => ({ id, title, organs, refusal: 'ends', ...settings })

export const chain = (
  id: string,
  version: string,
  title: Text,
  steps: readonly Step[],
  settings: Pick<Chain, 'resubmit'> = {},
): Chain => ({ id, version, title, steps, ...settings })

/** What is known of a form at once, and how to read the whole of it. */
export type Entry = Outline & {
  readonly load: () => Promise<Form>
  /** The words of its letter, where accepting it makes one. */
  readonly words?: () => Promise<LetterTemplate>
  /** Its file for another system, where accepting it makes one. */
  readonly table?: () => Promise<ExportTemplate>
}

/** A form as the registry lists it: its versions and those of its chain, the newest first. */
export type Listed = { readonly versions: readonly Entry[]; readonly chains: readonly Chain[] }

/** The files of a form's folder that are read when they are first needed. */
type Later = {
  readonly form: () => Promise<Readonly<Record<string, Form>>>
  readonly letter?: () => Promise<{ readonly letter: LetterTemplate }>
  readonly table?: () => Promise<{ readonly exported: ExportTemplate }>
}

/** Puts a form's folder together for the registry. */
export const listed = (
  abouts: Outline | readonly Outline[],
  chains: Chain | readonly Chain[],
  { form, letter, table }: Later,
): Listed => ({
  versions: [abouts].flat().map((about) => ({
    ...about,
    load: async () => inVersion(about, Object.values(await form())),
    ...(letter && { words: async () => (await letter()).letter }),
    ...(table && { table: async () => (await table()).exported }),
  })),
  chains: [chains].flat(),
})

const inVersion = ({ id, version }: Outline, all: readonly Form[]): Form => {
  const found = all.find((one) => one.id === id && one.version === version)
  if (!found) throw new Error(`The folder of ${id} has no version ${version}`)
  return found
}
