import { workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { type Story, technologyCase } from '../story.ts'
import { approves, certifiesIn, promisesIn } from './acts.ts'

/** Sealed and promised in public, dismantled since; the county government is to confirm. */
export function certifying(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return technologyCase({
    enterprise: enterprises.shuotong,
    servedOn: ago(130),
    number: 4,
    equipment: machines([
      '落后生产工艺装备/建材/3',
      '平拉玻璃生产线',
      '150t/d（格法）',
      '1条',
      '90',
      '万重量箱/年',
      'PL-2001-001',
    ]),
    acts: [
      promisesIn(ago(110), {
        whyNotNow: '熔窑内存有余料，须放料冷却后由专业队伍拆除。',
        driveDestination: '引上机主传动电机 2 台移存企业机修库，已登记造册。',
        seals: ['临工信封', 8, '熔窑投料口', '引上机机座'],
        months: 8,
        remark: '放料冷却后拆除',
      }),
      approves(ago(107), 'miit', '现场核查 2 人，生产线已停，封条编号与申报一致。'),
      approves(ago(106), 'water', '已断水，水表读数已登记。'),
      approves(ago(106), 'power', '已断电并封存计量装置。'),
      approves(ago(105), 'emergency', '放料方案已审，同意。'),
      approves(ago(104), 'ecology', '同意。'),
      approves(ago(100), 'miit', '同意公开。'),
      certifiesIn(ago(6), {
        contractor: '临清市岱川拆除工程有限公司',
        contractNumber: 'DC-CX-017',
        method: '熔窑耐火砖人工拆除分拣，钢结构气割解体，混凝土基础破碎清运。',
        recycler: '聊城汶泽再生资源有限公司',
        recyclingContract: 'WZ-HS-0043',
        loads: [
          ['BD-0711', '鲁P8D216', '38.42', '13.06'],
          ['BD-0712', '鲁P8D216', '36.9', '13.06'],
          ['BD-0715', '鲁P3K507', '41.15', '14.3'],
        ],
        staff: [64, 41, 15, 8],
        staffNote: '经济补偿已全部发放，无拖欠工资和社保。',
        saved: { energySaved: '9860', so2Cut: '21.4', noxCut: '38.6', dustCut: '4.2' },
        remark: '生产线已整体拆除',
      }),
      approves(
        ago(2),
        'miit',
        '联合验收组现场验收：专家赵孟和（市建材行业协会，高级工程师）意见合格；专家柳青峰（市节能技术中心，正高级工程师）意见合格。主体设备已全部拆除。',
      ),
      approves(ago(1), 'ecology', '拆除废物已按合同处置，同意验收。'),
    ],
  })
}

/** Dismantled at once, accepted by the city a few days ago and closed: what it published is on notice. */
export function accepted(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return technologyCase({
    enterprise: enterprises.changhong,
    servedOn: ago(75),
    number: 13,
    equipment: machines(
      ['落后生产工艺装备/建材/4', '18门轮窑', '18门', '1座', '2400', '万块标砖/年', 'LY-1998-001'],
      ['落后产品/机械/1', '制砖机主电动机', 'Y280S-4 75kW', '2台', '75', '千瓦', 'DJ-2001-026'],
    ),
    acts: [
      certifiesIn(ago(17), {
        contractor: '聊城磐驰建筑拆除有限公司',
        contractNumber: 'PC-2C-108',
        method: '窑体机械破拆，砖料粉碎后作路基材料；电动机切断转轴后交回收企业。',
        recycler: '聊城汶泽再生资源有限公司',
        recyclingContract: 'WZ-HS-0029',
        loads: [
          ['SZ-0238', '鲁P6F880', '19.84', '9.62'],
          ['SZ-0239', '鲁P6F880', '17.3', '9.62'],
        ],
        waste: {
          wasteName: '废矿物油',
          wasteCode: '900-249-08',
          wasteAmount: '0.35',
          wasteReceiver: '聊城沣源危险废物处置有限公司',
          manifest: '3715020000123',
        },
        staff: [38, 22, 12, 4],
        staffNote: '22 人转入隧道窑车间，其余人员补偿和养老手续已办结。',
        saved: { energySaved: '2150.5', so2Cut: '12.8', dustCut: '6.3' },
        remark: '原址已平整，转作成品堆场',
      }),
      approves(
        ago(12),
        'miit',
        '联合验收组现场验收：专家田承业（市墙材革新协会，高级工程师）意见合格；专家文礼成（市节能技术中心，高级工程师）意见合格。轮窑及两台电动机已拆除。',
      ),
      approves(ago(11), 'ecology', '拆除废物去向清楚，同意验收。'),
      approves(ago(11), 'drc', '拆除数量与申报一致，同意。'),
      approves(ago(10), 'market', '锅炉已办理注销，同意。'),
      approves(ago(9), 'government', '情况属实，予以确认。'),
      approves(ago(3), 'miit', '抽查合格，准予验收，列入已拆除清单。'),
    ],
  })
}
