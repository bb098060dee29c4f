import * as z from 'zod/mini'
import type { FieldError } from '../../engine/form.ts'
import { dropCookie, sessionCookie } from '../../web/cookies.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { hashOf, secretIn } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { homeOf, mailSignInLink, openSignInLink, ownPath, signInMinutes } from '../../web/sign-in.ts'
import { signInOpenPage, signInPage, signInSentPage } from '../../web/views/pages/sign-in.tsx'
import type { Visit } from '../../web/visit.ts'

export const askMailbox = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, signInPage({ next: ownPath(visit.query.get('next')) }))

export const mailLink = async (visit: Visit): Promise<SiteResponse> => {
  const email = (visit.form.get('email') ?? '').normalize('NFKC').trim()
  const next = ownPath(visit.form.get('next'))
  if (!z.email().check(z.maxLength(120)).safeParse(email).success) {
    return show(visit, signInPage({ email, next, errors: [badMailbox] }), { status: 422 })
  }
  await mailSignInLink(visit, email, next)
  return show(visit, signInSentPage({ email, minutes: signInMinutes }))
}

const badMailbox: FieldError = {
  field: 'email',
  message: {
    zh: '请输入完整的邮箱地址，例如 wang@example.com',
    en: 'Enter a whole mailbox address, like wang@example.com',
  },
}

export const openLink = async (visit: Visit): Promise<SiteResponse> => {
  const opened = secretIn(visit.form) ? await openSignInLink(visit) : undefined
  if (!opened) return show(visit, signInOpenPage({ errors: [deadLink] }), { status: 422 })
  return seeOther(opened.next ?? homeOf(opened.person), [opened.cookie])
}

const deadLink: FieldError = {
  field: 'code',
  message: {
    zh: '链接或代码无效、已使用或已过期。请核对代码，或重新申请登录链接',
    en: 'The link or code is not valid, used or expired. Check the code, or ask for a new link',
  },
}

export const signOut = async ({ cookies }: Visit): Promise<SiteResponse> => {
  const token = cookies.get(sessionCookie)
  if (token) await services().links.end(hashOf(token))
  return seeOther('/?done=signed-out', [dropCookie(sessionCookie)])
}

/** Signing in by a mailed link, and out again. */
export const pressOpen = async (visit: Visit): Promise<SiteResponse> => show(visit, signInOpenPage({}))
