import type { Text } from '../../../engine/text.ts'
import { T } from '../lang.tsx'

/** A number under the name that its kind has: 案号 of a case, 事项编号 of an organ's work. */
export type Numbered = { readonly caseNumber: string; readonly numberName: Text }

export function CaseNumber({ caseNumber, numberName }: Numbered) {
  return <T zh={`${numberName.zh} ${caseNumber}`} en={`${numberName.en} ${caseNumber}`} />
}
