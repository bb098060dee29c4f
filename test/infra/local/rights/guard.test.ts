import { describe, expect, test } from 'vitest'
import { createGuard } from '../../../../infra/local/rights/guard.ts'

const written: string[] = []
const guard = createGuard({ write: (_, text) => void written.push(text) })
const item = (action: string, ...leadingKeys: string[]) => ({
  action: `dynamodb:${action}`,
  resource: 'table',
  leadingKeys,
})
const mail = { action: 'ses:SendEmail', resource: 'mail' }
const page = (name: string, key: string) => ({ ...item('Query', key), resource: `table/index/${name}` })

describe('a function may', () => {
  test.each([
    ['official', item('PutItem', 'C#1')],
    ['public', item('BatchGetItem', 'P#1', 'L#2')],
    ['administration', page('county', 'PEOPLE')],
    ['official', { action: 's3:PutObject', resource: 'quarantine/uploads/1' }],
    ['outbox', mail],
  ])('%s: %o', (name, asked) => {
    expect(guard(name, [asked])).toBeUndefined()
  })
})

describe('and is refused, with words in the log,', () => {
  test.each([
    ['public', item('GetItem', 'C#1')],
    ['public', item('BatchGetItem', 'P#1', 'C#2')],
    ['public', item('BatchGetItem')],
    ['auditor', item('PutItem', 'C#1')],
    ['official', { action: 'dynamodb:Scan', resource: 'table' }],
    ['official', item('ConditionCheckItem', 'C#1')],
    ['administration', page('county', 'PEOPLE#')],
    ['intake', page('queue', 'Q#1')],
    ['official', { action: 's3:PutObject', resource: 'evidence/sha256/1' }],
    ['official', { action: 's3:ListBucket', resource: 'evidence' }],
    ['official', mail],
    ['nobody', item('GetItem', 'P#1')],
  ])('%s: %o', (name, asked) => {
    const says = guard(name, [item('GetItem', 'P#1'), asked].slice(name === 'auditor' ? 0 : 1))
    expect(says).toContain(`The function ${name} is not authorized to perform ${asked.action}`)
    expect(written.at(-1)).toContain(says)
  })

  test('all of a transaction for one part of it', () => {
    const parts = [item('PutItem', 'MAILBOX#1'), item('DeleteItem', 'C#1')]
    expect(guard('bounces', parts.slice(0, 1))).toBeUndefined()
    expect(guard('bounces', parts)).toContain('dynamodb:DeleteItem on table with leading keys C#1')
  })
})
