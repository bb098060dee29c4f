import { recheck } from '../../../../forms/recheck/form.ts'
import { rectificationReport } from '../../../../forms/rectification-report/form.ts'
import { rechecksFailed } from '../answers/checks.ts'
import { reports } from '../answers/report.ts'
import { serviceEnding, workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { qualityCase, type Story } from '../story.ts'
import { approves, files } from './acts.ts'
import { stopped } from './orders.ts'
import { proposed } from './tail.ts'

/** Stopped, with about two weeks of the six months left. */
export function qualityStopped(today: string): Story {
  const { servedOn: stoppedOn } = serviceEnding(today, [6, 15])
  const before = (days: number) => workingDaysBefore(stoppedOn, days)
  return qualityCase({
    enterprise: enterprises.shuolan,
    servedOn: before(9),
    number: 31,
    equipment: machines(
      ['其他', '塑料绝缘挤出机', 'SJ-90', '3台', '1800', '万米/年', 'JC-2009-012'],
      ['其他', '成缆机', 'CLY-1000', '1台', '600', '万米/年', 'CL-2011-004'],
    ),
    acts: stopped([before(3), stoppedOn], 'market', {
      triggers: ['product-standard'],
      facts:
        '监督抽查电力电缆两批次，绝缘最薄处厚度低于强制性标准规定，检验报告编号GXJ-0288。\n生产现场挤出机测厚装置停用，出厂检验记录不完整。',
      law: 'quality-law',
      article: '第四十九条',
      scope: '塑料绝缘挤出工序和成缆工序',
      requirements: '恢复在线测厚并校准\n重新验证挤出工艺\n连续三批委托检验合格后申请复查',
    }),
  })
}

/** Rectified, sampled again and failed again; the proposal to close lies with the city's justice bureau. */
export function closureProposed(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return qualityCase({
    enterprise: enterprises.lichuan,
    servedOn: ago(112),
    number: 24,
    equipment: machines([
      '其他',
      '高分子防水卷材生产线',
      'FJ-1200',
      '1条',
      '300',
      '万平方米/年',
      'FS-2008-001',
    ]),
    acts: [
      ...stopped([ago(106), ago(105)], 'market', {
        triggers: ['product-standard'],
        facts: '监督抽查防水卷材一批次，断裂拉伸强度低于强制性标准规定，检验报告编号GXJ-0361。',
        law: 'quality-law',
        article: '第四十九条',
        scope: '1号防水卷材生产线',
        requirements: '查明原因并更换不合格原料\n改造硫化温控系统\n委托检验合格后申请复查',
      }),
      files(
        ago(30),
        rectificationReport,
        reports({
          done: [
            ['更换原料供应商，配方重新验证', '18.6'],
            ['硫化温控系统改造', '42.5'],
          ],
          summary: '通知书所列两项整改内容均已完成，试制三批，自检和委托检验均合格。',
          result: {
            standard: 'GB 18173.1-2012',
            limit: '7.5',
            measured: '7.6',
            unit: '兆帕',
            by: '聊城沐衡产品质量检测有限公司',
          },
        }),
      ),
      approves(ago(28), 'market', '材料齐全，检验报告在整改完成后出具，转现场抽样复查。'),
      files(
        ago(22),
        recheck,
        rechecksFailed(
          ['林国栋', '马雅琴'],
          'GXJ-0417',
          '按GB 18173.1-2012抽样复验，断裂拉伸强度为6.1兆帕，低于标准规定的7.5兆帕，判定为不合格。',
        ),
      ),
      approves(ago(21), 'market', '结论与检验报告一致，同意。'),
      ...proposed([ago(14), ago(12), ago(8)], 'market', {
        reason: 'failed',
        facts:
          '该企业产品质量达不到强制性标准要求，被责令停产整改；期限内提交整改报告后，经抽样复验，断裂拉伸强度仍低于标准规定。\n企业未提出继续整改的可行措施。',
        law: 'quality-law',
        staff: '46',
        settlement: '转入同一园区其他企业29人，解除合同并补偿14人，退休3人；补偿资金由企业自筹。',
      }),
    ],
  })
}
