import { workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { type Story, technologyCase } from '../story.ts'
import { approves, certifiesIn, promisesIn } from './acts.ts'

const kiln = 'LK-2003-002'
const mill = 'QM-2004-011'

/** Of two items one was dismantled at once; the other is sealed and promised, and its date is running. */
export function sealedAndGone(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return technologyCase({
    enterprise: enterprises.hengyi,
    servedOn: ago(88),
    number: 22,
    equipment: machines(
      ['落后生产工艺装备/建材/1', '水泥机立窑', 'Φ3.0×11m', '1座', '10', '万吨/年', kiln],
      ['落后生产工艺装备/建材/2', '水泥球磨机', 'Φ2.4×10m', '1台', '20', '万吨/年', mill],
    ),
    acts: [
      certifiesIn(
        ago(58),
        {
          contractor: '阳谷县岱垣拆除工程有限公司',
          contractNumber: 'DY-CC-026',
          method: '窑体钢板气割解体，耐火砖人工清理，基础破碎后回填。',
          recycler: '聊城汶泽再生资源有限公司',
          recyclingContract: 'WZ-HS-0037',
          loads: [
            ['YG-0412', '鲁P5K802', '28.6', '12.1'],
            ['YG-0413', '鲁P5K802', '26.95', '12.1'],
          ],
          staff: [27, 16, 8, 3],
          staffNote: '16人转入粉磨站留守岗位，补偿已全部发放。',
          saved: { energySaved: '3120', so2Cut: '8.6', dustCut: '5.1' },
          remark: '机立窑已整体拆除',
        },
        kiln,
      ),
      approves(
        ago(53),
        'miit',
        '联合验收组现场验收：专家常维民（市建材行业协会，高级工程师）意见合格；专家水清源（市节能技术中心，高级工程师）意见合格。机立窑已全部拆除，球磨机不在本次验收范围。',
      ),
      approves(ago(52), 'ecology', '现场无遗留危险废物，同意验收。'),
      approves(ago(52), 'emergency', '拆除作业已结束，现场无隐患，同意。'),
      approves(ago(51), 'drc', '主体设备与申报一致，同意。'),
      approves(ago(50), 'government', '情况属实，予以确认。'),
      approves(ago(46), 'miit', '抽查合格，机立窑准予验收；球磨机须另行公开承诺。'),
      promisesIn(
        ago(40),
        {
          whyNotNow: '球磨机与在用成品库共用基础，须先完成库体支撑改造。',
          driveDestination: '主电机1台（475千瓦）移存企业2号库，已登记造册。',
          seals: ['阳工信封', 41, '磨机主轴承座', '减速机输入端'],
          months: 8,
          remark: '支撑改造完成后拆除',
        },
        mill,
      ),
      approves(ago(37), 'miit', '现场核查2人，磨机已断电，封条编号与申报一致，主电机已入库。'),
      approves(ago(36), 'power', '磨机高压回路已断开并加封。'),
      approves(ago(36), 'water', '冷却水支路已拆除。'),
      approves(ago(35), 'ecology', '同意。'),
      approves(ago(34), 'emergency', '同意。'),
      approves(ago(30), 'miit', '材料齐全，同意公开。'),
    ],
  })
}
