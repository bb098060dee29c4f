import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { FormContext, Rule } from '../../functions/engine/form.ts'
import { form, known, longtext, page, phone, text } from '../define.ts'
import { concludedWords } from '../shared/concluded.ts'
import { exitFields } from '../shared/exit-fields.ts'
import { differencesExplained } from '../shared/exit-rows.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { noticeDays } from '../shared/notice-days.ts'
import { periodOf } from '../shared/period.ts'
import { fault } from '../shared/values.ts'
import { about } from './about.ts'

/** How the notice ended that this one corrects. */
const lastTime = ({ recalled }: FormContext): string => {
  const { number, concluded } = recalled?.['annual-notice'] ?? {}
  return concluded ? `${number}：${concludedWords(concluded).zh}` : '首次公示'
}

/** By half and by where they stand: of sixteen organs each said for itself nobody reads to the end. */
const missing = ({ outstanding = [] }: Pick<FormContext, 'outstanding'>): string =>
  [...Map.groupBy(outstanding, ({ period, standing }) => `${period}${standing}`)]
    .map(([how, of]) => `${how}（${of.length}个）：${of.map(({ organ }) => organ).join('、')}`)
    .join('；')

const listPage = page(
  'list',
  { zh: '公示内容', en: 'What is shown' },
  {
    fields: [
      ...matterFacts,
      known('period', { zh: '年度', en: 'Year' }, { public: true, from: periodOf }),
      known('lastTime', { zh: '上次公示结果', en: 'How the last notice ended' }, { from: lastTime }),
      known(
        'differing',
        { zh: '已汇总但与案件不一致的报送', en: 'Merged returns that differ from the cases' },
        { from: ({ differing = [] }) => differing.join('；') || '没有' },
      ),
      known('missing', { zh: '尚未汇总的半年报送', en: 'Returns not merged yet' }, { from: missing }),
      longtext(
        'missingReason',
        { zh: '没有汇总就公示的理由', en: 'Why it is shown without them' },
        {
          optional: true,
          max: 500,
          rows: 3,
          hint: {
            zh: '半年报送都已汇总的不填；写入公示',
            en: 'Leave it empty where all returns are merged; else the notice says it',
          },
        },
      ),
      ...exitFields('counted'),
    ],
  },
)

const contactPage = page(
  'contact',
  { zh: '公示期和联系方式', en: 'Period and contact' },
  {
    fields: [
      known('days', { zh: '公示期', en: 'Period' }, { from: () => `${noticeDays}个工作日，自签发次日起算` }),
      text('office', { zh: '受理异议的科室', en: 'Office that takes objections' }, { max: 60 }),
      phone(
        'hotline',
        { zh: '联系电话', en: 'Telephone' },
        { subject: { zh: '联系电话', en: 'the telephone' } },
      ),
      text('postalAddress', { zh: '通讯地址', en: 'Address' }, { max: 120 }),
    ],
  },
)

/** An objection names a row by its number, so what is shown is numbered alike everywhere: only what counts stands in it. */
const onlyCounted: Rule = ({ items }) =>
  rowsOf(items).flatMap(({ counted }, at) =>
    counted === 'no'
      ? [
          fault(
            `items.${at}.counted`,
            `退出 ${at + 1}：公示只列计入的，请删去`,
            `Exit ${at + 1}: the notice lists only what counts, so leave it out`,
          ),
        ]
      : [],
  )

/** It rests on the returns of the year (the plan, 四(三) and (四)): it waits for them, or names those that are missing and says why. */
const returnsMerged: Rule = ({ missingReason }, context) =>
  missing(context) === '' || textOf(missingReason).trim() !== ''
    ? []
    : [
        fault(
          'missingReason',
          `有${context.outstanding?.length}份半年报送没有汇总，请先汇总；现在公示的，请说明理由`,
          `Returns not merged: ${context.outstanding?.length}. Merge them first, or say why the year is shown without them`,
        ),
      ]

/** 年度公示: what left in the year, shown to the public in January (the plan, 四(四); DOMAIN row 72). */
export const annualNotice = form(about, {
  pages: [listPage, contactPage],
  rules: [differencesExplained('counted'), onlyCounted, returnsMerged],
})
