/** What has been started, to be stopped in the opposite order. */
export interface Closers {
  add(close: () => unknown): void
  /** Stops everything; once, however often it is asked. */
  close(): Promise<void>
}

export function createClosers(): Closers {
  const all: (() => unknown)[] = []
  let closing: Promise<void> | undefined
  const closeAll = async () => {
    for (let close = all.pop(); close; close = all.pop()) await close()
  }
  return {
    add: (close) => all.push(close),
    close: () => {
      closing ??= closeAll()
      return closing
    },
  }
}
