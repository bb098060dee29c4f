import type { Clock, Filing } from '../../engine/case.ts'
import type { CaseEvent } from '../../engine/events.ts'
import type { Text } from '../../engine/text.ts'

type Decision = Extract<CaseEvent['type'], 'StepApproved' | 'FilingReturned' | 'FilingRefused'>

export const outcomeWords: { readonly [Type in Decision]: Text } = {
  StepApproved: { zh: '同意', en: 'approved' },
  FilingReturned: { zh: '退回补正', en: 'returned for correction' },
  FilingRefused: { zh: '不同意', en: 'refused' },
}

export const filingWords: { readonly [Status in Filing['status']]: Text } = {
  'in-approval': { zh: '审批中', en: 'being decided' },
  returned: { zh: '待补正', en: 'to be corrected' },
  accepted: { zh: '已通过', en: 'accepted' },
  refused: { zh: '未通过', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

export const clockWords: { readonly [Status in Clock['status']]: Text } = {
  running: { zh: '计时中', en: 'running' },
  met: { zh: '停止计算', en: 'no longer counted' },
  passed: { zh: '已届满', en: 'ended' },
  parked: { zh: '届满时申请未审结', en: 'ended with a filing undecided' },
}

/** Both languages on one line, for tables that have one column for both. */
export const joined = ({ zh, en }: Text): string => (zh === en ? zh : `${zh} ${en}`)
