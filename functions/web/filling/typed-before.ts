import type { Page } from '../../engine/form.ts'
import { typingCookie } from '../cookies.ts'
import type { SiteResponse } from '../response.ts'
import { show } from '../show.ts'
import type { Visit } from '../visit.ts'
import { readerMark, rowSealsIn, sealsIn, tokenIn } from './carried.ts'
import type { Filling } from './filling.ts'
import { onePage } from './pages.ts'
import { sealsAgain } from './rows.ts'
import { sentIn } from './save.ts'
import { typedInto } from './typed-into.ts'

/** Read when something was kept, with the limits that it counts by. */
const keptTyping = () => import('../kept-typing.ts')

const markOf = ({ draft, reader = '' }: Filling): string => readerMark(reader, draft.id)

/** The page with what was sent after the session had ended; undefined where nothing was. */
export const typedBefore = async (
  visit: Visit,
  filling: Filling,
  page: Page,
): Promise<SiteResponse | undefined> => {
  if (visit.query.get('done') !== 'typed') return undefined
  const { typingOf } = await keptTyping()
  const typing = await typingOf(visit, markOf(filling))
  if (!typing) return undefined
  const form = new URLSearchParams(typing.form)
  const { read, rows: sent } = sentIn(form, page)
  const { answers } = typedInto(filling, page, read)
  const rows = sealsAgain(sent, rowSealsIn(form))
  const before = { token: tokenIn(form), seals: sealsIn(form), rows }
  return show(visit, await onePage(filling, page, { answers, ...before }), {
    notice: { kind: 'important', text: notSaved },
  })
}

const notSaved = {
  zh: '下面是登录过期时您填写的内容，还没有保存。请核对后按“保存并继续”。',
  en: 'Below is what you had typed when your session ended. It is not saved yet: check it, and save.',
}

/** A save ends what was kept for it. */
export const withoutTyping = async (
  visit: Visit,
  filling: Filling,
  response: SiteResponse,
): Promise<SiteResponse> => {
  if (response.statusCode !== 303 || !visit.cookies.has(typingCookie)) return response
  const { forgetTyping } = await keptTyping()
  const cookie = await forgetTyping(visit, markOf(filling))
  return cookie ? { ...response, cookies: [...(response.cookies ?? []), cookie] } : response
}
