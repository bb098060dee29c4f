import { textOf } from '../../functions/engine/answer-kinds.ts'
import { shortDate } from '../../functions/engine/date-text.ts'
import { addDays } from '../../functions/engine/day.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { dayOf, fault } from '../shared/values.ts'

/** Days after which what was announced counts as served (民事诉讼法 95, remembered and to be checked). */
export const announcementDays = 30

/** Nobody is served by an announcement before its days are over. */
export const servedAfterAnnouncement: Rule = ({ method, announcedOn, servedOn }) => {
  const [announced, served] = [dayOf(announcedOn), dayOf(servedOn)]
  if (textOf(method) !== 'public' || !announced || !served) return []
  const first = addDays(announced, announcementDays)
  return served < first
    ? [
        fault(
          'servedOn',
          `公告送达的，送达日期不得早于公告满 ${announcementDays} 日的${shortDate(first, 'zh')}（待核）`,
          `Announced, it is served no sooner than ${shortDate(first, 'en')}, ${announcementDays} days later (to be checked)`,
        ),
      ]
    : []
}
