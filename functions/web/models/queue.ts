import { calendars } from '../../../forms/calendars.ts'
import { chainOf, newestOutline } from '../../../forms/registry.ts'
import { addWorkingDays } from '../../engine/calendar.ts'
import { filingOf, type InApproval } from '../../engine/case.ts'
import { stepOf } from '../../engine/chain.ts'
import type { OrganId } from '../../engine/ids.ts'
import { type Capacity, own, type Person } from '../../engine/people.ts'
import type { Text } from '../../engine/text.ts'
import type { Waiting } from '../../store/cases.ts'
import { withoutLeavers } from '../leavers.ts'
import { divisionName, namesFor, organName } from '../names.ts'
import { services } from '../services.ts'
import { signsFor } from '../standing-in.ts'
import { whyNotActOn } from '../task-rights.ts'
import type { QueueFilter, QueuePart, QueueRow, QueueView } from '../views/pages/queue-view.ts'
import type { Visit } from '../visit.ts'

const perPage = 20
/** Of one form many more are read than shown, for the index knows no forms; as many as one read takes. */
const perFilteredPage = 100
/** What is due within so many working days is counted as soon. */
const soonDays = 3

/** The queue of a person's organs as the address asks for it: one page of each organ, or of the one chosen. */
export const queueView = async (
  visit: Visit,
  person: Person,
  base: string,
): Promise<Omit<QueueView, 'devices' | 'open'>> => {
  const signs = await signsFor(services().people, person, visit.today)
  const organs = signs.map(({ organ }) => organ)
  const as = (organ: OrganId) => signs.find((one) => one.organ === organ)?.capacities ?? [own]
  const filter = filterIn(visit, organs)
  const after = filter.organ ? (visit.query.get('after') ?? undefined) : undefined
  const shown = organs.filter((organ) => !filter.organ || organ === filter.organ)
  const pages = await Promise.all(shown.map((organ) => pageOf(visit, organ, filter, after)))
  const rows = await Promise.all(
    shown.map((organ, at) => rowsOf(pages[at]?.waiting ?? [], organ, person, as(organ))),
  )
  return {
    today: visit.today,
    ...(organs.length > 0 && { calendar: `${base}/calendar` }),
    parts: shown.map((organ, at) => ({
      ...partOf(visit, organ, rows[at] ?? [], filter, base, pages[at]?.next),
      name: nameFor(organ, as(organ)),
    })),
    filter: {
      ...filter,
      action: base,
      organs: organs.map((organ) => ({ value: organ, label: organName(organ) })),
      forms: formsIn(rows.flat(), filter.form),
    },
    ...(after && { first: addressOf(base, filter) }),
  }
}

type Chosen = Pick<QueueFilter, 'organ' | 'form' | 'late'>

/** What the address asks for; an organ that is not the person's, or a form that there is not, is as good as none. */
const filterIn = ({ query }: Visit, organs: readonly OrganId[]): Chosen => ({
  organ: organs.find((organ) => organ === query.get('organ')) ?? '',
  form: newestOutline(query.get('form') ?? '')?.id ?? '',
  late: query.get('late') === 'yes',
})

const pageOf = ({ today }: Visit, organ: OrganId, { form, late }: Chosen, after: string | undefined) =>
  services().cases.queue(organ, {
    limit: form ? perFilteredPage : perPage,
    after,
    ...(late && { until: today }),
  })

type Found = QueueRow & { readonly formId: string }

const rowsOf = async (
  waiting: readonly Waiting[],
  organ: OrganId,
  person: Person,
  capacities: readonly Capacity[],
): Promise<Found[]> =>
  (await tasksFor(waiting, person, capacities)).map(({ one, filing }) =>
    rowOf(one, filing, organ, person, capacities),
  )

/** An organ of one's own, or for whom one stands in there. */
const nameFor = (organ: string, capacities: readonly Capacity[]): Text => {
  const name = organName(organ)
  const away = capacities.flatMap((one) => (one.as === 'own' ? [] : [one.of.name]))
  if (away.length === 0 || away.length < capacities.length) return name
  return { zh: `${name.zh}（代${away.join('、')}）`, en: `${name.en} (for ${away.join(', ')})` }
}

