import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers, Field, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { group, text } from '../define.ts'
import { repeated } from './values.ts'

const inspectorItem: Text = { zh: '现场人员', en: 'Inspector' }

/** Who was there: at least two, since one alone may not inspect (policy; the article is to be checked). */
export const inspectors: Field = group(
  'inspectors',
  { zh: '现场人员', en: 'Inspectors' },
  {
    item: inspectorItem,
    min: 2,
    max: 10,
    hint: { zh: '不少于 2 人（所依据的条文待核对）', en: 'At least two (the article is to be checked)' },
    fields: [
      text('inspector', { zh: '姓名', en: 'Name' }, { max: 50, autocomplete: 'off' }),
      text(
        'certificate',
        { zh: '执法证件号', en: 'Number of the enforcement card' },
        { max: 40, hint: { zh: '没有执法证件的填写工作证号', en: 'Without one, that of the staff card' } },
      ),
    ],
  },
)

/** Two rows of one person are not two people. */
export const eachInspectorOnce: Rule = (answers) =>
  repeated(answers, 'inspectors', 'certificate', (number) => ({
    zh: `执法证件号 ${number} 重复，每名现场人员只列一次`,
    en: `Card number ${number} is there twice: list each inspector once`,
  }))

/** Names as a letter lists them. */
export const inspectorNames = ({ inspectors: rows }: Answers): string =>
  rowsOf(rows)
    .map(({ inspector }) => textOf(inspector))
    .join('、')
