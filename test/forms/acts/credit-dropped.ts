import { creditDropped } from '../../../forms/credit-dropped/form.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: creditDropped,
  answers: () => ({
    response: '企业称全部设备已于期限届满前拆除，因验收排期未及时登记，并附回收凭证。',
    reason: '经现场复核，设备确已在期限内拆除，回收凭证属实，予以采纳。',
  }),
  files: { 'response-papers': 2 },
}
