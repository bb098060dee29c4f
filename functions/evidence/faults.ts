/** S3 says `NoSuchKey` to a GET and a bare 404 to a HEAD, which has no body to say more in. */
export const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && ['NoSuchKey', 'NotFound'].includes(fault.name)

/** A condition on a write did not hold (412), or another such write was under way (409). */
export const isRefusedPrecondition = (fault: unknown): boolean =>
  fault instanceof Error && ['PreconditionFailed', 'ConditionalRequestConflict'].includes(fault.name)
