import { type Case, first, restless } from './case.ts'

/** Returns, the annual notice and the report. */
export const returns: readonly Case[] = [
  {
    act: 'half-year-return',
    change: { difference: undefined },
    told: [['difference', '与案件数据不一致，请逐项说明：阳谷县鲁西建材有限公司 水泥球磨机：案件中没有']],
  },
  {
    act: 'half-year-return',
    change: { items: [], difference: undefined, summary: undefined },
    told: [['summary', '请填写推动落后产能退出工作总结']],
  },
  {
    act: 'half-year-return',
    change: first('half-year-return', 'items', { way: 'closed', leftOn: '2026-01-16' }),
    told: [['items.0.leftOn', '退出 1：完成时间不得晚于2026年1月15日']],
  },
  restless('return-review', 'half-year-return', 'outcome', '本事项没有报送的退出情况，不能办理'),
  {
    act: 'return-review',
    change: { remarks: undefined, correctBy: undefined },
    told: [
      ['remarks', '请填写退回意见'],
      ['correctBy', '请填写重新报送期限'],
    ],
  },
  {
    act: 'return-review',
    change: { correctBy: '2026-01-15' },
    told: [['correctBy', '重新报送期限不得早于2026年1月16日']],
  },
  {
    act: 'annual-notice',
    change: { difference: undefined },
    told: [['difference', '与案件数据不一致，请逐项说明：阳谷县鲁西建材有限公司 水泥球磨机：案件中没有']],
  },
  {
    act: 'annual-notice',
    outstanding: [{ organ: '阳谷县工业和信息化局', period: '2025年下半年', standing: '尚未开始' }],
    change: { missingReason: undefined },
    told: [['missingReason', '有1份半年报送没有汇总，请先汇总；现在公示的，请说明理由']],
  },
  {
    act: 'annual-notice',
    change: first('annual-notice', 'items', { counted: 'no' }),
    told: [['items.0.counted', '退出 1：公示只列计入的，请删去']],
  },
  restless('province-report', 'annual-notice', 'summary', '年度公示没有结束，不能报省'),
]
