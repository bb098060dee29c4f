/** What a worker is started with. */
export interface WorkerStart {
  readonly name: string
  /** Path of the bundle's `index.js`. */
  readonly bundle: string
}

/** One invocation. The event travels as JSON, as to Lambda, so that nothing else gets through. */
export interface Call {
  readonly id: string
  readonly event: string
  /** Machine time, in milliseconds, at which the caller stops waiting. */
  readonly deadline: number
}

/** What became of a call: its result as JSON, or the stack of what was thrown. */
export type Answer =
  | { readonly id: string; readonly result: string }
  | { readonly id: string; readonly fault: string }
