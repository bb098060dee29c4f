import type { Rules } from '../functions/engine/commands.ts'
import { calendars } from './calendars.ts'
import { current } from './current.ts'
import { gone } from './marks.ts'
import { municipality, organOf } from './organs.ts'
import { registerPictures, registerRows } from './register-rows.ts'
import { chainOf, outlineOf, trackOf } from './registry.ts'
import { basisOf, editionsOf } from './resting.ts'
import { retentionOf } from './retention.ts'

const wordOf = (id: string): string => {
  const organ = organOf(id)
  if (!organ) throw new Error(`No organ ${id}`)
  return organ.word
}

/** The regulation as the engine takes it: values, and no word of it in the engine. */
export const rules: Rules = {
  municipality: municipality.id,
  ...current,
  calendars,
  // Policy.
  escalateAfter: 3,
  gone,
  track: trackOf,
  chain: chainOf,
  outline: outlineOf,
  editions: editionsOf,
  basis: basisOf,
  word: wordOf,
  retention: retentionOf,
  rows: registerRows,
  pictures: registerPictures,
}
