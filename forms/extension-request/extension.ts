import { addDays } from '../../functions/engine/day.ts'
import { bound, date, known, longtext, page } from '../define.ts'

/** What was ordered, until when, and how much longer is asked for. */
export const extensionPage = page(
  'extension',
  { zh: '整改通知与延期', en: 'The notice and the extension' },
  {
    intro: {
      zh: '整改期限为 6 个月，确需延长的可申请一次，最多延长 3 个月。延期自原到期日（顺延前）起算。',
      en: 'The time to rectify is 6 months. Where it must be longer, one extension of at most 3 months may be asked for, counted from the original due date before any day off.',
    },
    fields: [
      known(
        'noticeNumber',
        { zh: '整改通知书文号', en: 'Number of the notice' },
        { from: ({ notice }) => notice.number },
      ),
      known(
        'servedOn',
        { zh: '通知书送达日期', en: 'Date the notice was served' },
        { as: 'date', from: ({ notice }) => notice.servedOn },
      ),
      known(
        'dueNominal',
        { zh: '原到期日', en: 'Original due date' },
        { as: 'date', from: ({ due }) => due?.nominal ?? '' },
      ),
      known(
        'dueEffective',
        { zh: '顺延后的到期日', en: 'Due date after days off' },
        { as: 'date', from: ({ due }) => due?.effective ?? '' },
      ),
      known(
        'latestExtension',
        { zh: '最晚可延长至', en: 'Latest date that can be asked for' },
        { as: 'date', from: ({ due }) => due?.latestExtension ?? '' },
      ),
      date(
        'requestedOn',
        { zh: '申请延长至', en: 'Extend until' },
        {
          subject: { zh: '申请延长至的日期', en: 'the date you ask for' },
          hint: {
            zh: '须晚于原到期日，且不超过其后 3 个月',
            en: 'After the original due date and within 3 months of it',
          },
          min: bound(
            { zh: '原到期日的次日', en: 'the day after the original due date' },
            ({ due }) => due && addDays(due.nominal, 1),
          ),
          max: bound(
            { zh: '原到期日后 3 个月', en: '3 months after the original due date' },
            ({ due }) => due?.latestExtension,
          ),
        },
      ),
      longtext(
        'reason',
        { zh: '申请延期的理由', en: 'Reason for the extension' },
        {
          max: 1500,
          hint: {
            zh: '写明未能按期完成的客观原因，例如：关键设备交货推迟，供货商书面通知新的交货日期为 3 月 20 日',
            en: 'What kept you from finishing in time, like: the supplier has put off delivery of the burner to 20 March, in writing',
          },
        },
      ),
    ],
  },
)
