import { energyApplication } from '../../../forms/energy-application/form.ts'
import type { Example } from '../examples.ts'
import { header } from './parts.ts'

export const example: Example = {
  form: energyApplication,
  answers: (context) => ({
    ...header(context),
    kind: 'frontrunner',
    product: '通用硅酸盐水泥熟料',
    annualUse: '86240.5',
    measured: { amount: '98.6', unit: '千克标准煤/吨' },
    standard: 'GB 16780-2021',
    advanced: { amount: '100', unit: '千克标准煤/吨' },
    situation: '窑尾余热发电已投用，2025 年完成篦冷机改造。',
    truth: 'yes',
  }),
  files: { 'energy-report': 1, measurement: 1 },
}
