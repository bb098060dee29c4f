import { type Case, oneCard } from './case.ts'
import { renewal } from './water-refusal.ts'

/** Water. */
export const water: readonly Case[] = [
  {
    act: 'water-refusal',
    change: { ...renewal, application: 'permit' },
    ended: true,
    told: [
      [
        'ground',
        '水资源论证、取水许可申请对应新改扩建项目采用淘汰工艺，延续、变更对应未按期淘汰，请核对情形',
      ],
    ],
  },
  {
    act: 'water-refusal',
    change: { ...renewal, permitExpiresOn: '2026-01-04' },
    ended: true,
    told: [['appliedOn', '取水许可证已过有效期的，不是延续或变更申请，请核对申请日期和有效期']],
  },
  {
    act: 'water-refusal',
    change: { ...renewal, retireBy: '2026-01-15' },
    ended: true,
    told: [['retireBy', '应淘汰的期限不得晚于2026年1月14日']],
  },
  {
    act: 'water-refusal',
    change: renewal,
    told: [['ground', '淘汰期限至2026年2月24日，尚未届满，不能以未按期淘汰为由不予批准']],
  },
  {
    act: 'water-permit',
    change: { permitExpiresOn: '2026-02-20' },
    told: [['permitExpiresOn', '最晚应提出延续申请的日期已过，不需要登记；已提出申请的，直接办理']],
  },
  oneCard('water-clearing'),
  {
    act: 'water-clearing',
    change: { verifiedOn: '2026-01-05' },
    told: [['verifiedOn', '核查日期不得早于淘汰完成日期']],
  },
  { act: 'water-clearing', change: { way: 'sealed' }, told: [['way', '请从列表中选择淘汰方式']] },
]
