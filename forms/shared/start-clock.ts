import type { Field, FormContext } from '../../functions/engine/form.ts'
import type { Period } from '../../functions/engine/track.ts'
import { known } from '../define.ts'

const words = (period: Period | undefined): string => {
  if (!period) return ''
  if ('months' in period) return `${period.months}个月`
  // A period to a day of the year runs from no service.
  return 'workingDays' in period ? `${period.workingDays}个工作日` : ''
}

const extensionWords = ({ startClock }: FormContext): string => {
  const extension = startClock?.extension
  return extension ? `可以提出${extension.times}次，不超过${extension.months}个月` : '不得延期'
}

/** What a notice says of the clock that its service starts; the period is the track's, no drafter's. */
export const startClockFields: readonly Field[] = [
  known(
    'periodName',
    { zh: '期限名称', en: 'What the period is' },
    { from: ({ startClock }) => startClock?.title.zh ?? '' },
  ),
  known(
    'period',
    { zh: '期限（自送达之日的次日起）', en: 'Period, from the day after service' },
    { from: ({ startClock }) => words(startClock?.period) },
  ),
  known('extension', { zh: '延期', en: 'Extension' }, { from: extensionWords }),
  known(
    'periodBasis',
    { zh: '期限的来源', en: 'Where the period comes from' },
    { from: ({ startClock }) => startClock?.basis.zh ?? '' },
  ),
]
