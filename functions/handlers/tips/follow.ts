import { formOf } from '../../../forms/registry.ts'
import { textOf } from '../../engine/answer-kinds.ts'
import { fieldsOf } from '../../engine/answers.ts'
import type { Filing } from '../../engine/case.ts'
import { contentOf } from '../../store/content.ts'
import type { Follow } from '../../store/follows.ts'
import type { Head } from '../../store/head.ts'
import { caseNumberOf } from '../../web/case-ids.ts'
import { tryHash } from '../../web/limiting.ts'
import { submittedAt } from '../../web/models/filings.ts'
import { draftIdOf } from '../../web/outside/ids.ts'
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
  const id = follow.target ?? follow.case
  const caseNumber = caseNumberOf(id)
  const head = await services().cases.head(id)
  const filed = head?.state.filings.find(({ draft }) => draft === draftIdOf(follow.case))
  if (!head || !filed) return { caseNumber, status: 'unsent' }
  const log = await services().cases.history(id)
  const given = log.flatMap(({ event }) =>
    event.type === 'DutyAssigned' && event.filing === filed.no ? event : [],
  )[0]
  const receivedAt = submittedAt(filed.no, log) ?? head.opened
  const result = head.state.filings.find(({ duty, status }) => duty === given?.no && status === 'accepted')
  if (!result) return { caseNumber, status: 'open', receivedAt, due: given?.due }
  return { caseNumber, status: 'ended', receivedAt, ...(await resultOf(head, result)) }
}

/** What came of it, in the words of the form that answers it. */
const resultOf = async (head: Head, { no, form: which }: Filing) => {
  const form = await formOf(which)
  const content = await contentOf(services().cases, head, no)
  const outcome = fieldsOf(form).find(({ id }) => id === 'outcome')
  const options = outcome && 'options' in outcome ? outcome.options : []
  const chosen = options.find(({ value }) => value === content?.answers.outcome)
  return {
    outcome: chosen?.label ?? form.title,
    answer: textOf(content?.answers[form.tells ?? '']) || undefined,
  }
}
