import { addDays } from '../../../../functions/engine/day.ts'
import { serviceEnding, workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { energyCase, type Story } from '../story.ts'
import { approves, asks } from './acts.ts'
import { ceramics, copper, friction, glass, pulp } from './rectifications.ts'

/** With the county's industry bureau since yesterday. */
export function atFirstStep(today: string): Story {
  return energyCase({
    enterprise: enterprises.boling,
    servedOn: serviceEnding(today, [25, 40]).servedOn,
    number: 9,
    equipment: machines(
      ['其他', '工频有芯感应熔铜炉', 'GYT-1.5', '3台', '2', '万吨/年', 'GY-2010-055'],
      ['其他', '井式退火炉', 'RJ2-120', '4台', '1.8', '万吨/年', 'TH-2010-018'],
    ),
    acts: [asks(workingDaysBefore(today, 1), copper)],
  })
}

/** Two of four departments have signed. */
export function atCountersign(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return energyCase({
    enterprise: enterprises.chengyue,
    servedOn: serviceEnding(today, [16, 30]).servedOn,
    number: 5,
    equipment: machines(['其他', '热压成型机', 'HP-200', '12台', '0.8', '万吨/年', 'RY-2012-077']),
    acts: [
      asks(ago(4), friction),
      approves(ago(2), 'miit', '现场核查属实：6 台热压机已改造，其余设备采购合同真实，同意延期。'),
      approves(ago(1), 'drc', '符合节能改造项目安排，同意。'),
      approves(ago(1), 'market', '热压机配套压力容器均在检验有效期内，同意。'),
    ],
  })
}

/** The county is through; the municipal bureau has the last word. */
export function atMunicipality(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return energyCase({
    enterprise: enterprises.shuotong,
    servedOn: serviceEnding(today, [12, 25]).servedOn,
    number: 7,
    equipment: machines(['其他', '浮法玻璃熔窑', '300t/d', '1座', '180', '万重量箱/年', 'YL-2009-001']),
    acts: [
      asks(ago(8), glass),
      approves(ago(6), 'miit', '全氧助燃设备已到场，剩余工程须待冷修窗口期，延期理由成立，同意。'),
      approves(ago(5), 'drc', '同意延期。'),
      approves(ago(5), 'emergency', '冷修方案已备案，同意。'),
      approves(ago(4), 'ecology', '在线监测数据正常，同意；改造期间不得停运脱硝设施。'),
      approves(ago(3), 'market', '同意。'),
    ],
  })
}

/** Sent back to the enterprise to correct two items. */
export function returned(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return energyCase({
    enterprise: enterprises.muhe,
    servedOn: serviceEnding(today, [18, 32]).servedOn,
    number: 8,
    equipment: machines(['其他', '圆网多缸纸机', '2640/250', '2条', '4.5', '万吨/年', 'ZJ-2006-012']),
    acts: [
      asks(ago(6), pulp),
      {
        act: 'return',
        on: ago(4),
        office: 'miit',
        reason: '实测值与监测报告不一致，合同缺少签章页，请补正后重新提交。',
        corrections: [
          { field: 'measured', remark: '监测报告第 4 页为 338.2，申请表填写 331.7，请核对。' },
          { field: 'evidence.equipment-contract', remark: '请补传有双方签章的一页。' },
        ],
      },
    ],
  })
}

/** The period ended while two departments had yet to sign: nobody is closed by a timer. */
export function parked(today: string): Story {
  const { servedOn, dueOn } = serviceEnding(today, [-14, -1])
  const before = (days: number) => workingDaysBefore(dueOn, days)
  return energyCase({
    enterprise: enterprises.huting,
    servedOn,
    number: 2,
    equipment: machines(['其他', '隧道窑', '68m', '2座', '1600', '万件/年', 'SD-2005-003']),
    acts: [
      asks(before(5), ceramics),
      approves(before(3), 'miit', '窑车保温改造已完成，烧嘴更换确需延期，同意。'),
      approves(before(2), 'drc', '同意。'),
      approves(before(1), 'emergency', '燃气设施已检验，同意。'),
      { act: 'pass-clock', on: addDays(dueOn, 1) },
    ],
  })
}
