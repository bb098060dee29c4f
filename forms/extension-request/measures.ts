import { computed, date, decimal, group, page, text } from '../define.ts'
import { columnSum, numberOf } from '../shared/values.ts'
import { measureItem, milestoneItem } from './rules.ts'

const tenThousandYuan = { zh: '万元', en: '× 10,000 yuan' }

/** What has been done and spent, and what remains. */
export const measuresPage = page(
  'measures',
  { zh: '整改进展', en: 'Progress' },
  {
    intro: {
      zh: '列出已完成的整改措施及投入，以及剩余工作的节点。',
      en: 'What has been done and spent, and the milestones that remain.',
    },
    fields: [
      group(
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
      ),
      computed(
        'spentTotal',
        { zh: '投入资金合计', en: 'Money spent in all' },
        {
          unit: tenThousandYuan,
          from: ({ measures }) => columnSum(measures, ({ spent }) => numberOf(spent)),
        },
      ),
      group(
        'milestones',
        { zh: '剩余整改节点', en: 'Remaining milestones' },
        {
          item: milestoneItem,
          min: 1,
          max: 20,
          fields: [
            text(
              'milestone',
              { zh: '工作内容', en: 'Work' },
              {
                max: 200,
                hint: {
                  zh: '例如：余热回收系统安装调试',
                  en: 'Like: waste-heat recovery installed and tuned',
                },
              },
            ),
            date(
              'byOn',
              { zh: '计划完成日期', en: 'Planned date' },
              { hint: { zh: '不得晚于申请延长至的日期', en: 'Not after the date you ask for' } },
            ),
          ],
        },
      ),
    ],
  },
)
