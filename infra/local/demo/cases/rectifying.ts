import { extensionRequest1 } from '../../../../forms/extension-request/form.ts'
import { addDays } from '../../../../functions/engine/day.ts'
import { asksFor, type Rectification } from '../answers/extension.ts'
import { serviceEnding, workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { energyCase, type Story } from '../story.ts'
import { leavingOut } from './acts.ts'

/** Served this week. */
export function freshlyServed(today: string): Story {
  return energyCase({
    enterprise: enterprises.hechuan,
    servedOn: workingDaysBefore(today, 3),
    number: 23,
    equipment: machines(
      ['落后产品/机械/1', '辊压机配套电动机', 'Y5601-4 630kW', '2台', '630', '千瓦', 'DJ-2008-114'],
      ['其他', '水泥选粉机', 'O-Sepa N-1500', '1台', '60', '万吨/年', 'XF-2009-032'],
    ),
    acts: [],
  })
}

/** In the third month of six. */
export function underWay(today: string): Story {
  return energyCase({
    enterprise: enterprises.junbo,
    servedOn: serviceEnding(today, [95, 125]).servedOn,
    number: 14,
    equipment: machines(
      ['其他', '热定形机', 'LK-828 八节', '3台', '2400', '万米/年', 'DX-2012-006'],
      ['其他', '导热油炉', 'YLW-7000MA', '1台', '7000', '千瓦', 'GL-2010-221'],
    ),
    acts: [],
  })
}

const aluminium: Rectification = {
  cause: 'delivery',
  reason:
    '蓄热式燃烧系统供货商来函，换向阀交货推迟四周；均热炉停炉改造须安排在春节检修期内完成，原期限内无法达标。',
  done: [
    ['熔铝炉炉衬更换为低导热复合材料', '64.8'],
    ['空压站余热回收并入生产热水系统', '38.25'],
  ],
  remaining: ['蓄热式燃烧系统安装', '均热炉停炉改造', '能耗复测并出具监测报告'],
  standard: 'GB 21351-2014',
  limit: '145',
  measured: '158.6',
  unit: '千克标准煤/吨',
  months: 2,
}

/** Ends within ten days; the request for more time is half written. */
export function dueSoon(today: string): Story {
  return energyCase({
    enterprise: enterprises.lanxin,
    servedOn: serviceEnding(today, [1, 10]).servedOn,
    number: 6,
    equipment: machines(
      ['其他', '圆形熔铝炉', 'RL-15 15t', '2台', '3', '万吨/年', 'RL-2011-041'],
      ['其他', '铝棒均热炉', 'JR-20', '1台', '2.5', '万吨/年', 'JR-2011-017'],
    ),
    acts: [
      {
        act: 'draft',
        on: workingDaysBefore(today, 1),
        // Begun before the form had its second version: its filer moves it, or finishes it as it is.
        form: extensionRequest1,
        fill: leavingOut(asksFor(aluminium), 'cause', 'milestones', 'standard', 'limit', 'measured', 'truth'),
        visited: ['enterprise', 'extension', 'measures'],
        files: { 'equipment-contract': 1, photos: 1 },
      },
    ],
  })
}

/** The clock ran out and nothing had been asked for. */
export function overdue(today: string): Story {
  const { servedOn, dueOn } = serviceEnding(today, [-22, -9])
  return energyCase({
    enterprise: enterprises.jinghe,
    servedOn,
    number: 3,
    equipment: machines(
      ['其他', '台式加热炉', 'JRL-3.5', '2座', '1.2', '万吨/年', 'JR-2007-009'],
      ['落后产品/机械/1', '摩擦压力机电动机', 'Y315M-6 90kW', '4台', '90', '千瓦', 'DJ-2007-063'],
    ),
    acts: [{ act: 'pass-clock', on: addDays(dueOn, 1) }],
  })
}
