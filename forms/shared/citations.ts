import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { where } from '../../functions/engine/condition.ts'
import type { Answers, Field, Option } from '../../functions/engine/form.ts'
import { bases } from '../bases.ts'
import { choice, group, text } from '../define.ts'

const other = 'other'

/** What an act may cite. The plan is not among them: it is a draft for comment, never cited as law. */
const citable = [
  'energy-law',
  'environment-law',
  'quality-law',
  'safety-law',
  'shandong-credit',
  'opinion-2017-30',
  'catalogue-2024',
]

const laws: readonly Option[] = [
  ...bases
    .filter(({ id }) => citable.includes(id))
    .map(({ id, title, mark }) => ({
      value: id,
      label: mark === 'check' ? { zh: `${title.zh}（待核对）`, en: `${title.en} (to be checked)` } : title,
    })),
  { value: other, label: { zh: '其他（写明名称）', en: 'Another (name it)' } },
]

const isOther = where('law', other)

/** What the act rests on, law by law with the article; the drafter reads the article, the system names none. */
export const citations: Field = group(
  'citations',
  { zh: '法律依据', en: 'Legal basis' },
  {
    item: { zh: '依据', en: 'Basis' },
    min: 1,
    max: 8,
    hint: {
      zh: '逐条填写，条、款、项由承办人对照法律文本核对',
      en: 'One row for each; check article, paragraph and item against the text',
    },
    fields: [
      choice('law', { zh: '法律或文件', en: 'Law or document' }, { options: laws }),
      text(
        'lawName',
        { zh: '名称', en: 'Its name' },
        { max: 80, when: isOther, hint: { zh: '写全称，加书名号', en: 'In full' } },
      ),
      text(
        'article',
        { zh: '条、款、项', en: 'Article, paragraph and item' },
        {
          max: 60,
          hint: {
            zh: '例如：第六十条第一款；目录写类别和条目',
            en: 'Of a catalogue, the category and entry',
          },
        },
      ),
    ],
  },
)

/** The citations as a letter strings them together. */
export const cited = ({ citations: rows }: Answers): string =>
  rowsOf(rows)
    .map((row) => nameOf(row) + textOf(row.article))
    .join('、')

const nameOf = ({ law, lawName }: Answers): string =>
  law === other ? textOf(lawName) : (bases.find(({ id }) => id === law)?.title.zh ?? '')
