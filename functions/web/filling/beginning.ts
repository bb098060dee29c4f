import { current } from '../../../forms/current.ts'
import { trackOf } from '../../../forms/registry.ts'
import { citedText } from '../../../forms/shared/basis.ts'
import { whyNotAdopt } from '../../engine/adoption.ts'
import { pageOf } from '../../engine/answers.ts'
import { type Case, isUnderWay, type Returned } from '../../engine/case.ts'
import { stillMeans, whyNotAnswer } from '../../engine/duties.ts'
import type { Form } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import { stateOf } from '../../engine/track.ts'
import type { Head } from '../../store/head.ts'
import { Failure, rejectionWords } from '../failure.ts'
import { contextOf, draftOf, startDraft } from '../filing.ts'
import { basisToday } from '../models/basis.ts'
import { askings } from '../models/filing.ts'
import { formHref } from '../places.ts'
import { type SiteResponse, seeOther } from '../response.ts'
import { show } from '../show.ts'
import { startPage } from '../views/form/start.tsx'
import { headOf, personOf, type Visit } from '../visit.ts'
import { type FillingKind, list } from './acts.ts'
import { earlierOf } from './earlier.ts'
import { aboutOf, formIn, type Side, toCase } from './side.ts'
import { withdrawnOf } from './withdrawn.ts'

/** The task list of a draft, or the form's first page with its start button. */
export const beginOrGoOn = async (side: Side, filling: FillingKind, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { form, by, duty } = await formIn(side, visit)
  if (await draftOf(head, form, by, duty)) return list(visit, filling)
  const whyNot = whyNotBegin(head, form, by, duty)
  if (whyNot) throw new Failure(409, whyNot, toCase(side, head))
  const returned = returnedOf(head, form, by, duty)
  const earlier = await earlierFor(visit, head, form, by, duty)
  return show(
    visit,
    startPage({
      form,
      ...aboutOf(head),
      back: side.base(head),
      basis: basisToday(form, head.state, {}, visit.today).map(citedText),
      action: formHref(side.base(head), form, duty),
      ...(earlier && { earlier: { reference: earlier.reference, isWhole: earlier.draft !== undefined } }),
      ...(returned && {
        returned: { reason: returned.reason, asked: askings(form, returned, () => undefined) },
      }),
      requestKey: `start-${head.id}-${form.id}${duty === undefined ? '' : `.${duty}`}`,
      ...(form.letter && { preview: `${formHref(side.base(head), form, duty)}/letter` }),
    }),
  )
}

/** Who withdrew goes on with that; an enterprise may begin with what it filed before, unless it corrects what was returned. */
const earlierFor = async (visit: Visit, head: Head, form: Form, by?: OrganId, duty?: number) => {
  const corrects = head.state.filings.some((one) => one.form.id === form.id && one.status === 'returned')
  if (corrects) return undefined
  const withdrawn = await withdrawnOf(head, form, by, duty)
  if (withdrawn || by || duty !== undefined) return withdrawn
  return earlierOf(head, form, await contextOf(head, visit.today, form))
}

const returnedOf = ({ state }: Head, form: Form, by?: OrganId, duty?: number) =>
  state.filings.find(
    (filing): filing is Returned =>
      filing.status === 'returned' && filing.form.id === form.id && filing.by === by && filing.duty === duty,
  )

/**
 * Where a page of a form leads that has no draft: to the filing that was made of it (a browser's way back leads there
 * again), or to where it is begun; undefined where it is neither.
 */
export const absent = async (side: Side, visit: Visit): Promise<string | undefined> => {
  const head = headOf(visit)
  const { form, by, duty } = await formIn(side, visit)
  const { page } = visit.params
  if (page !== undefined && !pageOf(form, page)) return undefined
  if (await draftOf(head, form, by, duty)) return undefined
  if (!whyNotBegin(head, form, by, duty)) return formHref(side.base(head), form, duty)
  const filed = head.state.filings.findLast(
    (one) => one.form.id === form.id && one.duty === duty && one.by === by && isUnderWay(one),
  )
  return filed && side.sees(filed) ? `${side.base(head)}/filings/${filed.no}` : undefined
}

/** Why this side may not begin the form in this case now; undefined where it may. */
export const whyNotBegin = ({ state }: Head, form: Form, by?: OrganId, duty?: number) => {
  if (state.status === 'closed') return rejectionWords({ code: 'case-closed', outcome: state.outcome })
  const track = trackOf(state.track)
  const open = state.filings.filter(
    (filing) => filing.form.id === form.id && filing.duty === duty && isUnderWay(filing),
  )
  const returned = open.find((filing) => filing.status === 'returned' && filing.by === by)
  const isAdoption = form.id === current.adoptedBy
  if (returned && (isAdoption || stillMeans({ track: trackOf }, state, returned))) return undefined
  if (open[0] && !returned && !form.repeats)
    return rejectionWords({ code: 'already-under-way', filing: open[0].no })
  if (duty !== undefined) {
    const whyNot = whyNotAnswer({ track: trackOf }, state, { form, duty, ...(by && { by }) })
    return whyNot && rejectionWords(whyNot)
  }
  if (isAdoption) return adoptionWords(state)
  return !returned && stateOf(track, state.state).forms.includes(form.id)
    ? undefined
    : rejectionWords({ code: 'not-in-this-state', form: form.id, state: state.state })
}

const adoptionWords = (state: Case) => {
  const whyNot = whyNotAdopt(current, state)
  return whyNot && rejectionWords(whyNot)
}

/** Begins a draft, with what was filed before where that is asked for. */
export const start = async (side: Side, visit: Visit): Promise<SiteResponse> => {
  const head = headOf(visit)
  const { form, by, duty } = await formIn(side, visit)
  const whyNot = whyNotBegin(head, form, by, duty)
  if (whyNot) throw new Failure(409, whyNot)
  const context = await contextOf(head, visit.today, form, duty)
  const copied = visit.form.get('copy') === 'yes' && (await earlierFor(visit, head, form, by, duty))
  await startDraft(head, form, context, {
    person: personOf(visit),
    at: visit.at,
    by,
    duty,
    ...(copied && { copied }),
  })
  return seeOther(formHref(side.base(head), form, duty))
}
