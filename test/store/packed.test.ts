import { brotliDecompressSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, noEvent } from '../../functions/engine/log.ts'
import { commitIn, commitItem } from '../../functions/store/commit.ts'
import { packForGood, packSnapshot, unpackForGood, unpackSnapshot } from '../../functions/store/packed.ts'
import { contact, contentA, submit } from '../engine/commands.ts'
import { atFinal } from '../engine/given.ts'
import { envelope, newCase } from './story.ts'

const seed = { seed: 20_260_224, numRuns: 300 }
const anything = fc.jsonValue({ stringUnit: 'grapheme' })

test('what is packed comes back the same', () => {
  fc.assert(
    fc.property(anything, (value) => {
      const same = JSON.parse(JSON.stringify(value))
      expect(unpackForGood(packForGood(value))).toEqual(same)
      expect(unpackSnapshot(packSnapshot(value))).toEqual(same)
    }),
    seed,
  )
})

test('what is kept for good is Brotli of JSON, and needs nothing of ours', () => {
  const value = { event: '退出', list: [1, 2] }
  expect(JSON.parse(brotliDecompressSync(packForGood(value)).toString())).toEqual(value)
})

test('the words of the first edition are never edited, for snapshots rest on them', () => {
  const written = 'ASMmA0HMMTBEzUgGEBEs6Q1/ICZnpCZnowQdejgR8JCxroERbg8BAA=='
  const filing = { no: 1, status: 'in-approval', step: 'check', waiting: [], signatures: [] }
  expect(unpackSnapshot(Buffer.from(written, 'base64'))).toEqual({
    state: { status: 'open', number: '2026-001', county: '370001', filings: [filing] },
    hash: '',
    opened: '2026-03-02T00:00:00.000Z',
    used: '',
  })
})

test('the words of the second edition are never edited either', () => {
  const written = 'AiMm90HMMTBEzYUGUBFY1sCeNPGHd3JGanI2SiijB2kscjFSixYM+LxtrGtghNvbAA=='
  const filing = { no: 1, status: 'in-approval', step: 'check', waiting: [], signatures: [] }
  const state = { status: 'open', number: '2026-001', county: '370001', clocks: [], filings: [filing] }
  expect(unpackSnapshot(Buffer.from(written, 'base64'))).toEqual({
    state: { ...state, items: {}, published: [] },
    hash: '',
    opened: '2026-03-02T00:00:00.000Z',
    used: '',
  })
})

test('a snapshot of an edition that this version lacks is a fault', () => {
  const packed = Buffer.from(packSnapshot({}))
  packed[0] = 99
  expect(() => unpackSnapshot(packed)).toThrow('edition 99')
})

test('a commit reads the same from the table and from its stream, where bytes are base64', () => {
  const id = newCase()
  const log = append(
    { sequence: 0, hash: noEvent },
    { at: '2026-03-02T00:00:00.000Z', actor: contact },
    atFinal(),
  )
  const item = commitItem(id, log, envelope(submit('longer'), { key: 'k', request: contentA }))
  const streamed = Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ]),
  )
  const commit = { case: id, key: 'k', request: contentA, log }
  expect(commitIn(item)).toEqual(commit)
  expect(commitIn(streamed)).toEqual(commit)
})
