import type { FieldError } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import { typedText } from '../../engine/typed-text.ts'
import { checkDecision, longestReason } from '../../web/decision.ts'
import { Failure, rejectionWords } from '../../web/failure.ts'
import { doneView, togetherView } from '../../web/models/together.ts'
import type { SiteResponse } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { signsFor } from '../../web/standing-in.ts'
import { approveAll, mostTogether, type Pick, picksIn, sortOut } from '../../web/together.ts'
import { togetherPage } from '../../web/views/pages/together.tsx'
import { togetherDonePage } from '../../web/views/pages/together-done.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

/** The organ that was named, if it is one that this person decides for, or stands in at. */
const organIn = async (visit: Visit, sent: URLSearchParams): Promise<OrganId> => {
  const signs = await signsFor(services().people, personOf(visit), visit.today)
  const organ = signs.map((one) => one.organ).find((one) => one === sent.get('organ'))
  if (!organ) throw new Failure(403, rejectionWords({ code: 'not-your-step', step: '' }))
  return organ
}

/** What was ticked on the queue, each with what it asks. */
export const showTogether = async (visit: Visit): Promise<SiteResponse> => {
  const organ = await organIn(visit, visit.query)
  const picks = picksIn(visit.query.getAll('task'))
  const errors = picks.length > mostTogether ? [tooMany] : []
  return list(visit, organ, picks.slice(0, mostTogether), '', errors)
}

/** Approves those that stayed ticked; where something is at fault they are listed again and nothing is done. */
export const approveTogether = async (visit: Visit): Promise<SiteResponse> => {
  const organ = await organIn(visit, visit.form)
  const picks = picksIn(visit.form.getAll('task')).filter(({ seen }) => seen)
  const remark = typedText(visit.form.get('reason') ?? '', longestReason)
  const errors = [
    ...(picks.length === 0 ? [nothingTicked] : []),
    ...(picks.length > mostTogether ? [tooMany] : []),
    ...checkDecision({ decision: 'approve', reason: remark, corrections: [] }, []),
  ]
  if (errors.length > 0) return list(visit, organ, picks.slice(0, mostTogether), remark, errors)
  return show(
    visit,
    togetherDonePage(doneView(await approveAll(visit, personOf(visit), organ, picks, remark))),
  )
}

const list = async (
  visit: Visit,
  organ: OrganId,
  picks: readonly Pick[],
  remark: string,
  errors: readonly FieldError[],
): Promise<SiteResponse> => {
  const standings = await sortOut(personOf(visit), organ, picks, visit.today)
  const view = await togetherView(standings, { organ, remark, errors })
  return show(visit, togetherPage(view), { status: errors.length > 0 ? 422 : 200 })
}

const nothingTicked: FieldError = {
  field: 'task',
  message: {
    zh: '没有勾选任何事项。请回到待办，勾选要一并同意的事项',
    en: 'Nothing is ticked. Go back to the queue and tick what you want to approve together',
  },
}

const tooMany: FieldError = {
  field: 'task',
  message: {
    zh: `一次最多 ${mostTogether} 件，下面只列出前 ${mostTogether} 件，其余仍在待办中`,
    en: `At most ${mostTogether} at once: the first ${mostTogether} are listed here, the others stay in the queue`,
  },
}
