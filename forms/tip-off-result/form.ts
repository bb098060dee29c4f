import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { choice, form, known, longtext, page, text } from '../define.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { fault } from '../shared/values.ts'
import { about } from './about.ts'
import { acts, isAnswered, isTrue, outcomes } from './outcomes.ts'

const resultPage = page(
  'result',
  { zh: '办理结果', en: 'The result' },
  {
    fields: [
      ...matterFacts,
      known('told', { zh: '举报内容', en: 'What was told' }, { from: recalledText('tip-off', 'words') }),
      choice('outcome', { zh: '结果', en: 'Result' }, { options: outcomes }),
      longtext(
        'findings',
        { zh: '核查情况', en: 'What was checked and found' },
        { max: 2000, rows: 6, hint: { zh: '内部留存，不公开', en: 'Kept inside, not published' } },
      ),
      longtext(
        'answer',
        { zh: '给举报人的答复', en: 'Answer to whoever told' },
        {
          max: 1000,
          when: isAnswered,
          hint: {
            zh: '凭查询码可以看到；不写个人信息和商业秘密',
            en: 'Shown under the code: no personal data and no trade secrets',
          },
        },
      ),
      text(
        'concerns',
        { zh: '转告的案件', en: 'Case to be told' },
        {
          max: 40,
          optional: true,
          autocomplete: 'off',
          when: isTrue,
          start: recalledText('tip-off', 'aboutCase'),
          hint: {
            zh: '填写案号，例如 LC-20260224-K7Q2MZ；没有案件的可不填',
            en: 'Its number, like LC-20260224-K7Q2MZ; leave blank where there is none',
          },
        },
      ),
      longtext(
        'finding',
        { zh: '转告的内容', en: 'What it is told' },
        {
          max: 1000,
          optional: true,
          when: isTrue,
          hint: {
            zh: '只写核实的事实，不写来源、举报时间和举报人的情况',
            en: 'What was verified and nothing else: not from whom, nor when it was told',
          },
        },
      ),
      choice(
        'act',
        { zh: '请办案单位办理', en: 'What its office is asked to do' },
        { options: acts, optional: true, when: isTrue },
      ),
    ],
  },
)

/** A case is told by its number, and told something. */
const toldWhole: Rule = ({ concerns, finding }) => {
  const [number, words] = [textOf(concerns).trim(), textOf(finding).trim()]
  if (number !== '' && words === '')
    return [fault('finding', '请写明转告的内容', 'Enter what the case is told')]
  if (number === '' && words !== '')
    return [fault('concerns', '请填写转告的案号', 'Enter the number of the case to be told')]
  return number === '' || /^LC-[0-9A-Z-]{6,40}$/.test(number)
    ? []
    : [
        fault(
          'concerns',
          '请填写案号，例如 LC-20260224-K7Q2MZ',
          'Enter a case number like LC-20260224-K7Q2MZ',
        ),
      ]
}

/** 举报办理结果 (DOMAIN row 45): the answer reaches whoever told, and the case hears what is true, not from whom. */
export const tipOffResult = form(about, { pages: [resultPage], rules: [toldWhole] })
