import { municipality, organs } from '../../../forms/organs.ts'
import { outlineOf } from '../../../forms/registry.ts'
import { filingOf, type InApproval } from '../../engine/case.ts'
import type { FieldError } from '../../engine/form.ts'
import { type Capacity, holdsOffice, type Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import { typedText } from '../../engine/typed-text.ts'
import type { Head } from '../../store/head.ts'
import type { Task } from '../../store/links.ts'
import { longestReason } from '../decision.ts'
import { newId } from '../secrets.ts'
import { services } from '../services.ts'
import { whyNotActOn } from '../task-rights.ts'
import type { ActChoice, ActView } from '../views/pages/act.tsx'
import { type ActName, actTitles } from './act-names.ts'
import { actWords } from './act-words.ts'

/** Who acts on which task, and where its pages are. */
export type ActOn = {
  readonly person: Person
  readonly head: Head
  readonly task: Task
  /** As what they act, once that is known. */
  readonly capacity?: Capacity | undefined
  readonly href: (name: ActName) => string
  /** What its form sends of itself. */
  readonly hidden?: Readonly<Record<string, string>>
  /** The page of the task. */
  readonly back: string
}

/** What an act's form says. */
export type TypedAct = {
  readonly to: string
  readonly from: string
  readonly of: string
  readonly place: string
  readonly signer: string
  readonly words: string
}

export const readAct = (form: URLSearchParams): TypedAct => {
  const one = (name: string) => form.get(name) ?? ''
  const words = typedText(one('words'), longestReason)
  return {
    to: one('to'),
    from: one('from'),
    of: one('of'),
    place: one('place'),
    signer: one('signer'),
    words,
  }
}

/** The page of an act, with what was typed before a fault was found. */
export const actView = async (
  name: ActName,
  on: ActOn,
  typed: TypedAct,
  errors: readonly FieldError[] = [],
): Promise<ActView> => {
  const { state } = on.head
  const filing = filingOf(state, on.task.filing)
  const form = filing && outlineOf(filing.form).title
  const isLookedUp = name === 'opinion' && typed.from === ''
  const { intro, words, send } = actWords[name]
  return {
    action: on.href(name),
    hidden: on.hidden,
    requestKey: newId(16),
    title: actTitles[name],
    about: {
      zh: `${form?.zh ?? ''} · ${state.enterprise.name}`,
      en: `${form?.en ?? ''} · ${state.enterprise.name}`,
    },
    intro,
    choices: await choicesOf(name, on, typed),
    ...(!isLookedUp && { words: { name: 'words', label: words, value: typed.words } }),
    chosen: isLookedUp ? queryOf(on.href(name)) : chosenIn(name, typed),
    method: isLookedUp ? 'get' : 'post',
    send: isLookedUp ? { zh: '继续', en: 'Continue' } : send,
    back: on.back,
    errors,
  }
}

/** A form that is only looked up replaces the query of its address, which therefore goes with it. */
const queryOf = (href: string) =>
  [...new URLSearchParams(href.split('?')[1] ?? '')].map(([name, value]) => ({ name, value }))

const chosenIn = (name: ActName, { from }: TypedAct) =>
  name === 'opinion' ? [{ name: 'from', value: from }] : []

/** What there is to choose from; nothing else is taken. */
export const choicesOf = async (name: ActName, on: ActOn, typed: TypedAct): Promise<ActChoice[]> => {
  switch (name) {
    case 'transfer':
      return [select('to', { zh: '转交给', en: 'To' }, await colleagues(on), typed.to)]
    case 'opinion':
      return typed.from === ''
        ? [select('from', { zh: '对方单位', en: 'Their organ' }, organsNear(on), typed.from)]
        : [select('of', { zh: '征求谁的意见', en: 'Whose opinion' }, await askable(on, typed.from), typed.of)]
    case 'signer':
      return [
        {
          name: 'place',
          label: { zh: '签署顺序', en: 'When it signs' },
          as: 'radios',
          items: places,
          value: typed.place,
        },
        select('signer', { zh: '加签单位', en: 'Organ' }, organsNear(on), typed.signer),
      ]
    case 'recuse':
    case 'take-back':
      return []
  }
}

const select = (name: string, label: Text, items: ActChoice['items'], value: string): ActChoice => ({
  name,
  label,
  as: 'select',
  items,
  value,
})

const places: ActChoice['items'] = [
  { value: 'before', text: { zh: '前加签（先由其签署，再回到我）', en: 'Before me' } },
  { value: 'beside', text: { zh: '并签（与我同时签署）', en: 'Beside me' } },
  { value: 'after', text: { zh: '后加签（本环节通过后签署）', en: 'After this step' } },
]

/** Organs of the case's division and of the municipality. */
const organsNear = ({ head }: ActOn): ActChoice['items'] =>
  organs
    .filter(({ division }) => division === head.state.county || division === municipality.id)
    .map(({ id, name }) => ({ value: id, text: name }))

/** Approvers of the organ who may sign it, the visitor included where somebody else has it. */
export const colleagues = async ({
  head,
  task,
  person,
}: Pick<ActOn, 'head' | 'task' | 'person'>): Promise<ActChoice['items']> => {
  const filing = filingOf(head.state, task.filing) as InApproval
  const holder = filing.assigned?.[task.organ]
  const { assigned: _, ...unassigned } = filing
  const all = await services().people.atOrgan(task.organ, 'approver')
  return all
    .filter((one) => one.id !== holder && (holder !== undefined || one.id !== person.id))
    .filter((one) => !whyNotActOn(head, unassigned, one, task.organ))
    .map(named)
}

const askable = async ({ person }: ActOn, organ: string): Promise<ActChoice['items']> => {
  const roles = ['approver', 'officer'] as const
  const all = await Promise.all(roles.map((role) => services().people.atOrgan(organ, role)))
  const others = new Map(all.flat().map((one) => [one.id, one]))
  return [...others.values()].filter((one) => one.id !== person.id && holdsOffice(one, organ)).map(named)
}

const named = ({ id, name, title }: Person) => {
  const words = title ? `${name}（${title}）` : name
  return { value: id, text: { zh: words, en: title ? `${name}, ${title}` : name } }
}
