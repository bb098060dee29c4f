import { newestChain, trackOf } from '../../forms/registry.ts'
import { freeze, startingAnswers } from '../engine/answers.ts'
import { type Case, clockIn, dutyIn, nextClock } from '../engine/case.ts'
import { checkForm } from '../engine/check.ts'
import type { Command } from '../engine/commands.ts'
import { addMonths } from '../engine/day.ts'
import { digestOf } from '../engine/digest.ts'
import type { Actor, Versioned } from '../engine/events.ts'
import type { Answers, Evidence, FieldError, Form, FormContext, Outline, Recalled } from '../engine/form.ts'
import type { Digest, OrganId } from '../engine/ids.ts'
import type { Person } from '../engine/people.ts'
import { clockOf } from '../engine/track.ts'
import type { Cases } from '../store/cases.ts'
import { contentOf, openingOf } from '../store/content.ts'
import type { Draft } from '../store/drafts.ts'
import type { Outcome } from '../store/execute.ts'
import type { Exits } from '../store/exits.ts'
import type { Head } from '../store/head.ts'
import { type Correcting, changedSince, closedFaults } from './correction.ts'
import { evidenceIn } from './filling/current.ts'
import type { Earlier } from './filling/earlier.ts'
import { carryFiles } from './filling/withdrawn.ts'
import type { SiteRequest } from './request.ts'
import { exitsFor, returnsFor } from './returns.ts'
import { newId } from './secrets.ts'
import { services } from './services.ts'

/** What a form may show and check against in this case today. */
export const contextOf = (head: Head, today: string, form: Outline, duty?: number): Promise<FormContext> =>
  contextIn(services().cases, head, today, form, duty, services().exits)

/** The same, of cases in a store that is not the function's own. */
export const contextIn = async (
  cases: Cases,
  head: Head,
  today: string,
  form: Outline,
  no?: number,
  exits?: Exits,
): Promise<FormContext> => {
  const { county, number, notice = '', servedOn = '', track } = head.state
  const [opening, recalled] = await Promise.all([
    openingOf(cases, head),
    recalledBy(cases, head, form.recalls ?? []),
  ])
  const due = extendable(head.state)
  const duty = dutyIn(head.state, no)
  return {
    today,
    caseNumber: number,
    county,
    enterprise: opening.enterprise,
    notice: opening.notice ?? { number: notice, servedOn },
    ...startClockOf(track),
    grounds: opening.grounds,
    ...(opening.foundOn && { foundOn: opening.foundOn }),
    ...(due && { due }),
    equipment: opening.equipment,
    recalled,
    ...(form.counts && exits && { exits: await exitsFor(exits, head.state) }),
    ...(form.awaits && (await returnsFor(cases, head.state))),
    ...(duty && { duty }),
  }
}

const startClockOf = (which: Versioned): Pick<FormContext, 'startClock'> => {
  const track = trackOf(which)
  return track.startClock === undefined ? {} : { startClock: clockOf(track, track.startClock) }
}

/** The clock that may be extended, else the one that presses first, else the last that somebody let pass. */
const extendable = (state: Case): FormContext['due'] => {
  const track = trackOf(state.track)
  const extended = track.clocks.find(({ extension }) => extension)
  const missed = state.clocks.findLast(({ id, status }) => status === 'passed' && !clockOf(track, id).lapses)
  const clock = (extended && clockIn(state, extended.id)) ?? nextClock(state) ?? missed
  if (!clock) return undefined
  const { nominal, effective } = clock
  const { months = 0 } = clockOf(track, clock.id).extension ?? {}
  return { nominal, effective, latestExtension: addMonths(nominal, months) }
}

/** What the newest accepted filing of each form said. */
const recalledBy = async (
  cases: Cases,
  head: Head,
  forms: readonly string[],
): Promise<Record<string, Recalled>> => {
  const found = await Promise.all(
    forms.map(async (form) => {
      const filing = head.state.filings.findLast((one) => one.form.id === form && one.status === 'accepted')
      const content = filing && (await contentOf(cases, head, filing.no))
      if (!content) return []
      const { number, signedOn } = filing
      const { concluded } = head.state
      const recalled: Recalled = {
        answers: content.answers,
        ...(number && { number }),
        ...(signedOn && { signedOn }),
        ...(concluded?.filing === filing.no && { concluded }),
      }
      return [[form, recalled] as const]
    }),
  )
  return Object.fromEntries(found.flat())
}

/** The draft that the enterprise's people share, or the officers of an organ, unless it has been submitted. */
export const draftOf = async (
  head: Head,
  form: Form,
  by?: OrganId,
  duty?: number,
): Promise<Draft | undefined> => {
  const kept = await services().drafts.draft(head.id, form.id, by, duty)
  const filed = kept && head.state.filings.find(({ draft }) => draft === kept.id)
  if (!filed) return kept
  const corrects = filed.status === 'returned' && filed.no === kept?.filing && filed.form.id === form.id
  return corrects ? kept : undefined
}

