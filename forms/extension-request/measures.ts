import { date, group, page, text } from '../define.ts'
import { measuresDone, spentTotal } from '../shared/measures.ts'
import { milestoneItem } from './rules.ts'

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
      measuresDone,
      spentTotal,
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
