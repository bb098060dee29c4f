import { supportRequest } from '../../../forms/support-request/form.ts'
import type { Example } from '../examples.ts'
import { header } from './parts.ts'

export const example: Example = {
  form: supportRequest,
  answers: (context) => ({
    ...header(context),
    kind: 'staff',
    subject: '42 名职工转岗培训',
    request: '退出后 42 名职工需转岗，希望在 3 月底前对接培训补贴和招工企业。',
    truth: 'yes',
  }),
  files: { 'request-papers': 1 },
}
