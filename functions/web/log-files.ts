import type { ReadTile } from '../register/log/tree.ts'
import { settings } from './settings.ts'

/** Reads tiles and bundles of the public log; the client of the bucket is loaded when the first is asked for. */
export const readTile: ReadTile = async (path) => {
  const bytes = await findTile(path)
  if (!bytes) throw new Error(`The public log has no ${path}`)
  return bytes
}

/** … undefined where there is none. */
export const findTile = async (path: string): Promise<Uint8Array | undefined> => {
  const [{ logFile }, { storage }] = await Promise.all([
    import('../evidence/log-files.ts'),
    import('./storage.ts'),
  ])
  return logFile(storage(), settings().LOG_BUCKET, path)
}
