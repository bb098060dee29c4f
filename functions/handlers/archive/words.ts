import type { Clock, Filing } from '../../engine/case.ts'
import type { Text } from '../../engine/text.ts'

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
