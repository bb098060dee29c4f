import { leading, outline } from '../define.ts'
import { under } from '../shared/rests.ts'

export const about = outline('rule-set-adoption', '1', {
  title: { zh: '变更适用的规则版本', en: 'Change of the rules that apply' },
  intro: {
    zh: '规则有新版本后，将未办结案件改按新版本办理。阶段和已经确定的期限不变，须说明理由，经市级主管部门审定。',
    en: 'Moves an open case to the newest version of the rules. Its stage and the days already set stay; the reason is given, and the municipal office decides.',
  },
  basis: [under('platform-rules')],
  chain: 'rule-set-adoption',
  by: [leading],
})
