import { type Case, first, oneCard } from './case.ts'

/** Letters to others. */
export const letters: readonly Case[] = [
  {
    act: 'tariff-letter',
    change: { fromOn: '2026-01-14' },
    told: [['fromOn', '建议执行日期不得早于2026年1月15日']],
  },
  {
    act: 'tariff-letter',
    change: { grade: undefined },
    told: [['grade', '请填写亩产效益评价档次']],
  },
  {
    act: 'bank-letter',
    change: { grounds: ['energy', 'quality'] },
    told: [['grounds', '请从列表中选择事由']],
  },
  {
    act: 'chase-up',
    change: { wasDueOn: '2026-01-15' },
    told: [['wasDueOn', '应办结日期不得晚于2026年1月14日']],
  },
  {
    act: 'chase-up',
    change: { answerBy: '2026-01-15' },
    told: [['answerBy', '要求反馈的日期不得早于2026年1月16日']],
  },
]

/** Supervision and support. */
export const supervision: readonly Case[] = [
  oneCard('inspection-record'),
  {
    act: 'inspection-record',
    change: { brokenSeals: undefined, resumption: undefined },
    told: [
      ['brokenSeals', '请填写破损的封条'],
      ['resumption', '请填写恢复生产的情况'],
    ],
  },
  {
    act: 'illegal-resumption',
    change: { measures: ['water-cut', 'referral'] },
    told: [['measures', '须至少重新断电或者重新封存，使设备停止生产']],
  },
  {
    act: 'illegal-resumption',
    change: { resealedOn: '2026-01-12' },
    told: [['resealedOn', '重新封存日期不得早于发现日期']],
  },
  {
    act: 'illegal-resumption',
    change: first('illegal-resumption', 'newSeals', { sealNumber: '阳工信封0022' }),
    told: [['newSeals.1.sealNumber', '封条编号 阳工信封0022 重复，请核对']],
  },
  { act: 'support-request', change: { kind: 'resale' }, told: [['kind', '请从列表中选择诉求类别']] },
]
