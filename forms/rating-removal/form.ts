import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { bound, choice, date, form, known, longtext, page, papers } from '../define.ts'
import { colours } from '../environmental-credit-rating/colours.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { labelOf } from '../shared/chosen.ts'
import { recalledDay, recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const rating = 'environmental-credit-rating'

const reasons: readonly Option[] = [
  { value: 'expired', label: { zh: '公开期满', en: 'Time of publication over' } },
  { value: 'set-aside', label: { zh: '评价结果被撤销', en: 'Rating set aside' } },
]

const isSetAside = where('reason', 'set-aside')

const removalPage = page(
  'removal',
  { zh: '撤下', en: 'Taken down' },
  {
    fields: [
      ...caseFacts,
      known(
        'colour',
        { zh: '颜色标识', en: 'Colour' },
        { from: (context) => labelOf(colours, recalledText(rating, 'colour')(context)) },
      ),
      known(
        'publishedUntil',
        { zh: '公开截止日期', en: 'Published until' },
        { as: 'date', from: recalledText(rating, 'publishedUntil') },
      ),
      choice('reason', { zh: '撤下原因', en: 'Why it is taken down' }, { options: reasons }),
      longtext(
        'setAside',
        { zh: '撤销的情况', en: 'How it was set aside' },
        {
          max: 500,
          rows: 3,
          when: isSetAside,
          hint: { zh: '写明撤销的机关、文书和日期', en: 'By whom, in which paper and when' },
        },
      ),
      date(
        'removedOn',
        { zh: '撤下日期', en: 'Date taken down' },
        {
          min: bound({ zh: '评价日期', en: 'the day of the rating' }, recalledDay(rating, 'ratedOn')),
          max: 'today',
        },
      ),
    ],
    evidence: [
      papers(
        'set-aside-paper',
        { zh: '撤销评价的文书', en: 'Paper that sets it aside' },
        { max: 5, when: isSetAside },
      ),
    ],
  },
)

/** 评价结果撤下: nothing stays published past its time (DOMAIN §6.13). */
export const ratingRemoval = form(about, { pages: [removalPage], rules })
