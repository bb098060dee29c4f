import { municipality } from '../../../forms/organs.ts'
import { newestForm, newestTrack } from '../../../forms/registry.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { freeze } from '../../engine/answers.ts'
import { checkForm } from '../../engine/check.ts'
import type { Command, OpenCase } from '../../engine/commands.ts'
import { digestOf } from '../../engine/digest.ts'
import type { Answers, FieldError, Form, FormContext } from '../../engine/form.ts'
import { type CaseId, PersonId } from '../../engine/ids.ts'
import type { Entry } from '../../register/entries.ts'
import type { Draft } from '../../store/drafts.ts'
import { type Follow, Follows } from '../../store/follows.ts'
import { caseNumberOf } from '../case-ids.ts'
import { Failure, failureOf } from '../failure.ts'
import { chainFor, contentDigest } from '../filing.ts'
import { evidenceIn } from '../filling/current.ts'
import { type SiteRequest, secondsOf } from '../request.ts'
import { services } from '../services.ts'
import { organOnCase, unnoticed } from '../unnoticed.ts'
import type { Sent } from './asked.ts'
import { filedAlready, wasFiled } from './filed-before.ts'
import { draftIdOf } from './ids.ts'
import { sealInformant } from './informant.ts'

const trackId = 'tip-offs'
/** Who filed it, as far as the log knows. */
export const nobody = { kind: 'public', name: '来信人' } as const
/** A draft with photographs waits so long for its last button. */
const draftSeconds = 24 * 3600

export const formOf = async (id: string): Promise<Form> => {
  const form = await newestForm(id)
  if (!form) throw new Error(`No form ${id}`)
  return form
}

/** The office that handles it stands where an enterprise does. */
const organ = () => {
  const id = `${municipality.id}-${newestTrack(trackId)?.lead}`
  return organOnCase(id, `${id}/public`)
}

/** What a form of the public may show and check; `id` is of the case that it is filed in. */
export const contextOf = (
  id: CaseId,
  today: string,
  entry: Entry | undefined,
  follow?: Pick<Follow, 'named' | 'doubts'>,
): FormContext => ({
  today,
  caseNumber: caseNumberOf(id),
  county: municipality.id,
  enterprise: organ(),
  notice: { number: '', servedOn: '' },
  equipment: [],
  about: {
    entry: entry?.id ?? '',
    caseNumber: entry ? caseNumberOf(entry.case) : '',
    enterprise: entry?.rows[0]?.enterprise ?? '',
    named: follow?.named ?? false,
    doubts: follow?.doubts ?? [],
  },
})

export const entryOf = async (id: string): Promise<Entry | undefined> =>
  id === '' || id.length > 100 ? undefined : services().register.entry(id)

const follows = () => new Follows(services().table)

/** A form on its way in: where its draft is, what it is, and in which other case it is filed, if in any. */
export type Coming = {
  readonly id: CaseId
  readonly form: string
  readonly target?: CaseId | undefined
  readonly hash: string
  readonly entry: string
  readonly doubts: readonly string[]
}

/**
 * Keeps what was sent as a draft under its code, for photographs to be added; forgotten after a day. Whoever goes back
 * to the form and sends it once more has changed it: the newest is what will be filed.
 */
export const keepForPhotographs = async (request: SiteRequest, coming: Coming, sent: Sent): Promise<void> => {
  const expires = secondsOf(request) + draftSeconds
  if (await wasFiled(coming, sent)) throw new Failure(409, filedAlready)
  const before = await services().drafts.draft(coming.id, coming.form)
  if (before && (await followOfHash(request, coming.hash))?.case !== coming.id) throw new Failure(400)
  await keepInformant(request, coming, sent)
  await follows().keep(coming.hash, { ...followOf(coming, sent), expires })
  const draft = draftOf(await formOf(coming.form), request, coming.id, sent.answers)
  await services().drafts.save({ ...draft, version: before?.version ?? 0, expires })
}

const followOf = ({ id, form, target, entry, doubts }: Coming, { informant }: Sent): Follow => ({
  case: id,
  form,
  ...(target && { target }),
  entry,
  named: informant !== undefined,
  doubts: [...doubts],
})

const keepInformant = async (request: SiteRequest, { id }: Coming, { informant }: Sent): Promise<void> => {
  const about = draftIdOf(id)
  const expires = secondsOf(request) + draftSeconds
  await follows().seal(about, informant && (await sealInformant(informant, about)), expires)
}

const draftOf = (form: Form, { at }: SiteRequest, id: CaseId, answers: Answers): Draft => ({
  id: draftIdOf(id),
  case: id,
  form: { id: form.id, version: form.version },
  answers,
  visited: form.pages.map((page) => page.id),
  savedBy: PersonId.parse('p-public'),
  savedByName: nobody.name,
  savedAt: at,
  version: 0,
})

/** Files at once what was sent without photographs. */
export const fileAtOnce = async (request: SiteRequest, coming: Coming, sent: Sent): Promise<void> => {
  if (await wasFiled(coming, sent)) return
  await keepInformant(request, coming, sent)
  const follow = followOf(coming, sent)
  await follows().keep(coming.hash, follow)
  await file(request, follow, draftOf(await formOf(coming.form), request, coming.id, sent.answers))
}

/** Files a draft with its photographs; what is filed already is not filed again. */
export const fileDraft = async (
  request: SiteRequest,
  hash: string,
  follow: Follow,
  draft: Draft,
): Promise<readonly FieldError[]> => {
  const { expires: _, ...kept } = follow
  const errors = await file(request, kept, draft)
  if (errors.length > 0) return errors
  await follows().keep(hash, kept)
  await services().drafts.discard(draft)
  return []
}

const file = async (request: SiteRequest, follow: Follow, draft: Draft): Promise<readonly FieldError[]> => {
  const form = await formOf(follow.form)
  const id = follow.target ?? follow.case
  const context = contextOf(id, request.today, await entryOf(follow.entry), follow)
  const evidence = evidenceIn(await services().drafts.uploads(follow.case, draft.id))
  const errors = checkForm(form, draft.answers, evidence, context)
  if (errors.length > 0) return errors
  const answers = freeze(form, draft.answers, context)
  const digest = contentDigest(draft.form, answers, evidence)
  if (!follow.target) await execute(request, id, `open-${id}`, openingOf(id, request.today))
  await execute(request, id, `draft-${draft.id}`, {
    type: 'SubmitFiling',
    ...{ actor: nobody, today: request.today, form: draft.form, draft: draft.id, answers, evidence, digest },
    chain: chainFor(form),
  })
  if (follow.named) await follows().keepSealed(draft.id)
  return []
}

const execute = async (request: SiteRequest, id: CaseId, key: string, command: Command): Promise<void> => {
  const envelope = { at: request.at, actor: nobody, key, request: digestOf(key) }
  const outcome = await services().cases.execute(id, command, envelope)
  if (!outcome.ok) throw failureOf(outcome.rejection)
}

/** Begins the case of something that was told. */
export const openingOf = (id: CaseId, today: string): OpenCase => {
  const track = newestTrack(trackId)
  if (!track) throw new Error(`No track ${trackId}`)
  return {
    ...unnoticed(id, track, today),
    ...{ actor: nobody, today, county: municipality.id },
    enterprise: organ(),
    basis: ['plan-2025'],
  }
}

/** All that was written in a form, to be held against other forms. */
export const wordsOf = (answers: Answers): string => Object.values(answers).map(textOf).join('\n')

export const followOfHash = (request: SiteRequest, hash: string): Promise<Follow | undefined> =>
  follows().byHash(hash, secondsOf(request))
