import { outline } from '../define.ts'
import { duties } from '../shared/duties.ts'
import { byField, opinion, plan } from '../shared/rests.ts'

export const about = outline('duty-report', '1', {
  title: { zh: '交办事项办理情况', en: 'Report on a duty' },
  intro: {
    zh: '承办单位填写：交办的事项怎样办理，或者因何不能办理。',
    en: 'For the organ that was given a duty: what it did, or why it cannot.',
  },
  basis: [opinion, ...byField, plan('三（三）')],
  chain: 'duty-report',
  // Whoever may be given a duty.
  by: duties.flatMap(({ subjects }) =>
    subjects.flatMap(({ organ: { level, office } }) =>
      typeof level === 'string'
        ? [{ level, office }]
        : (['county', 'municipal'] as const).map((one) => ({ level: one, office })),
    ),
  ),
  repeats: true,
})
