import { annualNotice } from '../../../forms/annual-notice/form.ts'
import type { Example } from '../examples.ts'
import { left } from './half-year-return.ts'

export const example: Example = {
  form: annualNotice,
  answers: () => ({
    items: [left],
    missingReason: '有关单位机构调整，数据已由案件核实。',
    difference: '该设备由市级直接验收，案件数据次日更新。',
    office: '产业政策科',
    hotline: '13806350001',
    postalAddress: '聊城市东昌府区昌润路',
  }),
  files: {},
}
