import { feasibilityFinding } from '../../forms/feasibility-finding/form.ts'
import { rectificationNotice } from '../../forms/rectification-notice/form.ts'
import type { EvidenceSlot, Form } from '../../functions/engine/form.ts'
import { OrganId } from '../../functions/engine/ids.ts'
import { type City, inCity } from '../../infra/local/demo/city.ts'
import type { Stack } from '../../infra/local/running.ts'
import { commitmentExample, extensionExample } from '../forms/examples.ts'
import { actPath, doAct, fileAct } from '../support/acts.ts'
import { cases, contextNow, mailboxOf, people, type Seat, signUntil } from '../support/city.ts'
import { byAdministrator } from '../support/confirming.ts'
import { begin, formPath, type Visitor, visitor } from '../support/visitor.ts'
import { type Known, known, type Places, type Row, type Who } from './access-table.ts'

export type Visitors = Readonly<Record<Who, Visitor>>

/** A browser for everybody, signed in; two of them no longer are. */
export async function everybody(stack: Stack): Promise<Visitors> {
  const seats: readonly (Known | 'leaver' | 'signedOut')[] = [...known, 'leaver', 'signedOut']
  const found = await Promise.all(seats.map((seat) => signedIn(stack, seat)))
  const all = Object.fromEntries(found) as Record<Exclude<Who, 'nobody'>, Visitor>
  await deactivate(all.administrator, 'leaver')
  const ended = `/admin/people/${people.signedOut.id}`
  await byAdministrator(all.administrator, () => all.administrator.sendForm(ended, `${ended}/sessions`))
  return { ...all, nobody: visitor(stack) }
}

async function signedIn(stack: Stack, seat: Seat): Promise<[Seat, Visitor]> {
  const browser = visitor(stack)
  await browser.signIn(mailboxOf(seat))
  return [seat, browser]
}

/** As the administrator's form says it. */
async function deactivate(administrator: Visitor, seat: Seat): Promise<void> {
  const { id, name, email, title, roles } = people[seat]
  const [role] = roles
  await administrator.sendForm(`/admin/people/${id}`, `/admin/people/${id}`, {
    name,
    email,
    title,
    active: 'no',
    'roles.0.role': role?.role ?? '',
    'roles.0.organ': role && 'organ' in role ? role.organ : '',
  })
}

/** Makes what the addresses of the table name. */
export async function places(stack: Stack, by: Visitors): Promise<Places> {
  const sequence = await fileExtension(stack, by)
  const entry = await publish(stack, by.contact)
  const batch = await orderMany(stack, by.auditor)
  const opening = await prepareOpening(by.officer)
  const home = await by.nobody.get('/')
  const made = await inCity(stack, async (city) => ({
    evidence: await evidenceIn(city),
    upload: await beginCommitment(city, by.contact),
    proof: await proveOpening(city, by.officer, opening),
    exhibit: await beginFinding(stack, city, by.officer),
  }))
  return {
    ...made,
    sequence,
    batch,
    entry,
    opening,
    asset: home.text.match(/\/assets\/[^"]+\.css/)?.[0] ?? '',
    case: cases.energy,
    draftCase: cases.technology,
    person: people.colleague.id,
  }
}

/** The address of a row, where all it names is there. */
export const addressOf = (row: Row, at: Places): string =>
  row.at.replace(/\{(\w+)\}/g, (_, name: keyof Places) => {
    if (!at[name]) throw new Error(`There is no ${name}`)
    return at[name]
  })

/** A filing at its first step, and the archive of its case. */
async function fileExtension(stack: Stack, { contact, auditor }: Visitors): Promise<string> {
  const { id } = extensionExample.form
  await contact.fill(cases.energy, id, extensionExample, contextNow(stack))
  await contact.submit(cases.energy, id)
  const page = `/audit/cases/${cases.energy}`
  const ordered = await auditor.sendForm(page, `${page}/archive`)
  await stack.settled()
  return ordered.location?.split('/').at(-1) ?? ''
}

/** The archives of the energy cases. */
async function orderMany(stack: Stack, auditor: Visitor): Promise<string> {
  const ordered = await auditor.sendForm('/audit/batches/new?track=energy', '/audit/batches')
  await stack.settled()
  return ordered.location?.split('/').at(-1) ?? ''
}

/** A finding that was signed and served, one that is being drawn up with a photograph, and an act at its first step. */
async function beginFinding(stack: Stack, city: City, officer: Visitor): Promise<string> {
  await doAct(stack, officer, cases.technology, 'feasibility-finding')
  const base = actPath(cases.technology, 'feasibility-finding')
  await begin(officer, base)
  await officer.upload(`${base}/pages/visit/evidence`, slotOf(feasibilityFinding, 'photos'))
  await fileAct(stack, officer, cases.energy, 'inspection-record')
  const organ = OrganId.parse('371521-miit')
  const draft = await city.drafts.draft(cases.technology, feasibilityFinding.id, organ)
  return (await city.drafts.uploads(cases.technology, draft?.id ?? ''))[0]?.id ?? ''
}

async function publish(stack: Stack, contact: Visitor): Promise<string> {
  const { id } = commitmentExample.form
  await contact.fill(cases.published, id, commitmentExample, contextNow(stack))
  await contact.submit(cases.published, id)
  await inCity(stack, (city) => signUntil(city, cases.published, stack.now()))
  return `L${cases.published.toUpperCase()}-1`
}

async function beginCommitment(city: City, contact: Visitor): Promise<string> {
  const { form } = commitmentExample
  const base = formPath(cases.technology, form.id)
  await contact.sendForm(base, base)
  await contact.upload(`${base}/pages/cuts/evidence`, slotOf(form, 'water-certificate'))
  const draft = await city.drafts.draft(cases.technology, form.id)
  return (await city.drafts.uploads(cases.technology, draft?.id ?? ''))[0]?.id ?? ''
}

/** An officer begins a notice: its address below `/work/opening`. */
async function prepareOpening(officer: Visitor): Promise<string> {
  const begun = await officer.get('/work/opening')
  const page = `${begun.location}/pages/enterprise`
  await officer.sendForm(page, page, { name: '阳谷县新厂', _action: 'save' })
  return begun.location?.split('/').at(-1) ?? ''
}

async function proveOpening(city: City, officer: Visitor, opening: string): Promise<string> {
  await officer.upload(`/work/opening/${opening}/pages/notice/evidence`, slotOf(rectificationNotice, 'proof'))
  return (await city.drafts.uploads(opening, `opening-${opening}`))[0]?.id ?? ''
}

async function evidenceIn(city: City): Promise<string> {
  const log = await city.cases.history(cases.energy)
  const files = log.flatMap(({ event }) => (event.type === 'FilingSubmitted' ? event.evidence : []))
  return files[0]?.id ?? ''
}

function slotOf({ pages }: Form, slot: string): EvidenceSlot {
  const found = pages.flatMap(({ evidence = [] }) => evidence).find(({ id }) => id === slot)
  if (!found) throw new Error(`The form asks for no ${slot}`)
  return found
}
