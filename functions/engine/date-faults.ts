import { dateParts, isDay, shortDate } from './date-text.ts'
import type { DateBound, FieldOf, FormContext } from './form.ts'
import type { Text } from './text.ts'
import { about } from './wording.ts'

/** What is wrong with a date: a part is lacking, it does not exist, or it is out of bounds. */
export const dateFault = (field: FieldOf<'date'>, answer: string, context: FormContext): Text | undefined => {
  const lacking = lackingParts(answer)
  if (lacking) return about(field, `还缺少${lacking.zh}`, `must include a ${lacking.en}`)
  if (!isDay(answer)) return about(field, '不是真实存在的日期，请核对', 'must be a real date')
  const min = boundOf(field.min, context)
  if (min && answer < min) {
    return about(field, `不得早于${shortDate(min, 'zh')}`, `must be ${shortDate(min, 'en')} or later`)
  }
  const max = boundOf(field.max, context)
  return max && answer > max
    ? about(field, `不得晚于${shortDate(max, 'zh')}`, `must be ${shortDate(max, 'en')} or earlier`)
    : undefined
}

const partNames = {
  year: { zh: '年', en: 'year' },
  month: { zh: '月', en: 'month' },
  day: { zh: '日', en: 'day' },
}

const lackingParts = (answer: string): Text | undefined => {
  const parts = dateParts(answer)
  const lacking = (['year', 'month', 'day'] as const).filter((part) => parts[part] === '')
  if (lacking.length === 0) return undefined
  return {
    zh: lacking.map((part) => partNames[part].zh).join('、'),
    en: lacking.map((part) => partNames[part].en).join(' and '),
  }
}

const boundOf = (bound: DateBound | undefined, context: FormContext): string | undefined =>
  bound === 'today' ? context.today : bound?.(context)
