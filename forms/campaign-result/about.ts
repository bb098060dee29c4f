import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('campaign-result', '1', {
  title: { zh: '执法监察结果', en: 'Results of a campaign' },
  intro: {
    zh: '逐户填写检查（诊断、评选）日期和结论，可以分阶段填写；总结后事项办结。发现问题需要立案的，另行立案并填写案号。',
    en: 'Enterprise by enterprise, when it was visited and what was found; filed in stages, and the final one ends the matter. Where a case is opened, it has its own number.',
  },
  basis: [opinion, plan('一', '二（一）1')],
  chain: 'campaign-result',
  by: [leading],
  recalls: ['campaign-plan', 'campaign-result'],
  repeats: true,
})
