import { shanghaiClock } from '../../engine/day.ts'
import { labelAt } from '../../engine/display.ts'
import type { Page } from '../../engine/form.ts'
import { sealOf } from '../../engine/merge.ts'
import type { Text } from '../../engine/text.ts'
import { json, type SiteResponse } from '../response.ts'
import type { Visit } from '../visit.ts'
import { alsoWords } from './also.ts'
import { rowSealsIn, sealsIn, unknownSeal } from './carried.ts'
import type { Filling } from './filling.ts'
import { type Kept, keep } from './keep.ts'
import { hasClashes, type SentPage } from './merged.ts'
import { sealsOfPlaces } from './rows.ts'

/** Saves a page that is still being typed, for our script: when, what the page now stands for, what to say. */
export const keptMeanwhile = async (
  visit: Visit,
  filling: Filling,
  page: Page,
  sent: SentPage,
): Promise<SiteResponse> => {
  const kept = await keep(visit, filling, page, sent)
  const said =
    clashWords(filling, kept) ?? alsoWords(visit, { ...filling, draft: kept.draft }, kept.merged.taken)
  return json(
    {
      at: shanghaiClock(visit.now).slice(11),
      shown: shownNow(visit, sent, kept),
      ...(said && { said: said[visit.lang] }),
    },
    hasClashes(kept.merged) ? 409 : 200,
  )
}

/** The page still shows what was sent, not what others saved: by that its next sending is judged. */
const shownNow = (visit: Visit, { mine, rows }: SentPage, { merged }: Kept): string => {
  const fields = Object.entries(sealsIn(visit.form) ?? {}).map(([field, had]) => {
    const seal = merged.clashes.includes(field) ? had : sealOf(mine[field])
    return `${field}:${seal ?? unknownSeal}`
  })
  const had = rowSealsIn(visit.form)
  const words = Object.entries(merged.tables).flatMap(([table, { clashes }]) =>
    sealsOfPlaces(rows[table]).map(({ id, seal }) => {
      const before = clashes.includes(id) && had[table]?.find((one) => one.id === id)?.seal
      return `${table}.${id}:${before || seal}`
    }),
  )
  return [...fields, ...words].join(' ')
}

const clashWords = ({ form }: Filling, { draft, merged }: Kept): Text | undefined => {
  const fields = [...merged.clashes, ...merged.rowClashes.map(({ table, id }) => `${table}.${id}`)]
  const [first] = fields
  if (first === undefined) return undefined
  const by = draft.changes?.[first]?.name ?? draft.savedByName
  const named = new Set(fields.map((field) => field.split('.')[0] ?? field))
  const labels = (lang: 'zh' | 'en') => [...named].map((field) => labelAt(form, field)?.[lang] ?? field)
  return {
    zh: `${by}也修改了“${labels('zh').join('”“')}”，您填写的没有覆盖它；按“保存并继续”后选择采用谁的内容。其余内容已保存。`,
    en: `${by} also changed “${labels('en').join('”, “')}”; yours has not replaced it. Press Save and continue to choose. The rest is saved.`,
  }
}
