import type { FieldError } from '../engine/form.ts'
import type { Person } from '../engine/people.ts'
import { hidden } from './task-session.ts'
import type { Answer } from './to-confirm.ts'

/** What a page shows once more, where something has to be confirmed first. */
export type AskedAgain = {
  readonly errors: readonly FieldError[]
  /** Where digits were mailed to, partly hidden. */
  readonly mailedTo?: string
  /** What the browser asks a passkey, as JSON. */
  readonly passkey?: string
}

/** An answer short of `confirmed`, as a page says it and as a status. */
export const askedAgain = (
  answer: Exclude<Answer, { is: 'confirmed' }>,
  person: Person,
): { readonly asked: AskedAgain; readonly status: 200 | 422 } => {
  const status = answer.is.endsWith('-wrong') ? 422 : 200
  const errors = [faults[answer.is]]
  return 'options' in answer
    ? { asked: { errors, passkey: answer.options }, status }
    : { asked: { errors, mailedTo: hidden(person.email) }, status }
}

/** Said as faults so that the summary leads to the field: nothing is done before it is filled in. */
const faults: Readonly<Record<Exclude<Answer, { is: 'confirmed' }>['is'], FieldError>> = {
  'digits-mailed': {
    field: 'digits',
    message: {
      zh: '还没有提交。请输入刚刚发到您邮箱的 8 位确认码',
      en: 'Nothing is done yet. Type the 8 digits that were just mailed to you',
    },
  },
  'digits-wrong': {
    field: 'digits',
    message: {
      zh: '确认码不正确。请核对最新一封邮件中的 8 位数字',
      en: 'The code is not right. Check the 8 digits in the newest mail',
    },
  },
  'passkey-asked': {
    field: 'passkey',
    message: {
      zh: '还没有提交。请用您的通行密钥确认',
      en: 'Nothing is done yet. Confirm it with your passkey',
    },
  },
  'passkey-wrong': {
    field: 'passkey',
    message: {
      zh: '通行密钥没有确认这一内容，还没有提交。请再确认一次',
      en: 'Your passkey did not confirm this, so nothing is done yet. Confirm it once more',
    },
  },
}
