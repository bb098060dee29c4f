import { licenceRevocation } from '../../../forms/licence-revocation/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: licenceRevocation,
  answers: ({ today }) => ({
    licence: 'production',
    licenceNumber: '（鲁）XK08-001-00999',
    authority: '山东省市场监督管理局',
    manner: 'revoke',
    revokedOn: addDays(today, -3),
    basis: ['quality-law', 'opinion-2017-30'],
  }),
  files: { 'revocation-paper': 1 },
}
