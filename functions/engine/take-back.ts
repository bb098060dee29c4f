import type { Filing, InApproval, Returned, Signature } from './case.ts'

type ToTakeBack = {
  readonly filing: InApproval | Returned
  readonly step: string
  /** What stays signed. */
  readonly signatures: readonly Signature[]
  readonly returned?: true
}

/** The decision that a person may take back for an organ; undefined where there is none. */
export const toTakeBack = (filing: Filing, organ: string, person: string): ToTakeBack | undefined => {
  if (filing.status === 'returned') {
    const { step, signatures } = filing
    const isTheirs = filing.organ === organ && filing.person === person
    return isTheirs ? { filing, step, signatures, returned: true } : undefined
  }
  if (filing.status !== 'in-approval' || filing.settled) return undefined
  const last = filing.signatures.at(-1)
  const signatures = filing.signatures.slice(0, -1)
  const isTheirs = last?.organ === organ && last.person === person
  return isTheirs ? { filing, step: last.step, signatures } : undefined
}
