import { divisionOf, municipality, organOf } from '../../forms/organs.ts'
import {
  chainOf,
  formOf,
  newestOutline,
  newestTracks,
  outlineOf,
  trackOf,
  versionsOf,
} from '../../forms/registry.ts'
import { sectors } from '../../forms/sectors.ts'
import { wordsOf } from '../../forms/tracks/words.ts'
import { type Case, type Duty, filingOf } from '../engine/case.ts'
import { organId, organsOf, type Place, stepOf } from '../engine/chain.ts'
import { labelAt } from '../engine/display.ts'
import type { Answers, Form, Option, Outline } from '../engine/form.ts'
import type { OrganId } from '../engine/ids.ts'
import { leadOffice, type OrganRef } from '../engine/organ.ts'
import type { Text } from '../engine/text.ts'
import {
  clockOf,
  dutyOf,
  type KindWords,
  leadOf,
  type Owner,
  proposedIn,
  stateOf,
  subjectOf,
  type Track,
  type TrackState,
} from '../engine/track.ts'
import { same } from './views/text.ts'

/** Tracks to choose from. */
export const trackOptions: readonly Option[] = newestTracks.map(({ id, title }) => ({
  value: id,
  label: title,
}))

/** What a case of this kind, its number and whoever it is about are called. */
export const kindWords = ({ track }: Pick<Case, 'track'>): KindWords => wordsOf(trackOf(track))

export const organName = (organ: string): Text => organOf(organ)?.name ?? same(organ)

/** A sector of the plan's part one. */
export const sectorName = (sector: string): Text =>
  sectors.find(({ value }) => value === sector)?.label ?? { zh: '未填', en: 'Not given' }

export const divisionName = (division: string): Text => divisionOf(division)?.name ?? same(division)

/** Where the organ references of a case lead. */
export const placeOf = (
  { county, track, lead }: Pick<Case, 'county' | 'track' | 'lead'>,
  answers?: Answers,
  by?: OrganId,
): Place => ({
  county,
  municipality: municipality.id,
  lead: leadOf(trackOf(track), { lead }),
  ...(answers && { answers }),
  ...(by && { by }),
})

/** Acts that a state takes and the one before it did not, by the organs whose officers may draw them up. */
const turnsAfter = (state: Case, from: string, to: string): { organ: string; acts: Text[] }[] => {
  const track = trackOf(state.track)
  const before = stateOf(track, from).forms
  const acts = stateOf(track, to)
    .forms.filter((form) => !before.includes(form))
    .flatMap((form) => newestOutline(form) ?? [])
    .flatMap(({ by = [], title }) => organsOf(by, placeOf(state)).map((organ) => ({ organ, title })))
  const organs = [...new Set(acts.map(({ organ }) => organ))]
  return organs.map((organ) => ({
    organ,
    acts: acts.filter((act) => act.organ === organ).map(({ title }) => title),
  }))
}

/** What organs begin themselves; nobody but its own office hears of a tip-off. */
const isMatter = ({ of, begunBy }: Track): boolean => of === 'organ' && begunBy === undefined

const leading: OrganRef = { level: 'county', office: leadOffice }

/** The county's office that leads a case. */
export const leadingOrgan = (state: Pick<Case, 'county' | 'track' | 'lead'>): string =>
  organId(leading, placeOf(state))

/** The same office of the city, over that of a county or zone. */
const above = (organ: string): string | undefined => {
  const found = organOf(organ)
  return found && found.division !== municipality.id ? `${municipality.id}-${found.office}` : undefined
}

/** The acts of an organ that a state proposes; where none of them is its to draw up, all that are. */
const nextActs = (state: Case, organ: string): readonly Outline[] => {
  const here = stateOf(trackOf(state.track), state.state)
  const theirs = (forms: readonly string[]): readonly Outline[] =>
    forms.flatMap((id) => {
      const form = newestOutline(id)
      const drafting = organsOf(form?.by ?? [], placeOf(state))
      return form && drafting.some((one) => one === organ) ? [form] : []
    })
  const proposed = theirs(proposedIn(here))
  return proposed.length > 0 ? proposed : theirs(here.forms)
}

