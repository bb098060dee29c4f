import { rectificationReport } from '../../../../forms/rectification-report/form.ts'
import { rectificationReview } from '../../../../forms/rectification-review/form.ts'
import { addDays } from '../../../../functions/engine/day.ts'
import { reviewsFailing } from '../answers/checks.ts'
import { reports } from '../answers/report.ts'
import { serviceEnding, workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { energyCase, type Story } from '../story.ts'
import { approves, files } from './acts.ts'
import { decidedAndServed, foundLawful, proposed, toldOfHearing, windowPassed } from './tail.ts'

/** Overdue and proposed for closure; the notice was served this week, and a hearing may be asked for. */
export function hearingWindow(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  const { servedOn, dueOn } = serviceEnding(today, [-62, -48])
  return energyCase({
    enterprise: enterprises.yanyuan,
    servedOn,
    number: 28,
    equipment: machines(['其他', '机械化石灰立窑', '150m³', '3座', '9', '万吨/年', 'LY-2006-003']),
    acts: [
      { act: 'pass-clock', on: addDays(dueOn, 1) },
      ...proposed([ago(24), ago(22), ago(17)], 'miit', {
        reason: 'overdue',
        facts:
          '该企业三座石灰立窑能耗超过限额，通知书送达后六个月内未实施任何整改措施，也未提出延期申请。\n期满后现场核查，三座立窑仍在运行。',
        law: 'energy-law',
        staff: '31',
        settlement: '转入本企业碳酸钙车间18人，解除合同并补偿11人，退休2人。',
      }),
      ...foundLawful(ago(13), ago(11)),
      ...toldOfHearing([ago(6), ago(5)], [ago(3), ago(2)]),
    ],
  })
}

const smelting = { standard: 'GB 21341-2017', limit: '950', unit: '千克标准煤/吨' }

/** Rectified in vain; the county's government has decided, and the date to dismantle by is running. */
export function closing(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  const { servedOn, dueOn } = serviceEnding(today, [-118, -104])
  const before = (days: number) => workingDaysBefore(dueOn, days)
  return energyCase({
    enterprise: enterprises.yaoyue,
    servedOn,
    number: 27,
    equipment: machines(['其他', '硅锰矿热炉', 'KR-12500', '2座', '25000', '千伏安', 'KR-2008-021']),
    acts: [
      files(
        before(14),
        rectificationReport,
        reports({
          done: [
            ['矿热炉低压补偿改造', '138.5'],
            ['余热回收系统投用', '212'],
          ],
          summary: '通知书所列整改内容均已完成，两台矿热炉恢复满负荷运行。',
          result: { ...smelting, measured: '948.5', by: '聊城沐恒节能检测有限公司' },
        }),
      ),
      approves(before(12), 'miit', '材料齐全，转现场复核。'),
      files(
        before(6),
        rectificationReview,
        reviewsFailing(
          ['徐长河', '孙若兰'],
          { ...smelting, measured: '1003.6' },
          {
            failings: '单位产品综合能耗仍高于限额值。',
            opinion: '企业已落实整改措施，但按满负荷工况复测，单位产品综合能耗仍未达到强制性能耗限额标准。',
          },
        ),
      ),
      approves(before(4), 'miit', '结论与复测报告一致，同意。'),
      ...proposed([ago(52), ago(50), ago(46)], 'miit', {
        reason: 'failed',
        facts:
          '该企业在期限内完成低压补偿和余热回收改造；经现场复核，单位产品综合能耗1003.6千克标准煤/吨，仍高于限额值950千克标准煤/吨。',
        law: 'energy-law',
        staff: '87',
        settlement: '转入关联企业52人，解除合同并补偿28人，退休7人；补偿资金已存入专户。',
      }),
      ...foundLawful(ago(42), ago(40)),
      ...toldOfHearing([ago(35), ago(34)], [ago(31), ago(30)]),
      windowPassed(ago(31)),
      ...decidedAndServed(`高政字〔${ago(21).slice(0, 4)}〕31号`, [ago(20), ago(18)], [ago(15), ago(14)]),
    ],
  })
}