/** Of what waits for an organ, that which is a person's to decide; what leavers held is their colleagues'. */
export const tasksFor = async (
  waiting: readonly Waiting[],
  person: Person,
  capacities: readonly Capacity[] = [own],
) => {
  const tasks = await Promise.all(
    waiting.map(async (one) => {
      const filing = filingOf(one.head.state, one.filing)
      if (filing?.status !== 'in-approval' || isBarred(filing, person, capacities)) return []
      return [{ one, filing: await withoutLeavers(services().people, filing) }]
    }),
  )
  return tasks.flat()
}

/** Whoever drew an act up, or stands aside, does not decide it; nor does whoever stands in for them. */
const isBarred = (
  { filers = [], recused = [] }: InApproval,
  { id }: Person,
  capacities: readonly Capacity[],
): boolean => {
  const barred: string[] = [...filers, ...recused]
  return barred.includes(id) || capacities.every((one) => one.as !== 'own' && barred.includes(one.of.id))
}

const rowOf = (
  { head, due }: Waiting,
  filing: InApproval,
  organ: OrganId,
  person: Person,
  capacities: readonly Capacity[],
): Found => {
  const { state } = head
  const names = namesFor(state)
  const base = `/work/cases/${head.id}/tasks/${filing.no}`
  return {
    formId: filing.form.id,
    form: names.formTitle(filing.no),
    step: names.stepTitle(filing.no, filing.step),
    enterprise: state.enterprise.name,
    reference: filing.reference,
    county: divisionName(state.county),
    due,
    href: `${base}?organ=${organ}`,
    link: { action: `${base}/link`, organ },
    together: togetherOf(
      filing,
      capacities.every((one) => whyNotActOn(head, filing, person, organ, one) !== undefined),
      head.id,
    ),
  }
}

const togetherOf = (filing: InApproval, isUnfit: boolean, id: string): QueueRow['together'] => {
  const why = whyAlone(filing) ?? (isUnfit ? elsewhere : undefined)
  return why ? { why } : { pick: `${id}.${filing.no}` }
}

/** Why a filing is decided by itself, whoever decides; undefined where others may be approved with it. */
export const whyAlone = ({ chain, step }: InApproval): Text | undefined =>
  stepOf(chainOf(chain), step).highStakes ? highStakes : undefined

const highStakes: Text = {
  zh: '重要环节，须逐件办理',
  en: 'high-stakes: decided one by one',
}

const elsewhere: Text = {
  zh: '不能由您批量办理，请打开查看',
  en: 'Not yours to approve here; open it to see why',
}

const partOf = (
  { today }: Visit,
  organ: OrganId,
  rows: readonly Found[],
  filter: Chosen,
  base: string,
  next: string | undefined,
): QueuePart => {
  const soon = addWorkingDays(today, soonDays, calendars)
  const chosen = rows.filter(({ formId }) => !filter.form || formId === filter.form)
  return {
    organ,
    name: organName(organ),
    rows: chosen,
    counts: {
      waiting: chosen.length,
      late: chosen.filter(({ due }) => due < today).length,
      soon: chosen.filter(({ due }) => due >= today && due <= soon).length,
    },
    ...(next && { next: addressOf(base, { ...filter, organ }, next) }),
  }
}

/** The address of the queue under a filter, which pages keep. */
const addressOf = (base: string, { organ, form, late }: Chosen, after?: string): string => {
  const query = new URLSearchParams({
    ...(organ && { organ }),
    ...(form && { form }),
    ...(late && { late: 'yes' }),
    ...(after && { after }),
  })
  return query.size > 0 ? `${base}?${query}` : base
}

/** The forms to choose from: those that were read, and the one chosen. */
const formsIn = (rows: readonly Found[], chosen: string): QueueFilter['forms'] => {
  const ids = new Set([...rows.map(({ formId }) => formId), ...(chosen ? [chosen] : [])])
  return [...ids].flatMap((id) => {
    const outline = newestOutline(id)
    return outline ? [{ value: id, label: outline.title }] : []
  })
}
