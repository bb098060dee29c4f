import { type Case, first } from './case.ts'

/** What enterprises ask for of their own accord, and what organs answer. */
export const applications: readonly Case[] = [
  {
    act: 'energy-application',
    change: { measured: { amount: '100.1', unit: '千克标准煤/吨' } },
    told: [['measured', '实测值高于标准先进值，不能申报领跑者']],
  },
  {
    act: 'energy-application',
    change: { measured: { amount: '0.0986', unit: '吨标准煤/吨' } },
    told: [['advanced', '先进值须与实测值使用同一单位（吨标准煤/吨）']],
  },
  {
    act: 'energy-application',
    change: { kind: 'diagnosis' },
    told: [['scope', '请选择希望诊断的内容']],
  },
  {
    act: 'diagnosis-report',
    change: { toOn: '2025-12-31' },
    told: [['toOn', '诊断结束日期不得早于开始日期']],
  },
  {
    act: 'frontrunner-decision',
    change: { validUntil: '2026-01-14' },
    told: [['validUntil', '有效期至不得早于开始日期']],
  },
  {
    act: 'frontrunner-decision',
    change: { outcome: 'remove', validFrom: undefined, validUntil: undefined },
    told: [['outcome', '该企业不在名单中，不能移出']],
  },
  {
    act: 'licence-application',
    change: first('licence-application', 'items', { catalogue: '2024:落后生产工艺装备/建材/2' }),
    told: [['items.0.catalogue', '设备 1：属于淘汰类条目的设备不予许可，请先淘汰更新后再申请']],
  },
  {
    act: 'licence-application',
    change: {
      items: [
        ...(first('licence-application', 'items', {}).items as []),
        ...(first('licence-application', 'items', {}).items as []),
      ],
    },
    told: [['items.1.serial', '出厂编号 LX-2019-004 重复，同一设备只列一次']],
  },
  {
    act: 'renewal-application',
    change: first('renewal-application', 'wastes', { after: '1260' }),
    told: [['wastes.0.after', '废物 1：改造后产生量须小于改造前']],
  },
  {
    act: 'renewal-application',
    change: { doneBy: '2026-01-20' },
    told: [['doneBy', '计划完成日期不得早于开始日期']],
  },
  {
    act: 'renewal-record',
    change: { oldEquipment: 'kept' },
    told: [['oldEquipment', '旧设备仍在使用的，项目不能认定完成']],
  },
  {
    act: 'renewal-record',
    change: { wasteCut: undefined },
    told: [['wasteCut', '请填写固体废物实际减量']],
  },
  {
    act: 'support-decision',
    change: { kind: 'land', amount: undefined },
    told: [['kind', '须与企业申请的扶持政策一致']],
  },
]
