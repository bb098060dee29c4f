import { Corrected } from '../views/case/corrected.tsx'
import { correctedView } from './corrected.ts'

/** The section of a task page on what was corrected, read where a filing was. */
export const correctedPart = (...of: Parameters<typeof correctedView>) => {
  const view = correctedView(...of)
  return view && <Corrected view={view} />
}
