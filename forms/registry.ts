import type { Chain } from '../functions/engine/chain.ts'
import type { Form, Outline } from '../functions/engine/form.ts'
import type { Track } from '../functions/engine/track.ts'
import { about as dismantlingCertification } from './dismantling-certification/about.ts'
import { dismantlingCertificationChain } from './dismantling-certification/chain.ts'
import { about as extensionRequest } from './extension-request/about.ts'
import { extensionRequestChain } from './extension-request/chain.ts'
import { about as publicCommitment } from './public-commitment/about.ts'
import { publicCommitmentChain } from './public-commitment/chain.ts'
import { about as rectificationNotice } from './rectification-notice/about.ts'
import { energyTrack } from './tracks/energy.ts'
import { technologyTrack } from './tracks/technology.ts'

type Versioned = { readonly id: string; readonly version: string }

/** What is known of a form at once, and how to read the whole of it. */
type Entry = Outline & { readonly load: () => Promise<Form> }

const entry = (about: Outline, load: Entry['load']): Entry => ({ ...about, load })

/** Every version of every form that an enterprise files, the newest of each id first. */
export const forms: readonly Entry[] = [
  entry(extensionRequest, async () => (await import('./extension-request/form.ts')).extensionRequest),
  entry(publicCommitment, async () => (await import('./public-commitment/form.ts')).publicCommitment),
  entry(
    dismantlingCertification,
    async () => (await import('./dismantling-certification/form.ts')).dismantlingCertification,
  ),
]

/** Every version of every form that officials fill in; each is an act of its own, without a chain. */
const acts: readonly Entry[] = [
  entry(
    rectificationNotice,
    async () => (await import('./rectification-notice/form.ts')).rectificationNotice,
  ),
]

/** Every version of every chain, the newest of each id first. */
export const chains: readonly Chain[] = [
  extensionRequestChain,
  publicCommitmentChain,
  dismantlingCertificationChain,
]

/** Every version of every track, the newest of each id first. */
export const tracks: readonly Track[] = [energyTrack, technologyTrack]

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

export const outlineOf = exactly('form', forms)
export const chainOf = exactly('chain', chains)
export const trackOf = exactly('track', tracks)

export const newestOutline = newest(forms)
export const newestChain = newest(chains)

/** A form with all that it asks, read when it is first needed. */
export const formOf = (which: Versioned): Promise<Form> => outlineOf(which).load()

/** The newest version of a form or act, with all that it asks. */
export const newestForm = async (id: string): Promise<Form | undefined> =>
  newest([...forms, ...acts])(id)?.load()
