/** The same sentence for both kinds of reader. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Something about this machine that the person can mend (a port, a folder, a program): told in one line. */
export class StartFailure extends Error {
  readonly says: Words

  constructor(says: Words, options?: ErrorOptions) {
    super(oneLine(says), options)
    this.says = says
  }
}

/** Both languages on one line, Chinese first. */
export function oneLine({ zh, en }: Words): string {
  return `${zh} / ${en}`.replace(/\s+/g, ' ')
}

/** The `code` of a Node error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** What an unknown throw has to say. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
