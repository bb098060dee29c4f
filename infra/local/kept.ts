import { existsSync, rmSync } from 'node:fs'
import { type Clock, openClock } from './clock.ts'
import { writeWhole } from './files.ts'
import { type Folder, openFolder } from './folder.ts'
import { type Log, openLog } from './log.ts'
import { type Mailbox, openMailbox } from './mail/mailbox.ts'

/** What the stack itself keeps in the data folder, beside the database and the objects. */
export interface Kept {
  readonly folder: Folder
  readonly log: Log
  readonly clock: Clock
  readonly mailbox: Mailbox
  /** Whether an earlier process was killed while it filled an empty folder: nothing of it is left. */
  readonly wasInterrupted: boolean
  /** Fills the folder whole or, if this process is killed meanwhile, not at all. */
  filling(fill: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Takes the data folder and opens what is in it. */
export function openKept(dataDir: string): Kept {
  const folder = openFolder(dataDir)
  try {
    const mark = folder.at('filling.json')
    const wasInterrupted = existsSync(mark)
    if (wasInterrupted) folder.empty()
    const log = openLog(folder.at('log.txt'))
    return {
      folder,
      log,
      clock: openClock(folder.at('clock.json')),
      mailbox: openMailbox(folder.at('mail.jsonl')),
      wasInterrupted,
      filling: async (fill) => {
        writeWhole(mark, {})
        await fill()
        rmSync(mark)
      },
      close: async () => {
        await log.close()
        folder.release()
      },
    }
  } catch (error) {
    folder.release()
    throw error
  }
}