type Beginning = {
  readonly person: Person
  readonly at: string
  readonly by?: OrganId | undefined
  readonly duty?: number | undefined
  /** An earlier filing that it begins with. */
  readonly copied?: Earlier
}

/** Begins a draft from the case, or from the filing that was returned; one that exists is kept. */
export const startDraft = async (
  head: Head,
  form: Form,
  context: FormContext,
  { person, at, by, duty, copied }: Beginning,
): Promise<void> => {
  if (await draftOf(head, form, by, duty)) return
  const submitted = await services().drafts.draft(head.id, form.id, by, duty)
  const begun = await beginDraft(head, form, context, by, duty)
  const saved = {
    savedBy: person.id,
    savedByName: person.name,
    savedAt: at,
    version: submitted?.version ?? 0,
  }
  if (copied?.draft) await carryFiles(head, form, copied.draft, begun.id)
  // Where somebody else began in between, theirs is the draft.
  await services().drafts.save({
    ...begun,
    ...(copied && withCopied(form, begun.answers, copied)),
    case: head.id,
    ...(by && { by }),
    ...(duty !== undefined && { duty }),
    ...saved,
  })
}

/** What is copied is marked, to be checked; what was withdrawn is the person's own, just as it was. */
const withCopied = (form: Form, answers: Answers, { reference, answers: earlier, draft }: Earlier) =>
  draft
    ? { answers: { ...answers, ...earlier }, visited: form.pages.map(({ id }) => id) }
    : { answers: { ...earlier, ...answers }, copied: { reference, fields: Object.keys(earlier) } }

const beginDraft = async (head: Head, form: Form, context: FormContext, by?: OrganId, duty?: number) => {
  const returned = head.state.filings.find(
    (filing) =>
      filing.form.id === form.id && filing.status === 'returned' && filing.by === by && filing.duty === duty,
  )
  const content = returned && (await contentOf(services().cases, head, returned.no))
  if (!returned || !content) {
    const fresh = { id: newId(16), form: { id: form.id, version: form.version } }
    return { ...fresh, answers: startingAnswers(form, context), visited: [] }
  }
  const visited = form.pages.map(({ id }) => id)
  return {
    id: returned.draft,
    form: returned.form,
    answers: content.answers,
    visited,
    filing: returned.no,
    epoch: returned.epoch,
  }
}

/** Binds approvals to what they saw: form, version, answers, and every file by name and hash. */
export const contentDigest = (form: Versioned, answers: Answers, evidence: readonly Evidence[]): Digest =>
  digestOf({
    form,
    answers,
    evidence: evidence.map(({ id, slot, name, sha256, size, caption, replaced }) => ({
      ...{ id, slot, name, sha256, size },
      ...(caption && { caption }),
      ...(replaced && { replaced: replaced.map((earlier) => earlier.sha256) }),
    })),
  })

export type Submission = { readonly errors: readonly FieldError[] } | { readonly outcome: Outcome }

/** Submits a draft as a filing, or as the correction of the one it was returned from. */
export const submitDraft = async (
  request: SiteRequest,
  actor: Actor,
  draft: Draft,
  form: Form,
  context: FormContext,
  { by, correcting }: { readonly by?: OrganId | undefined; readonly correcting?: Correcting | undefined },
): Promise<Submission> => {
  const evidence = evidenceIn(await services().drafts.uploads(draft.case, draft.id))
  const errors = checkForm(form, draft.answers, evidence, context)
  if (errors.length > 0) return { errors }
  const answers = freeze(form, draft.answers, context)
  const digest = contentDigest(draft.form, answers, evidence)
  const content = { actor, today: request.today, answers, evidence, digest }
  const envelope = {
    at: request.at,
    actor,
    key: `draft-${draft.id}-${draft.epoch ?? 'new'}`,
    request: digest,
  }
  const command: Command = correcting
    ? {
        type: 'ResubmitFiling',
        ...content,
        filing: correcting.filing.no,
        ...changedSince(form, correcting, content),
        ...(correcting.opened && { opened: correcting.opened }),
      }
    : {
        type: 'SubmitFiling',
        ...content,
        form: draft.form,
        chain: chainFor(form),
        draft: draft.id,
        ...(by && { by }),
        ...(draft.duty !== undefined && { duty: draft.duty }),
      }
  const outcome = await services().cases.execute(draft.case, command, envelope)
  return !outcome.ok && outcome.rejection.code === 'closed-fields'
    ? { errors: closedFaults(form, outcome.rejection.fields) }
    : { outcome }
}

/** The newest version of a form's chain: what a filing made today is frozen to. */
export const chainFor = (form: Form): Versioned => {
  const chain = newestChain(form.chain)
  if (!chain) throw new Error(`Form ${form.id} names no chain of the registry`)
  return { id: chain.id, version: chain.version }
}
