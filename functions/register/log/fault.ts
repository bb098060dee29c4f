/** What is wrong with the log: it was cut, forked, rewritten or signed by somebody else, or is not what the cases say. */
export type LogFault = {
  readonly code: 'cut' | 'forked' | 'rewritten' | 'missing' | 'unsigned' | 'differs' | 'unlogged' | 'stalled'
  /** A file of the log, a place in it, or a case. */
  readonly where: string
}
