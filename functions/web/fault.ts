const mostFrames = 6

/** A fault as a log may know it: name and place alone, for messages of parsers, of the database and of the mail service quote what people typed and who they are. */
export const faultOf = (error: unknown): { readonly name: string; readonly at?: readonly string[] } =>
  error instanceof Error ? { name: error.name, at: framesOf(error) } : { name: typeof error }

const framesOf = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, mostFrames)
    .map((line) => line.trim())
