import { waterPermit } from '../../../forms/water-permit/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: waterPermit,
  answers: ({ today }) => ({
    permitNumber: 'D371521G2021-0107',
    permitExpiresOn: addDays(today, 120),
  }),
  files: { 'permit-copy': 1 },
}
