import type { FieldError } from '../../engine/form.ts'
import { hasForbidden, lengthOf, typedText } from '../../engine/typed-text.ts'
import { type AskedAgain, askedAgain } from '../../web/asked-again.ts'
import { confirmed } from '../../web/confirmation.ts'
import { kindOf } from '../../web/devices.ts'
import { Failure } from '../../web/failure.ts'
import { addPasskey, removePasskey } from '../../web/passkey-changes.ts'
import type { Creation } from '../../web/passkey-creation.ts'
import { passkeys } from '../../web/passkeys.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { hashOf } from '../../web/secrets.ts'
import { sessionOf } from '../../web/session.ts'
import { show } from '../../web/show.ts'
import { deviceWords } from '../../web/views/pages/devices.tsx'
import { addPasskeyPage, createPasskeyPage, removePasskeyPage } from '../../web/views/pages/passkey.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const back = '/work/devices'
const longestName = 40
const most = 10

const nothing: AskedAgain = { errors: [] }

const addingPage = (visit: Visit, name: string, asked = nothing, status = 200): SiteResponse =>
  show(visit, addPasskeyPage({ sending: sendingAt('/work/passkeys/new'), name, back, ...asked }), { status })

const sendingAt = (action: string) => ({ action, requestKey: action })

/** A passkey of an official's own is named, confirmed and made, on one page after the other. */
export const askName = async (visit: Visit): Promise<SiteResponse> =>
  addingPage(visit, deviceWords(kindOf(visit.headers['user-agent'] ?? ''))[visit.lang])

export const add = async (visit: Visit): Promise<SiteResponse> => {
  const person = personOf(visit)
  const name = typedText(visit.form.get('name') ?? '', longestName)
  const errors = faultsOf(name)
  if (errors.length > 0) return addingPage(visit, name, { errors }, 422)
  const creation = { person, own: await passkeys().of(person), name }
  if (creation.own.length >= most) throw new Failure(409, tooMany)
  const made = visit.form.get('attestation')
  return made ? finish(visit, creation, made) : confirmFirst(visit, creation)
}

/** By a passkey that there is, else by digits to the mailbox: a session that was stolen adds none. */
const confirmFirst = async (visit: Visit, creation: Creation): Promise<SiteResponse> => {
  const { person, name } = creation
  const answer = await confirmed(visit, person, {
    of: hashOf(`${person.id} add passkey`),
    what: { for: 'add-passkey', name, session: sessionOf(visit) },
  })
  if (answer.is !== 'confirmed') {
    const { asked, status } = askedAgain(answer, person)
    return addingPage(visit, name, asked, status)
  }
  const { beginCreation } = await import('../../web/passkey-creation.ts')
  const options = await beginCreation(visit, creation)
  return show(
    visit,
    createPasskeyPage({ sending: sendingAt('/work/passkeys/new'), name, options, errors: [], back }),
  )
}

const finish = async (visit: Visit, creation: Creation, made: string): Promise<SiteResponse> => {
  const { finishCreation } = await import('../../web/passkey-creation.ts')
  const passkey = await finishCreation(visit, creation, made)
  if (!passkey) return addingPage(visit, creation.name, { errors: [notMade] }, 422)
  await addPasskey(visit, creation.person, passkey)
  return seeOther(`${back}?done=passkey`)
}

const faultsOf = (name: string): FieldError[] => {
  if (!name) return [{ field: 'name', message: { zh: '请填写名称', en: 'Enter a name' } }]
  if (lengthOf(name) > longestName) return [nameTooLong]
  return hasForbidden(name) || name.includes('\n') ? [notALine] : []
}

const nameTooLong: FieldError = {
  field: 'name',
  message: {
    zh: `名称不能超过${longestName}字`,
    en: `The name must be at most ${longestName} characters`,
  },
}

const notALine: FieldError = {
  field: 'name',
  message: {
    zh: '名称只能是一行文字，不含看不见的控制字符',
    en: 'The name must be one line without invisible control characters',
  },
}

const notMade: FieldError = {
  field: 'name',
  message: {
    zh: '通行密钥没有添加成功，或者等待时间过长。请重新添加',
    en: 'The passkey was not added, or it took too long. Add it once more',
  },
}

const tooMany = {
  zh: `通行密钥最多 ${most} 个。请先移除不再使用的。`,
  en: `There may be at most ${most} passkeys. Remove one that you no longer use first.`,
}

const namedIn = async (visit: Visit) => {
  const own = await passkeys().of(personOf(visit))
  const named = own.find(({ hash }) => hash === visit.params.passkey)
  if (!named) throw new Failure(404)
  return named
}

const removalPage = async (visit: Visit, asked = nothing, status = 200): Promise<SiteResponse> => {
  const { hash, name } = await namedIn(visit)
  const sending = sendingAt(`/work/passkeys/${hash}/remove`)
  return show(visit, removePasskeyPage({ sending, name, back, ...asked }), { status })
}

export const askRemoval = (visit: Visit): Promise<SiteResponse> => removalPage(visit)

/** By a passkey, that one or another: whoever has the mailbox alone cannot go back to digits. */
export const remove = async (visit: Visit): Promise<SiteResponse> => {
  const person = personOf(visit)
  const named = await namedIn(visit)
  const answer = await confirmed(visit, person, {
    of: hashOf(`${person.id} remove passkey`),
    what: { for: 'remove-passkey', passkey: named.hash, session: sessionOf(visit) },
  })
  if (answer.is !== 'confirmed') {
    const { asked, status } = askedAgain(answer, person)
    return removalPage(visit, asked, status)
  }
  await removePasskey(visit, person, named, 'removed')
  return seeOther(`${back}?done=removed`)
}
