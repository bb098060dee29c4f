import { bound, choice, date, form, known, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { recalledDay, recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { reasons } from './reasons.ts'
import { rules } from './rules.ts'

const removalPage = page(
  'removal',
  { zh: '移出', en: 'The removal' },
  {
    fields: [
      ...caseFacts,
      known(
        'publishedAt',
        { zh: '原公布网址', en: 'Address of the entry' },
        { from: recalledText('credit-publication', 'url') },
      ),
      known(
        'disclosureUntil',
        { zh: '披露截止日期', en: 'Disclosed until' },
        { as: 'date', from: recalledText('credit-referral', 'disclosureUntil') },
      ),
      choice('reason', { zh: '移出原因', en: 'Why it is removed' }, { options: reasons }),
      date(
        'removedOn',
        { zh: '移出日期', en: 'Date removed' },
        {
          min: bound(
            { zh: '推送回执的日期', en: 'the day of the receipt for the push' },
            recalledDay('credit-push', 'receivedOn'),
          ),
          max: 'today',
        },
      ),
      text('removalReceipt', { zh: '平台移出回执编号', en: 'Receipt number of the removal' }, { max: 60 }),
    ],
    evidence: [
      papers(
        'removal-proof',
        { zh: '移出回执和网页快照', en: 'Receipt and snapshot of the page' },
        { max: 5, hint: { zh: '能看出条目已经撤下', en: 'Showing that the entry is gone' } },
      ),
    ],
  },
)

/** 移出: nothing stays published past its time (DOMAIN §6.13). */
export const creditRemoval = form(about, { pages: [removalPage], rules })