type NamedDuty = Pick<Duty, 'duty' | 'of' | 'name'>

/** What a duty is about, with what tells it from another of the same subject. */
export const dutyTitle = ({ track }: Pick<Case, 'track'>, { duty, of, name }: NamedDuty): Text => {
  const { title } = subjectOf(dutyOf(trackOf(track), duty), of)
  return name === undefined ? title : { zh: `${title.zh} ${name}`, en: `${title.en} ${name}` }
}

/** A state of the case's track, or of a version under which the case ran before. */
const stateIn = ({ track }: Pick<Case, 'track'>, id: string): TrackState => {
  const versions = [trackOf(track), ...versionsOf(track.id)]
  const knowing = versions.find(({ states }) => states.some((one) => one.id === id))
  return stateOf(knowing ?? trackOf(track), id)
}

/** A filing in a line: its form, and whom it is about. */
export const filingName = (state: Case, no: number): Text => {
  const { name } = state.enterprise
  const { zh, en } = namesFor(state).formTitle(no)
  return { zh: `${zh}（${name}）`, en: `${en} (${name})` }
}

/** What the definitions call things that a case knows by id; always those it is frozen to. */
export const namesFor = (state: Case) => {
  const filing = (no: number) => {
    const found = filingOf(state, no)
    if (!found) throw new Error(`The case has no filing ${no}`)
    return found
  }
  return {
    nextActs: (organ: string) => nextActs(state, organ),
    kind: kindWords(state),
    isMatter: isMatter(trackOf(state.track)),
    formTitle: (no: number): Text => outlineOf(filing(no).form).title,
    actTitle: (form: string): Text => newestOutline(form)?.title ?? same(form),
    stepTitle: (no: number, step: string): Text => stepOf(chainOf(filing(no).chain), step).title,
    /** Whether somebody decides it: what the public sends is taken in as it comes. */
    isDecided: (no: number): boolean => chainOf(filing(no).chain).steps.length > 0,
    trackTitle: trackOf(state.track).title,
    stateTitle: (id: string): Text => stateIn(state, id).title,
    clockTitle: (id: string): Text => clockOf(trackOf(state.track), id).title,
    clockOwner: (id: string): Owner => clockOf(trackOf(state.track), id).owner,
    letterTitle: (no: number): Text => outlineOf(filing(no).form).letter ?? outlineOf(filing(no).form).title,
    isServed: (no: number): boolean => outlineOf(filing(no).form).served === true,
    dutyTitle: (duty: NamedDuty): Text => dutyTitle(state, duty),
    isApart: ({ duty }: NamedDuty): boolean => dutyOf(trackOf(state.track), duty).apart === true,
    dutyWords: ({ duty, of }: NamedDuty) => {
      const { basis } = dutyOf(trackOf(state.track), duty)
      return { task: subjectOf(dutyOf(trackOf(state.track), duty), of).task, basis }
    },
    clockKeeper: (id: string): string =>
      organId(clockOf(trackOf(state.track), id).keeper ?? leading, placeOf(state)),
    clockTells: (id: string): readonly string[] => {
      const { tells } = clockOf(trackOf(state.track), id)
      return tells ? organsOf([tells], placeOf(state)) : []
    },
    leading: leadingOrgan(state),
    told: organsOf(trackOf(state.track).told ?? [], placeOf(state)),
    above,
    turnsAfter: (from: string, to: string) => turnsAfter(state, from, to),
    organName,
  }
}
export type Names = ReturnType<typeof namesFor>

/** The forms of a case's filings, each in the version that it is frozen to. */
export const formsIn = async ({ filings }: Case) => {
  const read = await Promise.all(filings.map(async ({ no, form }) => [no, await formOf(form)] as const))
  const forms = new Map(read)
  const form = (no: number): Form => {
    const found = forms.get(no)
    if (!found) throw new Error(`The case has no filing ${no}`)
    return found
  }
  return { form, fieldLabel: (no: number, field: string): Text => labelAt(form(no), field) ?? same(field) }
}
export type FormsIn = Awaited<ReturnType<typeof formsIn>>
