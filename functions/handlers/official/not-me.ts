import type { FieldError } from '../../engine/form.ts'
import { revoke } from '../../web/not-me.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { show } from '../../web/show.ts'
import { linkFailedPage } from '../../web/views/pages/approval.tsx'
import { notMeDonePage, notMePage } from '../../web/views/pages/not-me.tsx'
import type { Visit } from '../../web/visit.ts'

/** “This was not me”, from a mail's second link: a page with a button, of which the button alone does anything. */
export const pressRevoke = async (visit: Visit): Promise<SiteResponse> => show(visit, notMePage({}))

export const revokeAll = async (visit: Visit): Promise<SiteResponse> => {
  if (!visit.form.get('token') && !visit.form.get('code')?.trim())
    return show(visit, notMePage({ errors: [codeMissing] }), { status: 422 })
  return (await revoke(visit)) ? seeOther('/a/not-me/done') : show(visit, linkFailedPage({}), { status: 404 })
}

const codeMissing: FieldError = {
  field: 'code',
  message: { zh: '请输入邮件中的代码', en: 'Type the code from the mail' },
}

export const revoked = async (visit: Visit): Promise<SiteResponse> => show(visit, notMeDonePage())
