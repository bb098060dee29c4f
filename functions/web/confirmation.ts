import type { Person } from '../engine/people.ts'
import { byDigits } from './by-digits.ts'
import { Failure } from './failure.ts'
import { passkeys } from './passkeys.ts'
import type { SiteRequest } from './request.ts'
import type { Answer, ToConfirm } from './to-confirm.ts'

/** Whoever has a passkey confirms by it: digits would need no more than their mailbox. */
export const confirmed = async (request: SiteRequest, person: Person, asked: ToConfirm): Promise<Answer> => {
  const own = await passkeys().of(person)
  if (own.length === 0) return byDigits(request, person, asked)
  const usable = own.filter(({ suspended }) => !suspended)
  if (usable.length === 0) throw new Failure(403, allSuspended)
  const { byPasskey } = await import('./by-passkey.ts')
  return byPasskey(request, person, usable, asked)
}

const allSuspended = {
  zh: '您的通行密钥已停用，这一步没有办理。请联系平台管理员核实后移除，再重新添加。',
  en: 'Your passkeys are suspended, so nothing was done. Ask the administrator to remove them, then add one anew.',
}
