import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Table } from '../functions/store/table.ts'
import { addAdministrator, readAdministrator } from './first-administrator.ts'

/**
 * Adds an administrator to a deployed table, of which nobody could sign in otherwise:
 * `npm run administrator -- <table> '王建国 <first@city.example>'`, with the region and credentials of an operator.
 */
const [table = '', text = ''] = process.argv.slice(2)
const administrator = readAdministrator(text)
if (!table || !administrator) fail(`Usage: npm run administrator -- TABLE '王建国 <first@city.example>'`)
const client = new DynamoDBClient({})
try {
  const done = await addAdministrator(new Table(client, table), administrator, new Date().toISOString())
  if (done === 'mailbox-taken')
    fail(`${administrator.email} is somebody's mailbox already; nothing was written`)
  console.log(`${administrator.name} may sign in with ${administrator.email}`)
} catch (error) {
  fail(`Nothing was written: ${error instanceof Error ? error.message : String(error)}`)
} finally {
  client.destroy()
}

function fail(words: string): never {
  console.error(words)
  process.exit(1)
}
