import { outlineOf, trackOf } from '../../../forms/registry.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { openDuties } from '../../engine/case.ts'
import { stateOf } from '../../engine/track.ts'
import { contentOf } from '../../store/content.ts'
import type { Follow } from '../../store/follows.ts'
import type { Head } from '../../store/head.ts'
import { caseNumberOf } from '../../web/case-ids.ts'
import { tryHash } from '../../web/limiting.ts'
import { followOfHash } from '../../web/outside/tip.ts'
import type { SiteResponse } from '../../web/response.ts'
import { hashOf, readTypedCode } from '../../web/secrets.ts'
import { services } from '../../web/services.ts'
import { show } from '../../web/show.ts'
import { type TipStandingView, tipFollowPage, tipStandingPage } from '../../web/views/pages/tip-off.tsx'
import type { Visit } from '../../web/visit.ts'

export const ask = async (visit: Visit): Promise<SiteResponse> => show(visit, tipFollowPage({}))

/** Where a form stands, by its code: never what it said, nor who sent it. */
export const standing = async (visit: Visit): Promise<SiteResponse> => {
  const code = readTypedCode(visit.form.get('code') ?? '')
  const follow = await tryHash(visit, hashOf(code), (hash) => followOfHash(visit, hash))
  if (!follow) return show(visit, tipFollowPage({ code, errors: [unknown] }), { status: 422 })
  return show(visit, tipStandingPage(await standingOf(follow)))
}

const unknown = {
  field: 'code',
  message: {
    zh: '没有这个查询码，请核对后重新输入',
    en: 'There is no such code: check it and type it again',
  },
}

const standingOf = async (follow: Follow): Promise<TipStandingView> => {
  const caseNumber = caseNumberOf(follow.case)
  const head = await services().cases.head(follow.case)
  const [filed] = head?.state.filings ?? []
  if (!head || !filed) return { caseNumber, status: 'unsent' }
  const receivedAt = head.opened
  if (head.state.status === 'open')
    return { caseNumber, status: 'open', receivedAt, due: openDuties(head.state)[0]?.due }
  return {
    caseNumber,
    status: 'ended',
    receivedAt,
    outcome: stateOf(trackOf(head.state.track), head.state.outcome).title,
    answer: await answerIn(head),
  }
}

/** The words that answer it, from the form that says which they are. */
const answerIn = async (head: Head): Promise<string | undefined> => {
  const filing = head.state.filings.findLast(
    ({ form, status }) => status === 'accepted' && outlineOf(form).tells !== undefined,
  )
  const field = filing && outlineOf(filing.form).tells
  const content = filing && (await contentOf(services().cases, head, filing.no))
  return (field && content && textOf(content.answers[field])) || undefined
}
