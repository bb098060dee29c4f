import { organOf } from '../../../forms/organs.ts'
import { newestChain } from '../../../forms/registry.ts'
import { rules } from '../../../forms/rules.ts'
import { freeze, isShown } from '../../../functions/engine/answers.ts'
import { dutyIn } from '../../../functions/engine/case.ts'
import { checkForm } from '../../../functions/engine/check.ts'
import type { SubmitFiling } from '../../../functions/engine/commands.ts'
import type { Answers, Form } from '../../../functions/engine/form.ts'
import { asContact, asOfficial } from '../../../functions/engine/people.ts'
import { filersOf } from '../../../functions/engine/place.ts'
import type { Head } from '../../../functions/store/head.ts'
import { contentDigest, contextIn } from '../../../functions/web/filing.ts'
import { contactOf } from './enterprises.ts'
import { filesFor, type Kept } from './files/evidence.ts'
import { draftIdOf } from './ids.ts'
import { hasOfficer, officialAt } from './officials.ts'
import type { Act, Counts } from './story.ts'
import { send, type Telling } from './telling.ts'

type Filed = Extract<Act, { act: 'file' }>
type Drafted = Extract<Act, { act: 'draft' }>

/** Submits a whole form with its evidence; one that would not pass the product's checks is a fault here. */
export async function submit(telling: Telling, act: Filed, at: string): Promise<Head> {
  const { city, story, head } = telling
  const { form } = act
  const context = await contextIn(city.cases, head, act.on, form, act.duty)
  const typed = act.fill(context, story.enterprise)
  const files = await gather(telling, act, countsFor(form, typed, act.files), at)
  const evidence = files.map((file) => file.evidence)
  const errors = checkForm(form, typed, evidence, context)
  if (errors.length > 0) throw new Error(`${form.id} in ${head.id}: ${JSON.stringify(errors)}`)
  const answers = freeze(form, typed, context)
  const version = { id: form.id, version: form.version }
  const digest = contentDigest(version, answers, evidence)
  const draft = draftFor(head, form)
  const command: SubmitFiling = {
    type: 'SubmitFiling',
    ...filerOf(telling, form, act.duty),
    ...(act.duty !== undefined && { duty: act.duty }),
    today: act.on,
    form: version,
    chain: chainOf(form),
    draft,
    answers,
    evidence,
    digest,
  }
  return send(city, head.id, command, { at, key: `draft-${draft}-new`, request: digest })
}

/** Saves what there is of a form so far. */
export async function saveDraft(telling: Telling, act: Drafted, at: string): Promise<Head> {
  const { city, story, head } = telling
  const { form } = act
  const { person } = contactOf(story.enterprise)
  await gather(telling, act, act.files, at)
  await city.drafts.save({
    id: draftFor(head, form),
    case: head.id,
    form: { id: form.id, version: form.version },
    answers: act.fill(await contextIn(city.cases, head, act.on, form), story.enterprise),
    visited: [...act.visited],
    savedBy: person.id,
    savedByName: person.name,
    savedAt: at,
    version: 0,
  })
  return head
}

/** Puts the files of a form in the bucket and on its draft, slot by slot as a person would. */
async function gather(telling: Telling, act: Filed | Drafted, counts: Counts, at: string): Promise<Kept[]> {
  const { city, head } = telling
  const { number: caseNumber, enterprise } = head.state
  const { form, on: day } = act
  const slots = form.pages.flatMap(({ evidence = [] }) => evidence)
  const { by } = filerOf(telling, form, act.act === 'file' ? act.duty : undefined)
  const seal = (by && organOf(by)?.name.zh) ?? enterprise.name
  const matter = { caseNumber, enterprise, day, form, seal }
  const files = (await Promise.all(slots.map((slot) => filesFor(slot, counts[slot.id] ?? 0, matter)))).flat()
  await city.keep(files)
  const about = { case: head.id, draft: draftFor(head, form), status: 'accepted' as const }
  await Promise.all(
    files.map(({ evidence }, place) => {
      const { id, slot, name } = evidence
      const moment = new Date(Date.parse(at) - (files.length - place) * 20_000).toISOString()
      return city.drafts.found({ ...about, id, slot, name, at: moment, evidence })
    }),
  )
  return files
}

function draftFor({ id, state }: Head, form: Form): string {
  return draftIdOf(id, form.id, state.filings.filter((filing) => filing.form.id === form.id).length)
}

/** As many files as each slot that is asked for must have, or as the story says. */
function countsFor(form: Form, answers: Answers, counts: Counts = {}): Counts {
  const slots = form.pages.flatMap(({ evidence = [] }) => evidence).filter((slot) => isShown(slot, answers))
  return Object.fromEntries(slots.map(({ id, min }) => [id, counts[id] ?? min]))
}

/** The enterprise's contact, or an officer of the organ that was given the duty, or of the first of the act that has one. */
function filerOf({ story, head }: Telling, form: Form, duty?: number): Pick<SubmitFiling, 'actor' | 'by'> {
  const { enterprise } = story
  if (!form.by) return { actor: asContact(contactOf(enterprise).person, enterprise.code) }
  const by = dutyIn(head.state, duty)?.organ ?? filersOf(rules, head.state, form).find(hasOfficer)
  if (!by) throw new Error(`Nobody draws up ${form.id} in ${head.id}`)
  return { actor: asOfficial(officialAt(by, 'officer'), by), by }
}

export function chainOf(form: Form): SubmitFiling['chain'] {
  const chain = newestChain(form.chain)
  if (!chain) throw new Error(`Form ${form.id} names no chain of the registry`)
  return { id: chain.id, version: chain.version }
}
