import type { Form, Outline } from '../functions/engine/form.ts'
import type { ExportTemplate, LetterTemplate } from '../functions/engine/letter.ts'
import type { Track } from '../functions/engine/track.ts'
import { chains, forms, openings } from './all.ts'
import { tracks } from './tracks/all.ts'

type Versioned = { readonly id: string; readonly version: string }

/** The version that a filing or case keeps for life; one that is gone is a fault. */
const exactly =
  <Definition extends Versioned>(kind: string, all: readonly Definition[]) =>
  ({ id, version }: Versioned): Definition => {
    const found = all.find((one) => one.id === id && one.version === version)
    if (!found) throw new Error(`No ${kind} ${id} in version ${version}`)
    return found
  }

/** The newest version, for what begins now; ids come from addresses, so they may be unknown. */
const newest =
  <Definition extends Versioned>(all: readonly Definition[]) =>
  (id: string): Definition | undefined =>
    all.find((one) => one.id === id)

const allForms = [...openings, ...forms]

export const outlineOf = exactly('form', allForms)
export const chainOf = exactly('chain', chains)
export const trackOf = exactly('track', tracks)

/** The first of each id is the newest. */
const newestOfEach = <Definition extends Versioned>(all: readonly Definition[]): readonly Definition[] =>
  all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)

export const newestTrack = newest(tracks)
export const newestTracks = newestOfEach(tracks)

/** Every version of a track that cases may have run under. */
export const versionsOf = (id: string): readonly Track[] => tracks.filter((track) => track.id === id)

export const newestOutline = newest(forms)
/** The newest version of every form, openings first; older ones are of filings that keep them. */
export const newestOutlines: readonly Outline[] = newestOfEach(allForms)
export const newestChain = newest(chains)

/** A form with all that it asks, read when it is first needed. */
export const formOf = (which: Versioned): Promise<Form> => outlineOf(which).load()

/** The newest version of a form, with all that it asks. */
export const newestForm = async (id: string): Promise<Form | undefined> => newest(allForms)(id)?.load()

/** The file that a form's acceptance yields for another system; undefined where it yields none. */
export const exportOf = async (which: Versioned): Promise<ExportTemplate | undefined> =>
  outlineOf(which).table?.()

/** The words of a form's letter, read when they are first needed; undefined where it makes none. */
export const letterOf = async (which: Versioned): Promise<LetterTemplate | undefined> =>
  outlineOf(which).words?.()
