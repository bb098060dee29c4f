import type { Person } from '../../engine/people.ts'
import { beginFeed, endFeed, feedMade, feedText } from '../../web/calendar-feed.ts'
import { Failure } from '../../web/failure.ts'
import { type SiteResponse, seeOther } from '../../web/response.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { signsFor } from '../../web/standing-in.ts'
import { calendarPage } from '../../web/views/pages/calendar.tsx'
import { personOf, type Visit } from '../../web/visit.ts'

const sending = { action: '/work/calendar', requestKey: 'calendar' }

/** Only whoever decides something has due dates of tasks. */
const approverOf = async (visit: Visit): Promise<Person> => {
  const person = personOf(visit)
  if ((await signsFor(services().people, person, visit.today)).length === 0)
    throw new Failure(403, nothingDue)
  return person
}

const nothingDue = {
  zh: '办理期限日历供审批人使用，您目前没有审批职责。',
  en: 'The calendar of due dates is for approvers; you approve nothing at present.',
}

export const calendar = async (visit: Visit): Promise<SiteResponse> => {
  const made = await feedMade(await approverOf(visit))
  return show(visit, calendarPage({ sending, back: '/work', ...(made && { made }) }))
}

/** A new address is shown in the answer itself: only its hash is kept, so it can be shown but once. */
export const change = async (visit: Visit): Promise<SiteResponse> => {
  const person = await approverOf(visit)
  const action = visit.form.get('_action')
  if (action === 'end') {
    await endFeed(person)
    return seeOther('/work/calendar?done=removed')
  }
  if (action !== 'begin') return seeOther('/work/calendar')
  const address = await beginFeed(visit, person)
  return show(visit, calendarPage({ sending, back: '/work', made: visit.at, address }))
}

/** The feed itself, for programs that have no session: the secret of its address lets them in. */
export const feed = async (visit: Visit): Promise<SiteResponse> => {
  const body = await feedText(visit)
  if (body === undefined) throw new Failure(404)
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="tuichu.ics"',
    },
    body,
  }
}
