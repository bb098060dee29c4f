import { declaration, form, known, longtext, page } from '../define.ts'
import { ruleSet } from '../ruleset.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { about } from './about.ts'

const changePage = page(
  'change',
  { zh: '变更内容', en: 'The change' },
  {
    fields: [
      ...caseFacts,
      known(
        'newRuleSet',
        { zh: '变更为', en: 'To' },
        { from: () => `${ruleSet.title.zh}（${ruleSet.statusTitle.zh}，${ruleSet.version}）` },
      ),
      longtext(
        'reason',
        { zh: '变更理由', en: 'Why it is changed' },
        {
          max: 1000,
          hint: {
            zh: '例如：新版本缩短了审核环节，对企业更为有利',
            en: 'Like: the new version has fewer steps, to the good of the enterprise',
          },
        },
      ),
      declaration(
        'noWorse',
        { zh: '对企业的影响', en: 'What it means for the enterprise' },
        {
          statement: {
            zh: '已核对：变更不缩短已经确定的期限，不减损企业的申请、陈述申辩和听证权利。',
            en: 'Checked: the change shortens no period that was set and takes no right of the enterprise to ask, to respond or to be heard.',
          },
        },
      ),
    ],
  },
)

/** 变更规则版本: an open case goes on under the newest rules, for a reason that is on record (policy). */
export const ruleSetAdoption = form(about, { pages: [changePage], rules: [] })
