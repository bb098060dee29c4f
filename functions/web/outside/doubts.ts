import { prefixOf } from '../address.ts'
import { isWithin } from '../limiting.ts'
import { type SiteRequest, secondsOf } from '../request.ts'
import { hashOf } from '../secrets.ts'
import { trapField } from '../views/form/trap.ts'

/** When the page was shown, in epoch seconds. */
export const shownField = '_shown'

const leastSeconds = 4
const mostLinks = 3

/**
 * What speaks for a form's being spam: nothing is refused for it, it only waits apart. An address is counted by its
 * prefix under the day's key and kept nowhere.
 */
export const doubtsOf = async (request: SiteRequest, words: string): Promise<string[]> => {
  const { form, ip } = request
  const [few, calm, fresh] = await Promise.all([
    isWithin(request, 'outside-form', prefixOf(ip)),
    isWithin(request, 'outside-all', ''),
    isWithin(request, 'same-words', hashOf(words.replace(/\s+/gu, ''))),
  ])
  return [
    ...(form.get(trapField) ? ['trap'] : []),
    ...(secondsOf(request) - Number(form.get(shownField) ?? 0) < leastSeconds ? ['haste'] : []),
    ...(few ? [] : ['many']),
    ...(calm ? [] : ['flood']),
    ...(fresh ? [] : ['repeated']),
    ...((words.match(/https?:\/\/|www\./giu) ?? []).length >= mostLinks ? ['links'] : []),
  ]
}
