import { shanghaiClock } from '../../engine/day.ts'
import { labelAt } from '../../engine/display.ts'
import type { Answers, Page } from '../../engine/form.ts'
import { sealOf } from '../../engine/merge.ts'
import type { Text } from '../../engine/text.ts'
import { json, type SiteResponse } from '../response.ts'
import type { Visit } from '../visit.ts'
import { alsoWords } from './also.ts'
import { sealsIn, unknownSeal } from './carried.ts'
import type { Filling } from './filling.ts'
import { type Kept, keep } from './keep.ts'

/** Saves a page that is still being typed, for our script: when, what the page now stands for, what to say. */
export const keptMeanwhile = async (
  visit: Visit,
  filling: Filling,
  page: Page,
  mine: Answers,
): Promise<SiteResponse> => {
  const kept = await keep(visit, filling, page, mine)
  const said =
    clashWords(filling, kept) ?? alsoWords(visit, { ...filling, draft: kept.draft }, kept.merged.taken)
  return json(
    {
      at: shanghaiClock(visit.now).slice(11),
      shown: shownNow(visit, mine, kept),
      ...(said && { said: said[visit.lang] }),
    },
    kept.merged.clashes.length > 0 ? 409 : 200,
  )
}

/** The page still shows what was sent, not what others saved: by that its next sending is judged. */
const shownNow = (visit: Visit, mine: Answers, { merged }: Kept): string =>
  Object.entries(sealsIn(visit.form) ?? {})
    .map(([field, had]) => [field, merged.clashes.includes(field) ? had : sealOf(mine[field])])
    .map(([field, seal = unknownSeal]) => `${field}:${seal}`)
    .join(' ')

const clashWords = ({ form }: Filling, { draft, merged }: Kept): Text | undefined => {
  if (merged.clashes.length === 0) return undefined
  const [first = ''] = merged.clashes
  const by = draft.changes?.[first]?.name ?? draft.savedByName
  const labels = (lang: 'zh' | 'en') => merged.clashes.map((field) => labelAt(form, field)?.[lang] ?? field)
  return {
    zh: `${by}也修改了“${labels('zh').join('”“')}”，您填写的没有覆盖它；按“保存并继续”后选择采用谁的内容。其余内容已保存。`,
    en: `${by} also changed “${labels('en').join('”, “')}”; yours has not replaced it. Press Save and continue to choose. The rest is saved.`,
  }
}
