import type { Case } from './case.ts'

const granted = {
  outcome: 'grant',
  notEliminated: 'yes',
  licenceNumber: '鲁XK08-001-00107',
  validFrom: '2026-01-20',
  validUntil: '2031-01-20',
} as const

/** Decisions on production licences. */
export const licences: readonly Case[] = [
  {
    act: 'licence-decision',
    change: { ...granted, notEliminated: undefined },
    told: [['notEliminated', '请阅读并勾选：淘汰目录核对']],
  },
  {
    act: 'licence-decision',
    change: { ...granted, validUntil: '2031-01-21' },
    told: [['validUntil', '生产许可有效期最长 5 年（待核对），请核对起止日期']],
  },
  {
    act: 'licence-decision',
    change: { ...granted, validUntil: '2026-01-20' },
    told: [['validUntil', '有效期至须晚于有效期自']],
  },
  {
    act: 'licence-decision',
    change: { ground: undefined },
    told: [['ground', '请选择不予许可的情形']],
  },
]
