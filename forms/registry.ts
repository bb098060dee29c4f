import type { Chain } from '../functions/engine/chain.ts'
import type { Form } from '../functions/engine/form.ts'
import type { Track } from '../functions/engine/track.ts'
import { dismantlingCertificationChain } from './dismantling-certification/chain.ts'
import { dismantlingCertification } from './dismantling-certification/form.ts'
import { extensionRequestChain } from './extension-request/chain.ts'
import { extensionRequest } from './extension-request/form.ts'
import { publicCommitmentChain } from './public-commitment/chain.ts'
import { publicCommitment } from './public-commitment/form.ts'
import { energyTrack } from './tracks/energy.ts'
import { technologyTrack } from './tracks/technology.ts'

type Versioned = { readonly id: string; readonly version: string }

/** Every version of every form that an enterprise files, the newest of each id first. */
export const forms: readonly Form[] = [extensionRequest, publicCommitment, dismantlingCertification]

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

export const formOf = exactly('form', forms)
export const chainOf = exactly('chain', chains)
export const trackOf = exactly('track', tracks)

export const newestForm = newest(forms)
export const newestChain = newest(chains)
