import { afterAll, beforeAll, describe } from 'vitest'
import { backends, type Database } from '../support/database.ts'

/** One contract, run on every database at hand, each with a table of its own. */
export const onEveryDatabase = (what: string, contract: (database: () => Database) => void): void => {
  describe.each(backends)(`${what}, on $name`, ({ start }) => {
    let database: Database | undefined
    beforeAll(async () => {
      database = await start()
    })
    afterAll(() => database?.stop())
    contract(() => {
      if (!database) throw new Error('The database is not up yet')
      return database
    })
  })
}
