import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { type Delivery, deliver } from '../../../../infra/local/stream/deliver.ts'

const record = (sequence: number): DynamoDBRecord => ({ dynamodb: { SequenceNumber: String(sequence) } })
const batch = (...sequences: number[]) => sequences.map(record)
const numberOf = ({ dynamodb }: DynamoDBRecord) => Number(dynamodb?.SequenceNumber)

type Answer = (sequences: readonly number[]) => unknown

/** What happened while a batch was delivered to a function that answers so. */
const delivered = async (
  records: readonly DynamoDBRecord[],
  answer: Answer,
  changes: Partial<Delivery> = {},
) => {
  const calls: number[][] = []
  const done: number[] = []
  const givenUp: number[] = []
  await deliver(records, {
    invoke: async ({ Records }) => {
      const sequences = Records.map(numberOf)
      calls.push(sequences)
      return answer(sequences)
    },
    done: (last) => done.push(numberOf(last)),
    giveUp: (one) => givenUp.push(numberOf(one)),
    retries: 2,
    firstPauseMs: 1,
    isStopping: () => false,
    ...changes,
  })
  return { calls, done, givenUp }
}

const failing = (sequence: number) => ({ batchItemFailures: [{ itemIdentifier: String(sequence) }] })
const throwing = (bad: number) => (sequences: readonly number[]) => {
  if (sequences.includes(bad)) throw new Error('bad')
}

describe('a batch', () => {
  test.each([undefined, null, {}, { batchItemFailures: [] }, 'done'])(
    'that ends in %j is done at once',
    async (result) => {
      const { calls, done, givenUp } = await delivered(batch(1, 2, 3), () => result)
      expect({ calls, done, givenUp }).toEqual({ calls: [[1, 2, 3]], done: [3], givenUp: [] })
    },
  )

  test('of which one is reported as failed is resumed there', async () => {
    let first = true
    const { calls, done } = await delivered(batch(1, 2, 3), () => {
      if (!first) return {}
      first = false
      return failing(2)
    })
    expect(calls).toEqual([
      [1, 2, 3],
      [2, 3],
    ])
    expect(done).toEqual([1, 3])
  })

  test('that reports several is resumed at the earliest', async () => {
    let first = true
    const { calls } = await delivered(batch(1, 2, 3), () => {
      if (!first) return {}
      first = false
      return { batchItemFailures: [{ itemIdentifier: '3' }, { itemIdentifier: '2' }] }
    })
    expect(calls[1]).toEqual([2, 3])
  })

  test('with one bad record loses that one after its retries, and no other', async () => {
    const { done, givenUp, calls } = await delivered(batch(1, 2, 3, 4), throwing(3))
    expect(givenUp).toEqual([3])
    expect(done.at(-1)).toBe(4)
    expect(calls.filter((call) => call.length === 1 && call[0] === 3)).toHaveLength(3)
    expect(
      calls
        .filter((call) => !call.includes(3))
        .flat()
        .sort(),
    ).toEqual([1, 2, 4])
  })

  test('with one record that is always reported as failed loses that one too', async () => {
    const { givenUp, done } = await delivered(batch(1, 2, 3), (sequences) =>
      sequences.includes(2) ? failing(2) : {},
    )
    expect(givenUp).toEqual([2])
    expect(done.at(-1)).toBe(3)
  })

  test('that reports a record it was not given has failed whole', async () => {
    const { givenUp } = await delivered(batch(1), () => failing(9))
    expect(givenUp).toEqual([1])
  })

  test('moves on in order, never past a record that is not done', async () => {
    const { done } = await delivered(batch(1, 2, 3, 4, 5, 6, 7, 8), throwing(5))
    expect(done).toEqual([...done].sort((a, b) => a - b))
  })

  test('that fails while the stack goes down is left for the next start', async () => {
    const going = delivered(batch(1, 2), throwing(1), { isStopping: () => true })
    await expect(going).rejects.toThrow('bad')
  })

  test('that is empty calls nothing', async () => {
    expect(await delivered([], () => ({}))).toEqual({ calls: [], done: [], givenUp: [] })
  })
})
