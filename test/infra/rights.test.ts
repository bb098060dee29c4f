import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { functionRights } from '../../infra/function-rights.ts'
import { allFunctions, type FunctionName } from '../../infra/routes.ts'
import { statementsOf } from '../../infra/statements.ts'
import { functionIds, resources, rightsOf, synthesize } from './synth.ts'

const { template } = synthesize()

const partitions = (name: FunctionName, action: string, where: string): unknown =>
  rightsOf(template, name).find(
    ({ actions, resources: on }) => actions.includes(action) && on.includes(where),
  )?.condition ?? 'everything'

const within = (...keys: string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
  Null: { 'dynamodb:LeadingKeys': 'false' },
})

/** `action resource` for each pair that a statement of the service allows. */
const pairs = (name: FunctionName, service: string): string[] =>
  rightsOf(template, name)
    .flatMap(({ actions, resources: on }) =>
      actions.flatMap((action) => on.map((where) => `${action} ${where}`)),
    )
    .filter((pair) => pair.startsWith(`${service}:`))
    .sort()

test('there is one policy for each function and none beside', () => {
  const ids = resources(template, 'AWS::IAM::Policy').map(({ id }) => id)
  expect(ids.sort()).toEqual(allFunctions.map((name) => `${functionIds[name]}RoleDefaultPolicy`).sort())
  expect(resources(template, 'AWS::IAM::ManagedPolicy')).toEqual([])
})

