import { inspectionRecord } from '../../../../forms/inspection-record/form.ts'
import { rectificationReport } from '../../../../forms/rectification-report/form.ts'
import { inspects } from '../answers/checks.ts'
import { reports } from '../answers/report.ts'
import { workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { environmentCase, type Story, safetyCase } from '../story.ts'
import { files } from './acts.ts'
import { stopped, stoppedOnTheSpot } from './orders.ts'

/** Working days ago, and what was seen. */
const visits = [
  [3, '抛光车间已断电，配电柜上锁；除尘管道内铝粉尚未清理，现场值守2人。'],
  [2, '抛光车间保持断电停产，除尘管道开始清理，清出铝粉密封存放；现场值守2人。'],
  [1, '抛光车间已断电停产，除尘管道内铝粉正在清理；泄爆装置尚未安装，现场值守2人。'],
] as const

/** Unsafe and stopped at once; the records of three visits wait to be signed, the first of them late. */
export function suspended(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return safetyCase({
    enterprise: enterprises.landuo,
    servedOn: ago(6),
    number: 15,
    equipment: machines(
      ['其他', '铝制品抛光机', 'PG-600', '14台', '90', '万件/年', 'PG-2013-101'],
      ['其他', '干式除尘系统', 'LCM-32', '2套', '90', '万件/年', 'CC-2013-002'],
    ),
    acts: [
      ...stoppedOnTheSpot(ago(5), 'emergency', `现停〔${ago(6).slice(0, 4)}〕8号`),
      ...visits.map(([days, findings]) =>
        files(ago(days), inspectionRecord, inspects(['罗春雷', '沈静怡'], findings, 'none')),
      ),
    ],
  })
}

/** Ordered to stop, and done with the works: the report waits to be checked. */
export function orderedToStop(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return environmentCase({
    enterprise: enterprises.xiyan,
    servedOn: ago(28),
    number: 20,
    equipment: machines(['其他', '自动镀铬生产线', 'DG-24', '2条', '45', '万件/年', 'DG-2010-007']),
    acts: [
      ...stopped([ago(22), ago(21)], 'ecology', {
        triggers: ['emissions', 'against-permit'],
        permitNumber: `${enterprises.xiyan.code}001P`,
        facts:
          '现场检查时车间排放口采样监测，总铬浓度为3.8毫克/升，超过排放标准限值1.0毫克/升；监测报告编号HJ-0926。\n含铬废水处理设施药剂投加记录与排污许可证要求不符。',
        law: 'environment-law',
        article: '第六十条',
        scope: '1号、2号镀铬生产线及其清洗槽',
        requirements: '含铬废水处理设施改造并稳定运行\n车间排放口安装在线监测并联网\n委托监测达标后申请解除',
      }),
      files(
        ago(1),
        rectificationReport,
        reports({
          done: [
            ['含铬废水还原沉淀单元更新', '64'],
            ['车间排放口总铬在线监测安装联网', '27.8'],
          ],
          summary: '决定书所列三项要求均已完成，处理设施连续运行7日，委托监测达标。',
          result: {
            standard: 'GB 21900-2008',
            limit: '1.0',
            measured: '0.42',
            unit: '毫克/升',
            by: '聊城泓澄环境监测有限公司',
          },
        }),
      ),
    ],
  })
}
