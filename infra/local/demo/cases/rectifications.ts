import type { Rectification } from '../answers/extension.ts'

/** What the enterprises claim is invented; the numbers of standards are remembered, not looked up. */
export const copper: Rectification = {
  cause: 'delivery',
  reason:
    '中频感应炉改造所需磁轭由供货商定制，书面通知交货推迟 45 天；为保证合同订单，三台炉须轮流停炉，无法在原期限内全部完成。',
  done: [
    ['1 号、2 号炉更换高效感应线圈', '132.6'],
    ['循环冷却水泵变频改造 6 台', '41.3'],
  ],
  remaining: ['3 号炉感应线圈更换', '井式退火炉余热回收', '委托监测机构复测'],
  standard: 'GB 21350-2013',
  limit: '420',
  measured: '451.8',
  unit: '千瓦时/吨',
  months: 3,
}

export const friction: Rectification = {
  cause: 'delivery',
  reason:
    '热压机伺服改造共 12 台，已完成 6 台；余下 6 台的伺服电机交货期推迟至下季度，供货合同及延期函附后。',
  done: [
    ['热压机伺服改造 6 台', '88'],
    ['烧结炉炉门密封改造', '12.46'],
  ],
  remaining: ['余下 6 台热压机伺服改造', '能源管理系统验收'],
  standard: 'GB 30182-2013',
  limit: '1150',
  measured: '1236.4',
  unit: '千克标准煤/吨',
  months: 2,
}

export const glass: Rectification = {
  cause: 'works',
  reason: '全氧助燃改造须在熔窑冷修时接口，冷修窗口期为下季度；提前停窑将造成窑体损坏和安全风险。',
  done: [
    ['全氧助燃设备到场并完成预装', '560'],
    ['蓄热室格子体清理更换', '73.9'],
    ['熔窑外保温改造', '45.5'],
  ],
  remaining: ['熔窑冷修并接入全氧助燃', '点火烤窑', '达标复测'],
  standard: 'GB 21340-2019',
  limit: '12.8',
  measured: '13.65',
  unit: '千克标准煤/重量箱',
  months: 3,
}

export const pulp: Rectification = {
  cause: 'works',
  reason: '纸机干燥部袋式通风改造设备已订货，安装需停机 20 天，为避免拖欠订单计划分两次停机完成。',
  done: [
    ['蒸汽冷凝水闭式回收', '52.7'],
    ['真空系统改透平真空泵', '118'],
  ],
  remaining: ['1 号纸机袋式通风安装', '2 号纸机袋式通风安装'],
  standard: 'GB 31825-2015',
  limit: '320',
  measured: '331.7',
  unit: '千克标准煤/吨',
  months: 2,
}

export const ceramics: Rectification = {
  cause: 'delivery',
  reason: '隧道窑低氮节能烧嘴为非标定制，厂家因原料短缺推迟供货，预计下月到场。',
  done: [['窑车轻质保温改造 96 辆', '57.6']],
  remaining: ['节能烧嘴更换', '窑炉热平衡测试'],
  standard: 'GB 36890-2018',
  limit: '690',
  measured: '742.5',
  unit: '千克标准煤/吨',
  months: 1,
}

export const alkali: Rectification = {
  cause: 'money',
  reason: '离子膜电解槽换膜计划因资金安排推迟，拟在下半年大修时统一实施，申请延期。',
  done: [['整流变压器更换', '96']],
  remaining: ['电解槽换膜', '蒸发工序改三效为四效'],
  standard: 'GB 21257-2014',
  limit: '385',
  measured: '447.2',
  unit: '千克标准煤/吨',
  months: 3,
}

export const bricks: Rectification = {
  cause: 'delivery',
  reason: '隧道窑余热利用系统风机到货推迟，且雨季坯场无法施工，申请延长两个月。',
  done: [['窑体保温及密封改造', '33.4']],
  remaining: ['余热风机安装调试', '干燥室改造'],
  standard: 'GB 30526-2019',
  limit: '520',
  measured: '548.9',
  unit: '千克标准煤/万块标砖',
  months: 2,
}

export const tyres: Rectification = {
  cause: 'testing',
  reason: '硫化工序氮气硫化改造涉及压力管道重新检验，检验排期推迟，安装调试需 60 天，原期限内不能完成。',
  done: [
    ['密炼机更换永磁直驱电机 2 台', '246'],
    ['硫化机保温罩更换 48 套', '38.4'],
  ],
  remaining: ['氮气硫化管道检验', '氮气硫化系统投用', '能耗复测'],
  standard: 'GB 29449-2012',
  limit: '430',
  measured: '458.3',
  unit: '千克标准煤/吨',
  months: 3,
}
