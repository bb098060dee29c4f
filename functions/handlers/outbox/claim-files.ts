import { filesIn } from '../../engine/files.ts'
import { commitIn } from '../../store/commit.ts'
import { Deletions } from '../../store/deletions.ts'
import type { Services } from '../../web/services.ts'

/** Keeps that a case has the files of a commit: what another case has is not deleted with it. */
export const claimFiles = async (
  { table }: Pick<Services, 'table'>,
  item: Record<string, unknown>,
): Promise<void> => {
  const { case: id, log } = commitIn(item)
  const deletions = new Deletions(table)
  for (const { sha256 } of filesIn(log))
    if (!(await deletions.claim(sha256, id))) throw new Error(`File ${sha256} is being deleted`)
}
