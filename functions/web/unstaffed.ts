import type { InApproval } from '../engine/case.ts'
import type { Text } from '../engine/text.ts'
import type { Head } from '../store/head.ts'
import { withoutLeavers } from './leavers.ts'
import { organName } from './names.ts'
import { services } from './services.ts'
import { signersOf } from './standing-in.ts'

/** Organs that a step waits for and that have nobody who may decide it today. */
export const unstaffed = async (
  head: Pick<Head, 'state'>,
  found: InApproval,
  today: string,
): Promise<readonly Text[]> => {
  const { people } = services()
  const filing = await withoutLeavers(people, found)
  const waiting = await Promise.all(
    filing.waiting.map(async (organ) => {
      const signers = signersOf(await people.officialsAt(organ), { head, filing, today }, organ)
      return signers.length > 0 ? [] : [organName(organ)]
    }),
  )
  return waiting.flat()
}
