import { longDate } from '../../engine/date-text.ts'
import type { Text } from '../../engine/text.ts'
import type { Letter } from '../compose.ts'

type Late = {
  readonly period: Text
  readonly due: string
  readonly organs: readonly { readonly name: Text; readonly standing: Text }[]
  readonly url: string
}

/** A line for each way to stand, with the organs that stand so. */
const byStanding = (organs: Late['organs']): NonNullable<Letter['facts']> =>
  Object.values(Object.groupBy(organs, ({ standing }) => standing.zh)).flatMap((alike = []) => {
    const [first] = alike
    const names = {
      zh: alike.map(({ name }) => name.zh).join('、'),
      en: alike.map(({ name }) => name.en).join('; '),
    }
    return first ? [{ label: first.standing, value: names }] : []
  })

/** To the city's office that merges the returns: all that were not sent by their day, in one list. */
export const returnsLate = ({ period, due, organs, url }: Late): Letter => ({
  subject: {
    zh: `${period.zh}退出情况逾期未报送：${organs.length}个单位`,
    en: `Returns of the ${period.en} that are late: ${organs.length}`,
  },
  paragraphs: [
    {
      zh: `${period.zh}退出情况应不晚于${longDate(due, 'zh')}报送，下列单位尚未报送。请督促。`,
      en: `The returns of the ${period.en} were due on ${longDate(due, 'en')}. The following organs have not sent theirs: please press them.`,
    },
    {
      zh: '尚未开始的，可以在报送页面为其开始；已经开始的，各单位已同时收到到期通知。',
      en: 'For those that have not begun you can begin on the page of the returns; the others were mailed too.',
    },
  ],
  facts: byStanding(organs),
  action: { label: { zh: '查看报送情况', en: 'See all returns' }, url },
})
