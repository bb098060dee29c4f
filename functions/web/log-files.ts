import { logFile } from '../evidence/log-files.ts'
import { storeOfEnvironment } from '../evidence/presign.ts'
import type { ReadTile } from '../register/log/tree.ts'
import { settings } from './settings.ts'

/** Reads tiles and bundles of the public log. */
export const readTile: ReadTile = async (path) => {
  const bytes = await findTile(path)
  if (!bytes) throw new Error(`The public log has no ${path}`)
  return bytes
}

/** … undefined where there is none. */
export const findTile = (path: string): Promise<Uint8Array | undefined> =>
  logFile(storeOfEnvironment(), settings().LOG_BUCKET, path)
