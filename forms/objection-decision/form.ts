import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { choice, form, longtext, page, text } from '../define.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { fault } from '../shared/values.ts'
import { about } from './about.ts'
import { isUpheld, outcomes } from './outcomes.ts'

const decisionPage = page(
  'decision',
  { zh: '处理结果', en: 'The decision' },
  {
    fields: [
      ...matterFacts,
      choice('outcome', { zh: '结果', en: 'Result' }, { options: outcomes }),
      text(
        'strike',
        { zh: '移除的序号', en: 'Rows to take off' },
        {
          max: 60,
          autocomplete: 'off',
          when: isUpheld,
          hint: {
            zh: '公示表中的序号，几行的用顿号分开，例如 2、5',
            en: 'Their numbers in the table, with commas between them, like 2, 5',
          },
        },
      ),
      longtext(
        'findings',
        { zh: '核查情况', en: 'What was checked and found' },
        { max: 2000, rows: 6, hint: { zh: '内部留存，不公开', en: 'Kept inside, not published' } },
      ),
      longtext(
        'answer',
        { zh: '给异议人的答复', en: 'Answer to whoever objected' },
        {
          max: 1000,
          hint: {
            zh: '凭查询码可以看到；不写个人信息和商业秘密',
            en: 'Shown under the code: no personal data and no trade secrets',
          },
        },
      ),
    ],
  },
)

const rowsNamed: Rule = ({ strike }) => {
  const typed = textOf(strike).trim()
  return typed === '' || /^[1-9]\d{0,3}(\s*[、，,]\s*[1-9]\d{0,3})*$/u.test(typed)
    ? []
    : [fault('strike', '请填写序号，例如 2、5', 'Enter numbers of rows, like 2, 5')]
}

/** 公示异议处理 (DOMAIN row 72 and §6.12): one that is upheld removes the row, and the notice runs again. */
export const objectionDecision = form(about, { pages: [decisionPage], rules: [rowsNamed] })
