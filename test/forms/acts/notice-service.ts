import { noticeService } from '../../../forms/notice-service/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: noticeService,
  answers: ({ enterprise }) => ({
    servedOn: '2025-08-16',
    method: 'direct',
    recipient: `${enterprise.legalRepresentative}（法定代表人）`,
  }),
  files: { proof: 1 },
}
