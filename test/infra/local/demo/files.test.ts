import { describe, expect, test } from 'vitest'
import type { EvidenceKind, EvidenceSlot } from '../../../../functions/engine/form.ts'
import { kindOf } from '../../../../functions/evidence/kinds.ts'
import { measure } from '../../../../functions/evidence/measure.ts'
import { pixelsOf } from '../../../../functions/evidence/pixels.ts'
import { isCutShort, suspectOf, typeOf } from '../../../../functions/evidence/sniff.ts'
import { filesFor } from '../../../../infra/local/demo/files/evidence.ts'

const matter = {
  caseNumber: 'LC-20260224-C7A2D4',
  enterprise: { name: '高唐县禾川水泥粉磨有限公司', code: '91371526YYYY10018U' },
  day: '2026-03-02',
  form: { id: 'extension-request', title: { zh: '整改延期申请', en: 'Extension request' } },
  seal: '高唐县禾川水泥粉磨有限公司',
}

const slot = (id: string, kind: EvidenceKind): EvidenceSlot => ({
  id,
  label: { zh: `现场材料 ${id}`, en: `From the site, ${id}` },
  accepts: [kind],
  min: 1,
  max: 9,
})

const measured = (bytes: Uint8Array) =>
  measure(
    (async function* () {
      yield bytes
    })(),
  )

describe.each(['photo', 'document', 'video'] as const)('a made-up %s', (kind) => {
  test('is what intake would take in, measured as intake measures', async () => {
    const [file] = await filesFor(slot('one', kind), 1, matter)
    if (!file) throw new Error('There is no file')
    const { head, tail, ...found } = await measured(file.bytes)
    expect(await typeOf(head)).toBe(file.evidence.type)
    expect(kindOf(file.evidence.type, [kind])).toBe(kind)
    expect(suspectOf({ head, tail, ...found })).toBeUndefined()
    expect(isCutShort(file.evidence.type, { tail, ...found })).toBe(false)
    expect(file.evidence).toMatchObject({ size: found.size, sha256: found.sha256, sm3: found.sm3 })
    expect(file.evidence.crc32).toBe(found.crc32)
  })

  test('differs from every other, and is the same when made again', async () => {
    const make = async () =>
      (await Promise.all(['one', 'other'].map((id) => filesFor(slot(id, kind), 3, matter)))).flat()
    const hashes = (await make()).map(({ evidence }) => evidence.sha256)
    expect(new Set(hashes).size).toBe(6)
    expect((await make()).map(({ evidence }) => evidence.sha256)).toEqual(hashes)
  })
})

test('a picture has its size in its head', async () => {
  const [file] = await filesFor(slot('photos', 'photo'), 1, matter)
  expect(file && pixelsOf('image/png', file.bytes)).toEqual({ width: 480, height: 360 })
})
