import { resolve } from 'node:path'
import { type Administrator, readAdministrator } from '../first-administrator.ts'
import { StartFailure } from './failure.ts'

/** What the environment of `npm start` may choose. */
export interface Settings {
  readonly port: number
  readonly dataDir: string
  readonly seed: Seed
  /** A DynamoDB that someone else runs, in place of the embedded one. */
  readonly dynamodbEndpoint?: string
  /** Who is put into an empty table, to sign in and add the others. */
  readonly administrator?: Administrator
}

export type Seed = 'demo' | 'none'

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings, or says which one is wrong. */
export function readSettings(environment: Environment): Settings {
  const endpoint = environment.DYNAMODB_ENDPOINT
  const administrator = environment.ADMINISTRATOR
  return {
    port: readPort(environment.PORT || '3000'),
    dataDir: resolve(environment.DATA_DIR || '.data'),
    seed: readSeed(environment.SEED || 'demo'),
    ...(endpoint && { dynamodbEndpoint: endpoint }),
    ...(administrator && { administrator: readFirst(administrator) }),
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new StartFailure({
    zh: `PORT 应为 0 至 65535 的整数，现为“${text}”。`,
    en: `PORT must be a whole number from 0 to 65535, not "${text}".`,
  })
}

function readFirst(text: string): Administrator {
  const read = readAdministrator(text)
  if (read) return read
  throw new StartFailure({
    zh: `ADMINISTRATOR 应为“姓名 <邮箱>”，现为“${text}”。`,
    en: `ADMINISTRATOR must be "Name <mailbox>", not "${text}".`,
  })
}

function readSeed(text: string): Seed {
  if (text === 'demo' || text === 'none') return text
  throw new StartFailure({
    zh: `SEED 应为 demo 或 none，现为“${text}”。`,
    en: `SEED must be demo or none, not "${text}".`,
  })
}