describe.each(allFunctions)('%s', (name) => {
  const rights = rightsOf(template, name)

  test('is allowed named actions only', () => {
    expect(rights.length).toBeGreaterThan(1)
    expect(rights.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([])
    expect(rights.map(({ effect }) => effect)).toEqual(rights.map(() => 'Allow'))
  })

  test('on named resources, with nothing left open but the keys of objects', () => {
    const open = rights.flatMap(({ resources: on }) => on).filter((where) => where.includes('*'))
    const objects =
      /^Buckets(Quarantine\/(uploads|receipts)|Evidence\/(sha256|small|large|imports|certificates)|Exports\/archives|Log\/tile)\/\*$/
    expect(open.filter((where) => !objects.test(where))).toEqual([])
  })

  test('writes its own log and no other', () => {
    const log = `${functionIds[name]}Log`
    expect(pairs(name, 'logs')).toEqual([`logs:CreateLogStream ${log}`, `logs:PutLogEvents ${log}`])
  })

  test('does with the table what the store calls, and never scans', () => {
    const actions = rights
      .filter(({ resources: on }) => on.includes('DataTable'))
      .flatMap((statement) => statement.actions)
      .filter((action) => action.startsWith('dynamodb:'))
    expect(actions.sort()).toEqual(storeActions().sort())
    expect(actions).not.toContain('dynamodb:Scan')
  })

  test('has the rights that the local services hold it to, and no others', () => {
    const written = statementsOf(functionRights[name]).flatMap(({ actions, resource, leadingKeys }) =>
      actions.map((action) => `${action} ${resource} ${leadingKeys?.join() ?? ''}`),
    )
    const beside = /^(logs|sqs|kms):(?!Sign |GetPublicKey |\w+ identity-key)|StreamArn/
    const deployed = rights.flatMap(({ actions, resources: on, condition }) => {
      const keys = condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ''
      return actions.flatMap((action) => on.map((where) => `${action} ${localName(where)} ${keys}`))
    })
    expect([...new Set(deployed)].filter((right) => !beside.test(right)).sort()).toEqual(written.sort())
  })

  test('uses keys without managing them', () => {
    const actions = new Set(pairs(name, 'kms').map((pair) => pair.split(' ')[0]))
    const allowed = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey']
    if (name === 'archive' || name === 'keeping') allowed.push('kms:Sign')
    if (name === 'log') allowed.push('kms:Sign', 'kms:GetPublicKey')
    expect([...actions].filter((action) => !allowed.includes(action ?? ''))).toEqual([])
  })
})

describe('lists', () => {
  const every = {
    tips: {},
    public: {
      county: within('REGISTER#*', 'REGISTERNAMES', 'STOOD#*'),
      enterprise: within('REGISTERED#*'),
    },
    enterprise: { enterprise: within('EN#*') },
    official: {
      queue: within('Q#*', 'DUTY#*'),
      county: within('CASES#*', 'OPENING#*', 'ORGAN#*', 'KEPT#*', 'ENTERPRISES#*'),
      enterprise: within('EN#*'),
    },
    auditor: { county: within('CASES#*'), enterprise: within('EN#*', 'ORDERS#*', 'BATCHES#*') },
    administration: { county: within('PEOPLE', 'ORGAN#*', 'IMPORTS'), enterprise: within('EN#*') },
    outbox: { county: within('ORGAN#*'), enterprise: within('EN#*') },
    sweep: {
      wake: within('WAKE#*', 'PROVISIONAL#*', 'DIGEST#*'),
      queue: within('UNSENT#*', 'Q#*'),
      county: within('ORGAN#*'),
    },
    intake: {},
    pictures: {},
    archive: {},
    bounces: { county: within('ORGAN#*') },
    log: {},
    keeping: { wake: within('KEEPING#*'), enterprise: within('EN#*') },
  }

  test.each(allFunctions)('of %s are those that its pages show', (name) => {
    const granted = rightsOf(template, name).flatMap(({ resources: on, condition }) =>
      on.filter((where) => where.startsWith('DataTable/index/')).map((where) => [where.slice(16), condition]),
    )
    expect(Object.fromEntries(granted)).toEqual(every[name])
  })
})

describe('items', () => {
  test('of a case are out of reach for whoever is open to everybody', () => {
    const reads = within('P#*', 'MAILBOX#*', 'L#*', 'S#*', 'T#*', 'R#*', 'LOG#CHECKPOINT')
    expect(partitions('public', 'dynamodb:GetItem', 'DataTable')).toEqual(reads)
    const writes = within('L#*', 'S#*', 'T#*', 'M#*')
    expect(partitions('public', 'dynamodb:PutItem', 'DataTable')).toEqual(writes)
  })

  test('of a case are out of reach for tip-offs, but for those that the public begins; who told can be sealed there, not read', () => {
    const reads = within('L#*', 'T#*', 'R#*', 'C#C-t-*', 'C#C-n-*')
    expect(partitions('tips', 'dynamodb:GetItem', 'DataTable')).toEqual(reads)
    const writes = within('L#*', 'T#*', 'C#C-t-*', 'C#C-n-*', 'I#*')
    expect(partitions('tips', 'dynamodb:PutItem', 'DataTable')).toEqual(writes)
  })

  test('of a case are out of reach for the administrator', () => {
    const imported = ['CATALOGUE', 'CATALOGUE#*', 'IMPORT#*', 'IMPORTING']
    const reads = within('P#*', 'MAILBOX#*', 'EN#*', 'S#*', 'L#*', 'T#*', 'CUSTODY*', ...imported)
    expect(partitions('administration', 'dynamodb:GetItem', 'DataTable')).toEqual(reads)
    const writes = within('P#*', 'MAILBOX#*', 'EN#*', 'M#*', 'L#*', 'T#*', ...imported)
    expect(partitions('administration', 'dynamodb:PutItem', 'DataTable')).toEqual(writes)
  })

  test('of the public log are all that its signer may reach, and it changes no entry', () => {
    const reads = within('LOG#HEAD', 'LOG#BATCH', 'LOG#CHECKPOINT')
    expect(partitions('log', 'dynamodb:GetItem', 'DataTable')).toEqual(reads)
    expect(partitions('log', 'dynamodb:PutItem', 'DataTable')).toEqual(within('LOG#CHECKPOINT'))
  })

  test('are all read by the auditor, who changes only orders, searches and the log of custody', () => {
    expect(partitions('auditor', 'dynamodb:GetItem', 'DataTable')).toBe('everything')
    expect(partitions('auditor', 'dynamodb:DeleteItem', 'DataTable')).toEqual(
      within('A#*', 'BATCH#*', 'CUSTODY*', 'SAVED#*'),
    )
  })
})

describe('objects', () => {
  const get = (where: string) => [`s3:GetObject ${where}`, `s3:GetObjectVersion ${where}`]
  const put = (where: string) => [`s3:AbortMultipartUpload ${where}`, `s3:PutObject ${where}`]
  const resume = (where: string) => [`s3:ListMultipartUploadParts ${where}`]
  const uploads = 'BucketsQuarantine/uploads/*'
  const receipts = 'BucketsQuarantine/receipts/*'
  const kept = 'BucketsEvidence/sha256/*'
  const small = 'BucketsEvidence/small/*'
  const large = 'BucketsEvidence/large/*'
  const seen = [...get(kept), ...get(small), ...get(large)]
  const imported = 'BucketsEvidence/imports/*'
  const archives = 'BucketsExports/archives/*'
  const certificates = 'BucketsEvidence/certificates/*'
  const erase = (where: string) => [`s3:DeleteObject ${where}`, `s3:DeleteObjectVersion ${where}`]
  const tiles = 'BucketsLog/tile/*'
  const see = (...buckets: string[]) => buckets.map((bucket) => `s3:ListBucket Buckets${bucket}`)

  test.each([
    ['public', [...get(small), ...get(tiles), ...see('Log')]],
    ['tips', [...get(uploads), ...put(uploads), ...see('Quarantine')]],
    ['enterprise', [...seen, ...get(uploads), ...put(uploads), ...resume(uploads), ...see('Quarantine')]],
    [
      'official',
      [
        ...[...seen, ...get(uploads), ...get(certificates), ...put(uploads), ...resume(uploads)],
        ...[`s3:GetObjectLegalHold ${kept}`, `s3:GetObjectRetention ${kept}`, ...see('Quarantine')],
      ],
    ],
    ['auditor', [...get(archives), ...see('Exports')]],
    ['administration', [...get(imported), ...put(imported)]],
    ['outbox', put(kept)],
    ['sweep', [...get(tiles), ...see('Log')]],
    [
      'intake',
      [
        `s3:DeleteObject ${uploads}`,
        ...get(kept),
        ...get(uploads),
        ...get(receipts),
        ...put(receipts),
        ...put(kept),
        ...see('Evidence', 'Quarantine'),
      ],
    ],
    ['pictures', [...get(kept), ...put(small), ...put(large)]],
    [
      'archive',
      [...get(kept), ...get(archives), ...get(tiles), ...put(archives), ...see('Evidence', 'Exports', 'Log')],
    ],
    ['bounces', []],
    ['log', [...get(tiles), ...put(tiles), ...see('Log')]],
    [
      'keeping',
      [
        ...[
          ...seen,
          ...get(certificates),
          ...get(archives),
          ...put(certificates),
          ...see('Evidence', 'Exports'),
        ],
        ...[kept, small, large, archives].flatMap(erase),
        `s3:PutObjectLegalHold ${kept}`,
      ],
    ],
  ] as const)('that %s may touch', (name, expected) => {
    expect(pairs(name, 's3')).toEqual([...expected].sort())
  })

  test('of evidence are removed and held by the job of records alone, and no function shortens their lock', () => {
    const others = allFunctions.filter((name) => name !== 'keeping').flatMap((name) => pairs(name, 's3'))
    expect(others.filter((pair) => /Delete.*Evidence|Put.*LegalHold/.test(pair))).toEqual([])
    const all = allFunctions.flatMap((name) => pairs(name, 's3'))
    expect(all.filter((pair) => /PutObjectRetention|Bypass/.test(pair))).toEqual([])
  })
})

describe('mail', () => {
  test.each(['outbox', 'sweep'] as const)('is sent by %s, as the configured sender of its domain', (name) => {
    const identity = 'arn:AWS::Partition:ses:ap-southeast-1:AWS::AccountId:identity/example.org'
    const set = 'arn:AWS::Partition:ses:ap-southeast-1:AWS::AccountId:configuration-set/MailSet'
    const touched = [set, identity].flatMap((what) => [`ses:SendEmail ${what}`, `ses:SendRawEmail ${what}`])
    expect(pairs(name, 'ses')).toEqual(touched.toSorted())
    const mail = rightsOf(template, name).find(({ actions }) => actions.includes('ses:SendEmail'))
    expect(mail?.condition).toEqual({ StringEquals: { 'ses:FromAddress': 'tuichu@example.org' } })
  })

  test('is sent by nobody else', () => {
    const others = allFunctions.filter((name) => name !== 'outbox' && name !== 'sweep')
    expect(others.flatMap((name) => pairs(name, 'ses'))).toEqual([])
  })
})

test('who told is sealed where it comes in, and opened by what sends mail alone', () => {
  const may = (action: string) =>
    allFunctions.filter((name) => pairs(name, 'kms').some((pair) => pair.startsWith(`${action} IdentityKey`)))
  expect(may('kms:Encrypt')).toEqual(['tips'])
  expect(may('kms:Decrypt')).toEqual(['outbox', 'sweep'])
})

test('the stream is read by the two that follow it', () => {
  const readers = allFunctions.filter((name) =>
    pairs(name, 'dynamodb').some((pair) => pair.includes('StreamArn')),
  )
  expect(readers).toEqual(['outbox', 'archive'])
})

/** As `statements.ts` names a resource of the template. */
function localName(where: string): string {
  if (where.includes(':ses:')) return 'mail'
  if (where.startsWith('ArchiveKey')) return 'signing-key'
  if (where.startsWith('IdentityKey')) return 'identity-key'
  if (where.startsWith('PublicLogKey')) return 'log-key'
  const bucket = where.match(/^Buckets([A-Z][a-z]+)(.*)/)
  return bucket ? `${bucket[1]?.toLowerCase()}${bucket[2]}` : where.replace(/^DataTable(?=$|\/)/, 'table')
}

/** The actions behind the commands that the store's table sends, read from its source. */
function storeActions(): string[] {
  const source = readFileSync(new URL('../../functions/store/table.ts', import.meta.url), 'utf8')
  const commands = [...source.matchAll(/new (\w+)Command\(/g)].map(([, command]) => `${command}`)
  const inTransactions = [...source.matchAll(/\b(Put|Delete|Update|ConditionCheck): \{ TableName/g)].map(
    ([, write]) => (write === 'ConditionCheck' ? 'ConditionCheckItem' : `${write}Item`),
  )
  const called = commands.filter((command) => command !== 'TransactWriteItems')
  return [...new Set([...called, ...inTransactions])].map((command) => `dynamodb:${command}`)
}
