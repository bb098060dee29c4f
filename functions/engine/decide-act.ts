import { type Case, filingOf, type InApproval } from './case.ts'
import { hostOf, organsOf, stepOf } from './chain.ts'
import type {
  AddSigner,
  AskOpinion,
  GiveOpinion,
  RecusePerson,
  Rules,
  TakeBackDecision,
  TransferTask,
} from './commands.ts'
import { enter, enteringOf } from './entering.ts'
import { placeOf } from './place.ts'
import { type Decided, happen, type Rejection, refuse } from './rejection.ts'
import { actable, decidable, signature, whyNotPerson } from './signing.ts'
import { resumed } from './standing-clock.ts'
import { toTakeBack } from './take-back.ts'

/** Gives the task of an organ to one person of it, who alone may then decide; back to oneself it is taken over. */
export const transfer = (rules: Rules, state: Case, command: TransferTask): Decided => {
  const filing = actable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  const { organ, to, reason } = command
  if (!reason.trim()) return refuse({ code: 'reason-needed' })
  const holder = filing.assigned?.[organ]
  const isTheirs = holder === to || (holder === undefined && to === command.actor.person)
  if (isTheirs || whyNotPerson(rules, filing, [to])) return refuse({ code: 'not-to-them', person: to })
  return happen({ type: 'TaskTransferred', ...signedBy(filing, command), to, reason })
}

/** Whoever has a conflict of interest says so, and signs nothing of this filing. */
export const recuse = (rules: Rules, state: Case, command: RecusePerson): Decided => {
  const filing = actable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  const { reason } = command
  if (!reason.trim()) return refuse({ code: 'reason-needed' })
  return happen({ type: 'PersonRecused', ...signedBy(filing, command), reason })
}

/** Asks one more organ to sign: before the step goes on, as one of it, or once it is carried. */
export const addSigner = (rules: Rules, state: Case, command: AddSigner): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  const { place, signer, reason, today, answers } = command
  if (!reason.trim()) return refuse({ code: 'reason-needed' })
  const whyNot = whyNotAdd(rules, state, filing, command)
  if (whyNot) return refuse(whyNot)
  const event = { type: 'SignerAdded' as const, ...signedBy(filing, command), place, signer, reason }
  if (place !== 'before') return happen(event)
  const step = stepOf(rules.chain(filing.chain), `${filing.step}/before`)
  const entering = { ...enteringOf(filing, answers), added: { [step.id]: [signer] } }
  return happen(event, enter(rules, state, entering, step, today))
}

const whyNotAdd = (
  rules: Rules,
  state: Case,
  { chain, step, by, signatures, added = {} }: InApproval,
  { organ, signer, answers }: AddSigner,
): Rejection | undefined => {
  const host = hostOf(step)
  if (step !== host || added[step]?.includes(organ)) return { code: 'added-signer', organ }
  const here = [
    ...organsOf(stepOf(rules.chain(chain), host).organs, placeOf(rules, state, answers, by)),
    ...[host, `${host}/before`, `${host}/after`].flatMap((of) => added[of] ?? []),
    ...signatures.filter((signed) => hostOf(signed.step) === host).map((signed) => signed.organ),
  ]
  return here.includes(signer) ? { code: 'signs-already', organ: signer } : undefined
}

/** Asks somebody what they think; the step waits as before. */
export const askOpinion = (rules: Rules, state: Case, command: AskOpinion): Decided => {
  const filing = decidable(rules, state, command)
  if ('code' in filing) return refuse(filing)
  const { of, from, question, actor } = command
  if (!question.trim()) return refuse({ code: 'reason-needed' })
  const isAsked = of === actor.person || filing.opinions?.some(({ person }) => person === of)
  if (isAsked) return refuse({ code: 'asked-already', person: of })
  return happen({ type: 'OpinionAsked', ...signedBy(filing, command), of, from, question })
}

/** The answer comes back, on the content that was asked about, while the filing is being decided. */
export const giveOpinion = (state: Case, command: GiveOpinion): Decided => {
  const filing = filingOf(state, command.filing)
  if (!filing) return refuse({ code: 'no-such-filing', filing: command.filing })
  if (filing.status !== 'in-approval')
    return refuse({ code: 'not-in-approval', filing: filing.no, status: filing.status })
  const { actor, opinion, digest, words } = command
  const { person, organ } = actor
  const asked = filing.opinions?.find(({ no }) => no === opinion)
  if (asked?.person !== person || asked.organ !== organ)
    return refuse({ code: 'not-asked', filing: filing.no })
  if (digest !== filing.digest) return refuse({ code: 'content-changed', filing: filing.no })
  if (!words.trim()) return refuse({ code: 'reason-needed' })
  const about = { filing: filing.no, opinion, askedBy: asked.by }
  return happen({ type: 'OpinionGiven', ...about, organ, person, digest, words })
}

/** Undoes one's own last decision while nobody has acted on it; the step is entered anew, so old links die. */
export const takeBack = (rules: Rules, state: Case, command: TakeBackDecision): Decided => {
  const filing = filingOf(state, command.filing)
  if (!filing) return refuse({ code: 'no-such-filing', filing: command.filing })
  const { organ, actor, reason, answers, today } = command
  const made = actor.organ === organ ? toTakeBack(filing, organ, actor.person) : undefined
  if (!made) return refuse({ code: 'not-to-take-back', filing: filing.no })
  if (!reason.trim()) return refuse({ code: 'reason-needed' })
  const { step, signatures, returned } = made
  const entering = { ...enteringOf(made.filing, answers), signatures }
  return happen(
    {
      type: 'DecisionTakenBack',
      filing: filing.no,
      step,
      organ,
      person: actor.person,
      ...(returned && { returned }),
      reason,
    },
    enter(rules, state, entering, stepOf(rules.chain(filing.chain), step), today),
    ...(returned ? resumed(rules, state, filing, today) : []),
  )
}

type Bound = Parameters<typeof signature>[1]

const signedBy = (filing: InApproval, command: Bound) => ({
  ...signature(filing, command),
  person: command.actor.person,
})
