import { licenceDecision } from '../../../forms/licence-decision/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'
import { citing, remedies } from './parts.ts'

export const example: Example = {
  form: licenceDecision,
  answers: ({ today }) => ({
    licensedBy: 'county',
    application: 'renewal',
    applicationNumber: '阳市监许申〔2026〕8号',
    appliedOn: addDays(today, -10),
    product: '通用硅酸盐水泥',
    process: '水泥球磨机 Φ2.2×7m',
    heldNumber: '鲁XK08-001-00107',
    review: '现场核查，申请单位仍使用直径3米以下水泥粉磨设备。',
    outcome: 'refuse',
    ground: 'eliminated-process',
    listEntry: '产业结构调整指导目录（2024年本）淘汰类，直径3米（不含）以下水泥粉磨设备',
    facts: '生产所用粉磨设备属于淘汰类，核查记录附后。',
    citations: citing('quality-law', '第五条'),
    ...remedies,
  }),
  files: { 'application-copy': 1, 'review-report': 1 },
}
