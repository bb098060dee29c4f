import type { CaseEvent } from '../engine/events.ts'
import type { Text } from '../engine/text.ts'
import type { Names } from './names.ts'

/** One event in words: what happened, and what was said about it. */
export type Told = { readonly what: Text; readonly detail: string }

export const said = (zh: string, en: string, detail = ''): Told => ({ what: { zh, en }, detail })

type Act = Extract<
  CaseEvent,
  {
    type:
      | 'StepDue'
      | 'StepUrged'
      | 'TaskTransferred'
      | 'PersonRecused'
      | 'SignerAdded'
      | 'OpinionAsked'
      | 'OpinionGiven'
      | 'DecisionTakenBack'
  }
>

/** Tells an act on a task other than its decision. */
export const tellAct = (event: Act, names: Names): Told => {
  switch (event.type) {
    case 'StepDue':
      return stepDue(event, names)
    case 'StepUrged':
      return acted('催办', 'urged it', event, names, event.words)
    case 'TaskTransferred':
      return event.by
        ? reassigned(event, event.by, names)
        : acted('转交本单位另一位审批人办理', 'gave the task to a colleague', event, names)
    case 'PersonRecused':
      return acted('办理人回避', 'has a conflict of interest declared', event, names)
    case 'SignerAdded':
      return signerAdded(event, names)
    case 'OpinionAsked': {
      const { zh, en } = names.organName(event.from)
      const told = acted(`征求${zh}的意见`, `asked ${en} for an opinion`, event, names)
      return { ...told, detail: event.question }
    }
    case 'OpinionGiven': {
      const { zh, en } = names.organName(event.organ)
      return said(`${zh}答复意见`, `${en} gave its opinion`, event.words)
    }
    case 'DecisionTakenBack':
      return acted('收回决定，重新办理', 'took its decision back', event, names)
  }
}

const stepDue = ({ filing, step, level, organs }: Extract<Act, { type: 'StepDue' }>, names: Names): Told => {
  const { zh, en } = names.stepTitle(filing, step)
  const who = organs.map((organ) => names.organName(organ))
  const detail = who.map((name) => name.zh).join('、')
  if (level === 1) return said(`“${zh}”今日到期，已提醒`, `“${en}” is due today: reminded`, detail)
  if (level === 2) return said(`“${zh}”逾期，已提醒`, `“${en}” is late: reminded`, detail)
  return said(`“${zh}”逾期未办，已报告上级单位`, `“${en}” is still late: those above were told`, detail)
}

type Acted = { filing: number; step: string; organ: string; reason?: string }

const reassigned = (event: Acted, by: string, names: Names): Told => {
  const to = names.organName(event.organ)
  return acted(
    `改派${to.zh}一位审批人办理`,
    `gave it to one approver of ${to.en}`,
    { ...event, organ: by },
    names,
  )
}

const acted = (
  zh: string,
  en: string,
  { filing, step, organ, reason = '' }: Acted,
  names: Names,
  words = reason,
): Told => {
  const name = names.organName(organ)
  const title = names.stepTitle(filing, step)
  return said(`${name.zh}${zh}（${title.zh}）`, `${name.en} ${en} (${title.en})`, words)
}

const places = {
  before: { zh: '前加签', en: 'to sign before it' },
  beside: { zh: '并签', en: 'to sign beside it' },
  after: { zh: '后加签', en: 'to sign after it' },
} as const

const signerAdded = (event: Extract<CaseEvent, { type: 'SignerAdded' }>, names: Names): Told => {
  const signer = names.organName(event.signer)
  const { zh, en } = places[event.place]
  return acted(`请${signer.zh}${zh}`, `asked ${signer.en} ${en}`, event, names)
}
