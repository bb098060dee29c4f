import { licenceApplication } from '../../../forms/licence-application/form.ts'
import type { Example } from '../examples.ts'
import { header } from './parts.ts'

export const example: Example = {
  form: licenceApplication,
  answers: (context) => ({
    ...header(context),
    application: 'renewal',
    heldNumber: 'XK08-001-00123',
    product: '通用硅酸盐水泥 P·O 42.5',
    standard: 'GB 175-2023',
    process: '辊压机联合粉磨，Φ3.8×13m 球磨机',
    items: [
      {
        catalogue: '2024:未列入',
        name: '水泥球磨机',
        model: 'Φ3.8×13m',
        serial: 'LX-2019-004',
        capacity: { amount: '100', unit: '万吨/年' },
      },
    ],
    notEliminated: 'yes',
    truth: 'yes',
  }),
  files: { 'test-report': 1, 'application-paper': 1 },
}
