import { outlineOf } from '../../forms/registry.ts'
import type { InApproval } from '../engine/case.ts'
import type { Command } from '../engine/commands.ts'
import { digestOf } from '../engine/digest.ts'
import type { FieldError } from '../engine/form.ts'
import { OrganId, PersonId } from '../engine/ids.ts'
import { asOfficial, type Person } from '../engine/people.ts'
import type { Head } from '../store/head.ts'
import { Failure, rejectionWords } from './failure.ts'
import { colleagues, readAct, type TypedAct } from './models/act.ts'
import { wordFaults } from './models/act-check.ts'
import { organName } from './names.ts'
import { type SiteResponse, seeOther } from './response.ts'
import { hashOf, newId } from './secrets.ts'
import { services } from './services.ts'
import { show } from './show.ts'
import { type ActView, actPage } from './views/pages/act.tsx'
import type { Visit } from './visit.ts'

/** Who watches over which filing, and where its pages are. */
export type Watch = {
  readonly person: Person
  readonly head: Head
  readonly filing: InApproval
  readonly organ: OrganId
  /** Address of the filing. */
  readonly base: string
}

export const showUrge = async (visit: Visit, watch: Watch): Promise<SiteResponse> =>
  show(visit, actPage(urgeView(watch, '', [])))

/** Reminds whoever the step waits for; without a word, if there is none to say. */
export const takeUrge = async (visit: Visit, watch: Watch): Promise<SiteResponse> => {
  const { words } = readAct(visit.form)
  const errors = words === '' ? [] : wordFaults(words)
  if (errors.length > 0) return show(visit, actPage(urgeView(watch, words, errors)), { status: 422 })
  const { person, organ, filing } = watch
  const actor = asOfficial(person, organ)
  return carryOut(visit, watch, { type: 'UrgeStep', actor, today: visit.today, filing: filing.no, words })
}

export const showReassign = async (visit: Visit, watch: Watch): Promise<SiteResponse> =>
  show(
    visit,
    actPage(await reassignView(watch, { ...readAct(visit.form), from: visit.query.get('from') ?? '' })),
  )

/** Gives the task of an organ to one person of it. */
export const takeReassign = async (visit: Visit, watch: Watch): Promise<SiteResponse> => {
  const typed = readAct(visit.form)
  const from = OrganId.safeParse(typed.from).data
  if (!from || !watch.filing.waiting.includes(from))
    throw new Failure(409, rejectionWords({ code: 'step-closed', filing: watch.filing.no }))
  const to = PersonId.safeParse(typed.to).data
  // The button pressed twice is told what the first press did.
  const isOffered =
    (await services().cases.wasSent(watch.head.id, keyOf(visit, watch))) ||
    (await peopleOf(watch, from)).some(({ value }) => value === to)
  const errors = [...(isOffered ? [] : [chooseOne]), ...wordFaults(typed.words)]
  if (!to || errors.length > 0)
    return show(visit, actPage(await reassignView(watch, typed, errors)), { status: 422 })
  const actor = asOfficial(watch.person, watch.organ)
  const task = { filing: watch.filing.no, organ: from, to, reason: typed.words }
  return carryOut(visit, watch, { type: 'ReassignTask', actor, today: visit.today, ...task })
}

const chooseOne: FieldError = { field: 'to', message: { zh: '请选择一项', en: 'Choose one' } }

const keyOf = ({ form }: Visit, { person }: Watch): string =>
  `watch-${hashOf(`${person.id} ${form.get('_key') ?? ''}`).slice(0, 24)}`

const carryOut = async (
  visit: Visit,
  watch: Watch,
  command: Extract<Command, { type: 'UrgeStep' | 'ReassignTask' }>,
): Promise<SiteResponse> => {
  const { head, base, person } = watch
  const outcome = await services().cases.execute(head.id, command, {
    at: visit.at,
    actor: command.actor,
    key: keyOf(visit, watch),
    request: digestOf({ ...command, actor: person.id }),
  })
  if (!outcome.ok) throw new Failure(409, rejectionWords(outcome.rejection))
  return seeOther(`${base}?done=${command.type === 'UrgeStep' ? 'urged' : 'reassigned'}`)
}

const viewOf = ({ head, filing, base }: Watch) => {
  const { zh, en } = outlineOf(filing.form).title
  const { name } = head.state.enterprise
  return { about: { zh: `${zh} · ${name}`, en: `${en} · ${name}` }, requestKey: newId(16), back: base }
}

const urgeView = (watch: Watch, words: string, errors: readonly FieldError[]): ActView => ({
  ...viewOf(watch),
  action: `${watch.base}/urge`,
  title: { zh: '催办', en: 'Urge' },
  intro: {
    zh: `向${watch.filing.waiting.map((organ) => organName(organ).zh).join('、')}的审批人发送提醒和新的链接。每天可以催办一次。`,
    en: `Mails a reminder with a fresh link to the approvers of ${watch.filing.waiting.map((organ) => organName(organ).en).join(', ')}. Once a day.`,
  },
  choices: [],
  words: { name: 'words', label: { zh: '附言（选填）', en: 'A word with it (optional)' }, value: words },
  chosen: [],
  method: 'post',
  send: { zh: '发送提醒', en: 'Send the reminder' },
  errors,
})

const peopleOf = ({ person, head, filing }: Watch, organ: OrganId) => {
  const task = {
    case: head.id,
    filing: filing.no,
    step: filing.step,
    epoch: filing.epoch,
    organ,
    digest: filing.digest,
  }
  return colleagues({ head, task, person })
}

/** First which organ, where several wait; then who of it, and why. */
const reassignView = async (
  watch: Watch,
  { from, to, words }: TypedAct,
  errors: readonly FieldError[] = [],
): Promise<ActView> => {
  const { waiting } = watch.filing
  const organ = waiting.find((one) => one === from) ?? (waiting.length === 1 ? waiting[0] : undefined)
  const common = {
    ...viewOf(watch),
    action: `${watch.base}/reassign`,
    title: { zh: '改派', en: 'Reassign' },
    intro: {
      zh: '把一个单位的任务交给该单位的一位审批人。此后只由其办理，其他人的链接失效；本单位审批人仍可转回自己。',
      en: 'Gives the task of an organ to one of its approvers. Only they can then decide it, until a colleague takes it over.',
    },
    errors,
  }
  if (!organ) {
    const items = waiting.map((one) => ({ value: one, text: organName(one) }))
    const choice = {
      name: 'from',
      label: { zh: '哪个单位', en: 'Which organ' },
      as: 'select' as const,
      items,
    }
    return { ...common, choices: [choice], chosen: [], method: 'get', send: { zh: '继续', en: 'Continue' } }
  }
  const { zh, en } = organName(organ)
  const label = { zh: `交给${zh}的`, en: `To whom of ${en}` }
  return {
    ...common,
    choices: [{ name: 'to', label, as: 'select', items: await peopleOf(watch, organ), value: to }],
    words: { name: 'words', label: { zh: '理由', en: 'Reason' }, value: words },
    chosen: [{ name: 'from', value: organ }],
    method: 'post',
    send: { zh: '改派', en: 'Reassign' },
  }
}
