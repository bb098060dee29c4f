import type { Answers, FormContext } from '../../engine/form.ts'
import type { Digest } from '../../engine/ids.ts'
import type { Text } from '../../engine/text.ts'
import { isUnreadable, type Unreadable } from '../../importing/grid.ts'
import { linesIn } from '../../importing/lines.ts'
import { type Change, countsOf, type PlannedLine, planDigest, planOf } from '../../importing/plan.ts'
import { readFile } from '../../importing/read-file.ts'
import { mostPackedBytes } from '../../store/catalogue.ts'
import { type Import, mostPlanBytes, type Plan, packPlan } from '../../store/imports.ts'
import { nowhere } from '../views/pages/people.tsx'
import type { Kind } from './kinds.ts'

/** What a file would do, as it is shown before somebody presses. */
export type Tried = {
  readonly lines: readonly PlannedLine[]
  readonly changes: readonly Change[]
  readonly counts: Import['counts']
  readonly plan: Plan
  /** Of all that is shown; what is pressed must still have it. */
  readonly digest: Digest
}

type File = { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array }

/** Reads a file and holds it against what is there now. It writes nothing. */
export const tried = async (
  kind: Kind,
  id: string,
  { name, sha256, bytes }: File,
  about: Answers,
  today: string,
): Promise<Tried | Unreadable> => {
  const grids = await readFile(name, bytes)
  if (isUnreadable(grids)) return grids
  const context: FormContext = { ...nowhere, today }
  const read = linesIn(grids, kind.outline.fields, context, kind.outline.rules)
  if (isUnreadable(read)) return read
  const { target, changes, steps } = await kind.prepare(read, about)
  const lines = planOf(read, target)
  const plan: Plan = {
    lines: lines.map(({ answers: _, ...line }) => ({
      ...line,
      changes: [...line.changes],
      reasons: [...line.reasons],
    })),
    steps: [...steps(lines, id)],
  }
  if (packPlan(plan).length > mostPlanBytes || packedEdition(plan) > mostPackedBytes)
    return { unreadable: tooMuch }
  const digest = planDigest(sha256, { ...about, changes: JSON.stringify(changes) }, lines)
  return { lines, changes, counts: countsOf(lines), plan, digest }
}

/** The edition that a plan would write is packed as its plan is. */
const packedEdition = ({ steps }: Plan): number =>
  steps.some((step) => 'edition' in step) ? packPlan({ lines: [], steps }).length : 0

const tooMuch: Text = {
  zh: '内容太多，一次导入存不下。请分成几个文件分别导入。',
  en: 'This is more than one import can keep. Divide the file and import its parts.',
}
