import { addDays } from '../../functions/engine/day.ts'
import type { Field, Page } from '../../functions/engine/form.ts'
import { bound, choice, date, known, longtext, page } from '../define.ts'

/** Why a period was not enough, to be counted over many requests; the classes are our policy. */
const cause = choice(
  'cause',
  { zh: '不能按期完成的主要原因', en: 'Main cause of the delay' },
  {
    subject: { zh: '不能按期完成的主要原因', en: 'the main cause of the delay' },
    hint: {
      zh: '只选最主要的一项，在下一项写明具体情况。分类由本平台设定，不来自工作方案',
      en: 'The one that weighs most; the next question asks for details. The classes are those of this platform, not of the plan',
    },
    options: [
      {
        value: 'delivery',
        label: { zh: '设备或者材料交货推迟', en: 'Equipment or material comes late' },
      },
      { value: 'works', label: { zh: '施工、安装或者调试超期', en: 'The works take longer' } },
      {
        value: 'testing',
        label: { zh: '检测机构排期，尚未出具报告', en: 'The measuring body has not reported yet' },
      },
      {
        value: 'permit',
        label: { zh: '行政许可或者审批手续未办结', en: 'A permit is still being decided' },
      },
      { value: 'money', label: { zh: '资金未到位', en: 'The money is not there yet' } },
      { value: 'other', label: { zh: '其他客观原因', en: 'Another cause outside the enterprise' } },
    ],
  },
)

/** What was ordered, until when, and how much longer is asked for. */
const extensionPageWith = (...more: readonly Field[]): Page =>
  page(
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
        ...more,
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

export const extensionPage = extensionPageWith(cause)

/** As version 1 asks it: the reason in words alone. */
export const extensionPage1 = extensionPageWith()
