import { publicCommitment } from '../../../../forms/public-commitment/form.ts'
import { type Promised, promises } from '../answers/commitment.ts'
import { workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { type Story, technologyCase } from '../story.ts'
import { approves, leavingOut, promisesIn } from './acts.ts'

/** Found to be in the catalogue; the enterprise has done nothing yet. */
export function matched(today: string): Story {
  return technologyCase({
    enterprise: enterprises.junbo,
    servedOn: workingDaysBefore(today, 11),
    number: 17,
    equipment: machines(
      ['落后生产工艺装备/纺织/1', '圆网印花机', 'LMH571-1850', '2台', '1500', '万米/年', 'YH-2005-008'],
      ['落后生产工艺装备/纺织/1', '连续轧染机', 'LMH643-180', '1台', '1800', '万米/年', 'RS-2006-003'],
    ),
    acts: [],
  })
}

const mills: Promised = {
  whyNotNow: '两台磨机与在用的包装车间共用基础，须先完成厂房结构加固，设计单位已进场。',
  driveDestination: '主电机 2 台（380 千瓦）存放于企业 3 号库，已登记造册。',
  seals: ['高工信封', 12, '1 号磨主轴承座', '2 号磨主轴承座'],
  months: 9,
  remark: '结构加固完成后立即拆除',
}

/** The commitment is half written: water and power are off, the drives still in place. */
export function drafted(today: string): Story {
  return technologyCase({
    enterprise: enterprises.hechuan,
    servedOn: workingDaysBefore(today, 24),
    number: 19,
    equipment: machines([
      '落后生产工艺装备/建材/2',
      '水泥球磨机',
      'Φ2.2×7m',
      '2台',
      '30',
      '万吨/年',
      'SN-2004-017',
    ]),
    acts: [
      {
        act: 'draft',
        on: workingDaysBefore(today, 2),
        form: publicCommitment,
        fill: leavingOut(
          promises(mills),
          ...['driveRemovedOn', 'driveDestination', 'seals', 'pledge', 'dismantleBy', 'hotline'],
          ...['signatory', 'signedOn', 'remark', 'truth'],
        ),
        visited: ['enterprise', 'equipment', 'cuts'],
        files: { 'water-certificate': 1, 'meter-readings': 1 },
      },
    ],
  })
}

/** The site was checked, and one of four departments has signed. */
export function promised(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return technologyCase({
    enterprise: enterprises.jinghe,
    servedOn: ago(38),
    number: 12,
    equipment: machines([
      '落后生产工艺装备/机械/1',
      '热处理铅浴炉',
      'QY-45',
      '3台',
      '0.6',
      '万吨/年',
      'QY-2003-005',
    ]),
    acts: [
      promisesIn(ago(6), {
        whyNotNow: '炉内余铅须由有资质单位回收后方可拆解，转移计划正在审批。',
        driveDestination: '循环风机电机 3 台（22 千瓦）、燃烧机 3 台存放于备件库东区，已登记造册。',
        seals: ['临工信封', 31, '1 号炉炉门', '2 号炉炉门', '3 号炉炉门'],
        months: 6,
        remark: '余铅回收后拆除',
      }),
      approves(
        ago(3),
        'miit',
        '核查日期见现场记录，核查人员 2 名；三台炉封条编号与申报一致，风机电机已入库。',
      ),
      approves(ago(1), 'power', '专用变压器已断电，计量表计已抄录封存。'),
    ],
  })
}

/** On the public register. */
export function published(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return technologyCase({
    enterprise: enterprises.lanxin,
    servedOn: ago(72),
    number: 10,
    equipment: machines([
      '落后生产工艺装备/有色/1',
      '再生铝坩埚熔炼炉',
      'GR-800',
      '6台',
      '1.2',
      '万吨/年',
      'GR-2006-011',
    ]),
    acts: [
      promisesIn(ago(45), {
        whyNotNow: '坩埚炉位于在用厂房跨内，行车须在全厂检修时停用才能吊装拆除。',
        driveDestination: '鼓风机 6 台及配电柜 2 面移存企业 1 号闲置库，已登记造册。',
        seals: ['茌工信封', 5, '1 号、2 号炉炉口', '3 号、4 号炉炉口', '5 号、6 号炉炉口'],
        months: 7,
        remark: '随年度检修一并拆除',
      }),
      approves(ago(42), 'miit', '现场核查 2 人，六台炉均已断电，封条完好，鼓风机已移出车间。'),
      approves(ago(41), 'power', '该户炉用回路已断开并加封。'),
      approves(ago(41), 'water', '循环水支路已拆除，表计读数无变化。'),
      approves(ago(40), 'ecology', '铝灰渣贮存合规，同意。'),
      approves(ago(39), 'emergency', '燃气支管已盲板隔离，同意。'),
      approves(ago(35), 'miit', '材料齐全，公开内容不含个人信息和商业秘密，同意公开。'),
    ],
  })
}
