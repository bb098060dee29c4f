import { halfYearReturn } from '../../../forms/half-year-return/form.ts'
import type { Example } from '../examples.ts'

/** A machine of a case that is gone, and one that the cases do not have. */
export const left = {
  county: '371521',
  enterpriseName: '阳谷县鲁西建材有限公司',
  enterpriseCode: '91371500YYYY00012U',
  ofCase: 'LC-20260105-AAAAAA',
  basis: '能耗达不到标准',
  way: 'dismantled',
  name: '水泥球磨机',
  model: 'Φ2.2×7m',
  serial: 'LX-2009-017',
  quantity: '1台',
  capacity: { amount: '30', unit: '万吨/年' },
  leftOn: '2026-01-12',
  counted: 'yes',
}

export const example: Example = {
  form: halfYearReturn,
  answers: () => ({
    items: [left],
    difference: '该设备由市级直接验收，案件数据次日更新。',
    summary: '逐台核查，限时拆除，按月调度。',
  }),
  files: {},
}
