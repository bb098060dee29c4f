import { serviceEnding, workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { energyCase, type Story } from '../story.ts'
import { approves, asks } from './acts.ts'
import { alkali, bricks, tyres } from './rectifications.ts'

/** The municipal bureau said no; the first period still runs. */
export function refused(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return energyCase({
    enterprise: enterprises.wocen,
    servedOn: serviceEnding(today, [14, 28]).servedOn,
    number: 4,
    equipment: machines(['其他', '离子膜电解槽', 'BiTAC-859', '6台', '5', '万吨/年', 'DJ-2008-301']),
    acts: [
      asks(ago(24), alkali),
      approves(ago(22), 'miit', '企业有整改意愿，建议由上级统筹考虑。'),
      approves(ago(21), 'drc', '无意见。'),
      approves(ago(21), 'market', '无意见。'),
      approves(ago(20), 'ecology', '无意见。'),
      approves(ago(20), 'emergency', '换膜须编制停车方案，无其他意见。'),
      {
        act: 'refuse',
        on: ago(17),
        office: 'miit',
        reason: '六个月内仅完成一项措施，资金安排不属于客观原因，不符合“确需延长”的条件，不予延期。',
      },
    ],
  })
}

/** The enterprise took its request back and goes on within the first period. */
export function withdrawn(today: string): Story {
  return energyCase({
    enterprise: enterprises.changhong,
    servedOn: serviceEnding(today, [40, 60]).servedOn,
    number: 11,
    equipment: machines(['其他', '一次码烧隧道窑', '4.8m', '1座', '6000', '万块标砖/年', 'SD-2013-002']),
    acts: [
      asks(workingDaysBefore(today, 12), bricks),
      {
        act: 'withdraw',
        on: workingDaysBefore(today, 10),
        reason: '风机供货商已确认按原交期到货，可在原期限内完成整改，撤回申请。',
      },
    ],
  })
}

/** Granted before the first period ended; the extended one runs. */
export function extended(today: string): Story {
  const { servedOn, dueOn } = serviceEnding(today, [-45, -31])
  const before = (days: number) => workingDaysBefore(dueOn, days)
  return energyCase({
    enterprise: enterprises.ruigu,
    servedOn,
    number: 1,
    equipment: machines(
      ['其他', '密炼机', 'GK270', '2台', '120', '万件/年', 'ML-2010-004'],
      ['其他', '双模硫化机', 'LLB-1220', '48台', '120', '万件/年', 'LH-2010-151'],
    ),
    acts: [
      asks(before(18), tyres),
      approves(before(16), 'miit', '检验排期情况经核实属实，同意延期。'),
      approves(before(15), 'drc', '同意。'),
      approves(before(14), 'emergency', '氮气站安全条件审查已受理，同意。'),
      approves(before(14), 'ecology', '同意。'),
      approves(before(13), 'market', '压力管道监督检验已排入计划，同意。'),
      approves(before(9), 'miit', '理由充分，节点明确，同意延期三个月，期满不再延长。'),
    ],
  })
}
