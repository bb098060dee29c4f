import type { InApproval } from '../../engine/case.ts'
import { approvalsMissing, type Chain, type Step, stepOf } from '../../engine/chain.ts'
import type { Text } from '../../engine/text.ts'

/** What a refusal of this organ would do, said before it is made. */
export const refusingWords = (chain: Chain, step: Step, filing: InApproval): Text => {
  if (filing.waiting.length > approvalsMissing(step, filing))
    return { zh: '其他单位同意的，仍可通过', en: 'The others may still carry it' }
  if (step.refusal === 'ends') return { zh: '这一件到此结束', en: 'The filing ends here' }
  if (step.refusal === 'to-enterprise')
    return { zh: '退回提交单位修改，可以重新提交', en: 'It goes back to whoever filed it, to be changed' }
  const { zh, en } = stepOf(chain, step.refusal.to).title
  return { zh: `退回“${zh}”环节重新办理`, en: `It goes back to “${en}”, and is decided anew from there` }
}
