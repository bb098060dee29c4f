import { checkPage } from '../../engine/check.ts'
import type { Answers, FieldError } from '../../engine/form.ts'
import { PersonId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import { compose } from '../../mail/compose.ts'
import { newMailboxLetter } from '../../mail/words/new-mailbox.ts'
import { type Failing, Mailboxes } from '../../store/mailboxes.ts'
import { Mails } from '../../store/mails.ts'
import type { Write } from '../../store/table.ts'
import { endSessions } from '../../web/end-sessions.ts'
import { Failure } from '../../web/failure.ts'
import { devicesView, forgetNamed } from '../../web/models/devices.ts'
import { rowsOf } from '../../web/models/passkeys.ts'
import { onceConfirmed } from '../../web/once-confirmed.ts'
import { removePasskey } from '../../web/passkey-changes.ts'
import { passkeys as own } from '../../web/passkeys.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { newId } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { withoutRow } from '../../web/typed.ts'
import type { DevicesView } from '../../web/views/pages/devices.tsx'
import type { PageLink } from '../../web/views/pages/links.tsx'
import type { PasskeysView } from '../../web/views/pages/passkeys.tsx'
import { nowhere, personPage } from '../../web/views/pages/people.tsx'
import { personOf, type Visit } from '../../web/visit.ts'
import { dangerOf, endingSessions, removingPasskey } from './dangers.ts'
import { answersOf, codesIn, organOptions, personForm, personIn, readPerson } from './person-form.ts'
import { personNamed } from './person-named.ts'
import { changedMeanwhile, mailboxTaken, ownRoleFaults, unknownEnterprise } from './person-rules.ts'

/** Who is being added or changed; the key of a new person's form becomes their id, so that sending it twice adds one. */
type Editing = {
  readonly key: string
  readonly before?: Person
  readonly devices?: DevicesView
  readonly failing?: Failing | undefined
  readonly passkeys?: PasskeysView
}

const mailboxes = () => new Mailboxes(services().table)

const keyLength = 10

const adding = ({ form }: Visit): Editing => {
  const sent = form.get('_key') ?? ''
  return { key: new RegExp(`^[0-9a-z]{${keyLength}}$`).test(sent) ? sent : newId(keyLength) }
}

const changing = async (visit: Visit): Promise<Required<Omit<Editing, 'failing'>> & Editing> => {
  const before = await personNamed(visit)
  const devices = await devicesView(visit, before, `${hrefOf({ before })}/devices`)
  const failing = await mailboxes().failing(before.email)
  const key = `${before.id}-${before.version}`
  const passkeys = {
    rows: rowsOf(await own().of(before)),
    sending: { action: `${hrefOf({ before })}/passkeys`, requestKey: key },
  }
  return { key, before, devices, passkeys, failing }
}

const hrefOf = ({ before }: Pick<Editing, 'before'>): string => `/admin/people/${before?.id ?? 'new'}`

type Typed = { readonly answers?: Answers; readonly errors?: readonly FieldError[]; readonly adding?: string }

const pageOf = (visit: Visit, editing: Editing, typed: Typed = {}) => {
  const { before, key, devices, passkeys, failing } = editing
  const href = hrefOf(editing)
  return personPage({
    action: href,
    requestKey: key,
    answers: typed.answers ?? (before ? answersOf(before) : { active: 'yes' }),
    errors: typed.errors ?? [],
    back: '/admin',
    organs: organOptions,
    today: visit.today,
    ...(typed.adding && { adding: typed.adding }),
    ...(before && {
      name: before.name,
      version: before.version,
      devices,
      passkeys,
      links: linksOf(visit, before),
      signOut: { action: `${href}/sessions`, requestKey: key },
      ...(failing && { failing: { ...failing, works: { action: `${href}/mailbox`, requestKey: key } } }),
    }),
  })
}

const linksOf = (visit: Visit, person: Person): PageLink[] => {
  const href = hrefOf({ before: person })
  const isApprover = person.roles.some(({ role }) => role === 'approver')
  const absence = {
    href: `${href}/absence`,
    text: { zh: '登记不在岗（AB角、委托）', en: 'Enter an absence' },
  }
  const leaves = {
    href: `/work/people/${person.id}/replacement`,
    text: { zh: '由他人接替（离任）', en: 'Replace by somebody else' },
  }
  return [...(isApprover ? [absence] : []), ...(person.id === personOf(visit).id ? [] : [leaves])]
}

/** Saves what was typed, or shows it again with what is wrong with it. */
const save = async (visit: Visit, editing: Editing): Promise<SiteResponse> => {
  const read = readPerson(visit.form)
  const [act, path = ''] = (visit.form.get('_action') ?? '').split(':')
  if (act === 'add') return show(visit, pageOf(visit, editing, { answers: read, adding: path }))
  if (act === 'remove') return show(visit, pageOf(visit, editing, { answers: withoutRow(read, path) }))
  const again = (errors: readonly FieldError[], now = editing, status = 422) =>
    show(visit, pageOf(visit, now, { answers: read, errors }), { status })
  const typed = await faultsOf(read)
  if (typed.length > 0) return again(typed)
  const changed = changedBy(visit, editing, read)
  const own = ownRoleFaults(personOf(visit), changed)
  if (own.length > 0) return again(own)
  const settle = async () => {
    const saved = await keep(visit, editing, changed)
    if (saved === 'saved') return seeOther('/admin?done=saved')
    if (saved === 'mailbox-taken') return again([mailboxTaken])
    return again([changedMeanwhile], await newest(editing), 409)
  }
  // Sent again, a new person is there already.
  const there = editing.before ?? (await services().people.byId(changed.id))
  const danger = dangerOf(there, changed)
  return danger ? onceConfirmed(visit, { ...danger, back: hrefOf(editing) }, settle) : settle()
}

const faultsOf = async (answers: Answers): Promise<FieldError[]> => {
  const faults = checkPage(personForm, 'person', answers, nowhere)
  return faults.length > 0 ? faults : unknownCodes(answers)
}

const unknownCodes = async (answers: Answers): Promise<FieldError[]> => {
  const asked = codesIn(answers)
  const known = await Promise.all(asked.map(({ code }) => services().enterprises.byCode(code)))
  return asked.filter((_, index) => !known[index]).map(({ field }) => ({ field, message: unknownEnterprise }))
}

/** The person as saved next; whoever is deactivated is signed out everywhere. */
const changedBy = ({ at }: Visit, { before, key }: Editing, answers: Answers): Person => {
  const answered = personIn(answers)
  if (!before) return { id: PersonId.parse(`p-${key}`), version: 0, sessionsFrom: at, ...answered }
  return { ...before, ...answered, ...(before.active && !answered.active && { sessionsFrom: at }) }
}

/** A form sent again finds its own work done, which is as good as doing it. */
const keep = async ({ form, at }: Visit, { before }: Editing, changed: Person) => {
  const told = before && before.email !== changed.email ? [toOldMailbox(before, at)] : []
  const isStale = before && Number(form.get('_version') ?? before.version) !== before.version
  const saved = isStale ? 'changed-meanwhile' : await services().people.save(changed, before, told)
  if (saved !== 'changed-meanwhile') return saved
  const now = await services().people.byId(changed.id)
  return now && isSame(now, changed) ? 'saved' : saved
}

const toOldMailbox = (before: Person, at: string): Write =>
  Mails.write({
    id: `mailbox-${before.id}-${before.version}`,
    to: before.email,
    ...compose(newMailboxLetter({ name: before.name, at })),
    at,
  })

const isSame = (now: Person, asked: Person): boolean =>
  JSON.stringify(answersOf(now)) === JSON.stringify(answersOf(asked))

const newest = async (editing: Editing): Promise<Editing> => {
  const before = editing.before && (await services().people.byId(editing.before.id))
  return before ? { ...editing, key: `${before.id}-${before.version}`, before } : { key: newId(keyLength) }
}

/** Ends every session of a person, and forgets their devices. */
export const signOut = async (visit: Visit): Promise<SiteResponse> => {
  const { before } = await changing(visit)
  const back = hrefOf({ before })
  return onceConfirmed(visit, { ...endingSessions(before), back }, async () => {
    await endSessions(before.id, visit.at)
    return seeOther(`${back}?done=saved`)
  })
}

export const forgetDevices = async (visit: Visit): Promise<SiteResponse> => {
  const { before } = await changing(visit)
  await forgetNamed(visit, before)
  return seeOther(`${hrefOf({ before })}?done=removed`)
}

/** The mailbox works again, as somebody has found out. */
export const mailboxWorks = async (visit: Visit): Promise<SiteResponse> => {
  const { before } = await changing(visit)
  await mailboxes().clear(before.email)
  return seeOther(`${hrefOf({ before })}?done=saved`)
}

/** Of a lost device, say, after a talk with its owner; an administrator's own are another's to remove. */
export const removePasskeys = async (visit: Visit): Promise<SiteResponse> => {
  const { before } = await changing(visit)
  if (before.id === personOf(visit).id) throw new Failure(403, notOwn)
  const back = hrefOf({ before })
  const named = (await own().of(before)).find(({ hash }) => hash === visit.form.get('passkey'))
  if (!named) return seeOther(`${back}?done=removed`)
  return onceConfirmed(visit, { ...removingPasskey(before, named.name), back }, async () => {
    await removePasskey(visit, before, named, 'removed-by-administrator')
    return seeOther(`${back}?done=removed`)
  })
}

const notOwn = {
  zh: '不能在这里移除自己的通行密钥。请在“待办”的“已记住的设备和通行密钥”页用通行密钥移除，或由另一位管理员办理。',
  en: 'You cannot remove your own passkeys here. Remove them with a passkey under “Known devices and passkeys” in your queue, or ask another administrator.',
}

export const add = async (visit: Visit): Promise<SiteResponse> => show(visit, pageOf(visit, adding(visit)))
export const saveAdded = async (visit: Visit): Promise<SiteResponse> => save(visit, adding(visit))
export const change = async (visit: Visit): Promise<SiteResponse> =>
  show(visit, pageOf(visit, await changing(visit)))
export const saveChanged = async (visit: Visit): Promise<SiteResponse> => save(visit, await changing(visit))
