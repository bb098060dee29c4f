import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DynamoDBClient, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findProgram, startDatabase } from '../../../../infra/local/database/database.ts'
import { prepareTable } from '../../../../infra/local/database/table.ts'
import { adopt } from '../../../../infra/local/environment.ts'
import { temporaryFolder } from '../fixtures/temporary.ts'

/** A database whose clients find it as functions do. */
const start = async (file = join(temporaryFolder(), 'database.db')) => {
  const database = await startDatabase(file)
  onTestFinished(database.stop)
  onTestFinished(
    adopt({
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
      AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    }),
  )
  const client = new DynamoDBClient({})
  onTestFinished(() => client.destroy())
  const put = (pk: string, sk = 'X') =>
    client.send(new PutItemCommand({ TableName: 'table', Item: { pk: { S: pk }, sk: { S: sk } } }))
  return { ...database, file, client, put }
}

describe('the embedded database', () => {
  test('has its table made once, and says whether anything was ever written', async () => {
    const { put } = await start()
    const made = await prepareTable('table', false)
    expect(made).toEqual({ isFresh: true, streamArn: expect.stringMatching(/:table\/table\/stream\//) })
    expect(await prepareTable('table', false)).toEqual(made)
    await put('a')
    expect(await prepareTable('table', false)).toEqual({ ...made, isFresh: false })
  })

  test('says that another version wrote what this one cannot read', async () => {
    const { put } = await start()
    await prepareTable('table', false)
    await put('C#2026010112345678', 'HEAD')
    await expect(prepareTable('table', false)).rejects.toThrow(
      /^数据由另一个版本写入.* \/ The data were written by another version/,
    )
  })

  test('makes the table anew where a beginning was cut off', async () => {
    const { put } = await start()
    await prepareTable('table', true)
    await put('a')
    expect(await prepareTable('table', true)).toMatchObject({ isFresh: true })
  })

  test('keeps its tables across a restart', async () => {
    const first = await start()
    await prepareTable('table', false)
    await first.put('a')
    await first.stop()
    const { client } = await start(first.file)
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual(['table'])
    expect(await prepareTable('table', false)).toMatchObject({ isFresh: false })
  })

  test('numbers the records of its stream by an index, however many there are', async () => {
    const { file, put } = await start()
    await prepareTable('table', false)
    await put('a')
    const look = new DatabaseSync(file, { readOnly: true })
    const numbering = `EXPLAIN QUERY PLAN SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1
      FROM _stream_records WHERE table_name = 'table'`
    const reading = `EXPLAIN QUERY PLAN SELECT event_name FROM _stream_records WHERE table_name = 'table'
      AND shard_id = 's' AND CAST(sequence_number AS INTEGER) > 7 ORDER BY CAST(sequence_number AS INTEGER) LIMIT 9`
    for (const query of [numbering, reading]) {
      expect(JSON.stringify(look.prepare(query).all())).toContain('INDEX tuichu_stream_order')
    }
    look.close()
  })

  test('does not start over a file that is none of its own', async () => {
    const file = join(temporaryFolder(), 'database.db')
    writeFileSync(file, 'no database'.repeat(1000))
    await expect(startDatabase(file)).rejects.toThrow(/^数据库打不开：.* \/ The database cannot be opened: /)
  })

  test('is found among the packages, or missed by name', () => {
    expect(existsSync(findProgram())).toBe(true)
    const resolve = () => {
      throw new Error('no such package')
    }
    expect(() => findProgram(resolve)).toThrow(/^缺少内嵌数据库 @dynoxide\/.* \/ .*DYNAMODB_ENDPOINT/)
  })
})
