import { computed, date, decimal, group, text } from '../define.ts'
import { tenThousandYuan } from './units.ts'
import { columnSum, numberOf } from './values.ts'

export const measureItem = { zh: '措施', en: 'Measure' }

/** What has been done to rectify, when, and for how much. */
export const measuresDone = group(
  'measures',
  { zh: '已完成的整改措施', en: 'Measures done' },
  {
    item: measureItem,
    min: 1,
    max: 20,
    fields: [
      text(
        'measure',
        { zh: '措施内容', en: 'Measure' },
        {
          max: 200,
          hint: { zh: '例如：更换高效选粉机 1 台', en: 'Like: one high-efficiency separator replaced' },
        },
      ),
      date('doneOn', { zh: '完成日期', en: 'Date done' }, { max: 'today' }),
      decimal(
        'spent',
        { zh: '投入资金', en: 'Money spent' },
        {
          places: 4,
          min: '0',
          max: '10000000',
          unit: tenThousandYuan,
          hint: { zh: '单位：万元，例如 86.5', en: 'In 10,000 yuan, like 86.5' },
        },
      ),
    ],
  },
)

/** The sum of the money spent on the measures, exact. */
export const spentTotal = computed(
  'spentTotal',
  { zh: '投入资金合计', en: 'Money spent in all' },
  {
    unit: tenThousandYuan,
    from: ({ measures }) => columnSum(measures, ({ spent }) => numberOf(spent)),
  },
)
