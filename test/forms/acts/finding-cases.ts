import type { Answers } from '../../../functions/engine/form.ts'
import { type Case, context, first, oneCard } from './case.ts'
import { actExamples } from './examples.ts'

const [machine] = actExamples['feasibility-finding'].answers(context).items as Answers[]

/** Findings and the rating. */
export const findings: readonly Case[] = [
  oneCard('feasibility-finding'),
  {
    act: 'feasibility-finding',
    change: { inspectors: [{ inspector: '王建军', certificate: '15370521001' }] },
    told: [['inspectors', '请至少填写 2 项现场人员，现有 1 项']],
  },
  {
    act: 'feasibility-finding',
    change: { items: [machine, machine] as Answers[] },
    told: [['items.1.serial', '出厂编号 LX-2009-017 重复，同一设备只列一次']],
  },
  {
    act: 'feasibility-finding',
    change: first('feasibility-finding', 'items', { serial: 'LX-2010-001' }),
    told: [
      ['items', '本案设备还有未认定的：出厂编号 LX-2009-017，请逐台认定'],
      ['items.0.serial', '设备 1：本案没有出厂编号为 LX-2010-001 的设备，请核对编号'],
    ],
  },
  {
    act: 'feasibility-finding',
    change: first('feasibility-finding', 'items', { whyNotNow: undefined }),
    told: [['items.0.whyNotNow', '设备 1：请填写暂不具备拆除条件的理由']],
  },
  {
    act: 'feasibility-finding',
    change: { outcome: 'dismantle' },
    told: [['outcome', '有设备暂不具备拆除条件，总体结论须为先行封存']],
  },
  {
    act: 'feasibility-finding',
    change: first('feasibility-finding', 'items', { path: 'A' }),
    told: [['outcome', '全部设备均应立即拆除，总体结论须为立即拆除']],
  },
  {
    act: 'severity-finding',
    change: { foundOn: '2026-01-16' },
    told: [['foundOn', '查实日期不得晚于2026年1月15日']],
  },
  {
    act: 'environmental-credit-rating',
    change: { periodTo: '2025-01-14' },
    told: [['periodTo', '评价周期止不得早于评价周期起']],
  },
  {
    act: 'environmental-credit-rating',
    change: { ratedOn: '2026-01-09' },
    told: [['ratedOn', '评价日期不得早于评价周期止']],
  },
  {
    act: 'environmental-credit-rating',
    change: first('environmental-credit-rating', 'violations', { breachOn: '2025-01-14' }),
    told: [['violations.0.breachOn', '行为 1：发生日期不在评价周期内，请核对日期']],
  },
  {
    act: 'environmental-credit-rating',
    change: { colour: 'black', violations: undefined },
    told: [['colour', '黄色、黑色标识须至少填写 1 项违法违规行为']],
  },
  {
    act: 'environmental-credit-rating',
    change: { publishedUntil: '2031-01-14' },
    told: [['publishedUntil', '披露期限最长不得超过 5 年（山东省社会信用条例）']],
  },
  {
    act: 'environmental-credit-rating',
    change: { publishedUntil: '2026-01-13' },
    told: [['publishedUntil', '截止日期须晚于起始日期']],
  },
  {
    act: 'rating-removal',
    change: { reason: 'expired', setAside: undefined },
    told: [['removedOn', '公开期至2027年1月13日，尚未届满，请核对撤下原因']],
  },
]
