import type { Hash } from './source.ts'

/** SM3 (GB/T 32905-2016), for browsers, which have none; Node's own judges it in the tests. */
export const sm3 = (): Hash => {
  const state = Uint32Array.of(
    ...[0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600],
    ...[0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e],
  )
  const block = new Uint8Array(64)
  let filled = 0
  let length = 0
  const update = (bytes: Uint8Array): void => {
    length += bytes.length
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + 64 - filled)
      block.set(piece, filled)
      filled += piece.length
      at += piece.length
      if (filled === 64) {
        compress(state, block)
        filled = 0
      }
    }
  }
  const hex = (): string => {
    const bits = BigInt(length) * 8n
    const padding = new Uint8Array(((119 - (length % 64)) % 64) + 9)
    padding[0] = 0x80
    new DataView(padding.buffer).setBigUint64(padding.length - 8, bits)
    update(padding)
    return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
  }
  return { update, hex }
}

const words = new Uint32Array(68)

const turn = (word: number, by: number): number => ((word << by) | (word >>> (32 - by))) >>> 0
const at = (list: Uint32Array, index: number): number => list[index] as number

/** 5.3.2: the block as 68 words. */
const expand = (block: Uint8Array): void => {
  const view = new DataView(block.buffer, block.byteOffset, 64)
  for (let j = 0; j < 16; j += 1) words[j] = view.getUint32(4 * j)
  for (let j = 16; j < 68; j += 1) {
    const x = at(words, j - 16) ^ at(words, j - 9) ^ turn(at(words, j - 3), 15)
    words[j] = x ^ turn(x, 15) ^ turn(x, 23) ^ turn(at(words, j - 13), 7) ^ at(words, j - 6)
  }
}

/** 5.3.3: one block into the state, in 64 rounds. */
const compress = (state: Uint32Array, block: Uint8Array): void => {
  expand(block)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let j = 0; j < 64; j += 1) {
    const constant = j < 16 ? 0x79cc4519 : 0x7a879d8a
    const ss1 = turn((turn(a, 12) + e + turn(constant, j % 32)) >>> 0, 7)
    const ss2 = ss1 ^ turn(a, 12)
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g)
    const tt1 = (ff + d + ss2 + (at(words, j) ^ at(words, j + 4))) >>> 0
    const tt2 = (gg + h + ss1 + at(words, j)) >>> 0
    ;[d, c, b, a] = [c, turn(b, 9), a, tt1]
    ;[h, g, f, e] = [g, turn(f, 19), e, (tt2 ^ turn(tt2, 9) ^ turn(tt2, 17)) >>> 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) ^ word
}
