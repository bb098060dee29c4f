import type { Chain } from '../../functions/engine/chain.ts'
import type { DateBound, EvidenceSlot, Field, Form, Outline, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { bound, choice, date, form, known, leading, page, papers } from '../define.ts'
import { serviceMethods } from '../rectification-notice/service-methods.ts'
import { caseFacts } from './case-facts.ts'
import { recalledNumber } from './recalled.ts'
import { headSigns } from './signing.ts'

/**
 * 送达登记: when and how a letter of the case reached the enterprise, filed once the letter has its number.
 *
 * What the letter starts counts from the day after service, never from signature or mail (DOMAIN §3).
 */
export const serviceForm = (
  about: Outline,
  letter: string,
  more: {
    readonly intro: Text
    /** What was served, unless it is the letter of this case under its number. */
    readonly served?: Field
    /** The first day on which it can have been served, unless it is that of its number. */
    readonly from?: DateBound
    readonly fields?: readonly Field[]
    readonly evidence?: readonly EvidenceSlot[]
    readonly rules?: readonly Rule[]
  },
): Form =>
  form(about, {
    pages: [
      page(
        'service',
        { zh: '送达', en: 'Service' },
        {
          intro: more.intro,
          fields: [
            ...caseFacts,
            more.served ??
              known('served', { zh: '送达的文书', en: 'What was served' }, { from: recalledNumber(letter) }),
            date(
              'servedOn',
              { zh: '送达日期', en: 'Date of service' },
              { min: more.from ?? dayOfSigning(letter), max: 'today' },
            ),
            choice('method', { zh: '送达方式', en: 'Manner of service' }, { options: serviceMethods }),
            ...(more.fields ?? []),
          ],
          evidence: [
            papers(
              'proof',
              { zh: '送达回证', en: 'Proof of service' },
              {
                max: 5,
                hint: {
                  zh: '签收的送达回证、邮寄凭证或公告截图',
                  en: 'Signed receipt, postal receipt or copy of the announcement',
                },
              },
            ),
            ...(more.evidence ?? []),
          ],
        },
      ),
    ],
    rules: more.rules ?? [],
  })

const dayOfSigning = (letter: string): DateBound =>
  bound(
    { zh: '所送达文书的签发日期', en: 'the day on which what was served was signed' },
    ({ recalled }) => recalled?.[letter]?.signedOn,
  )

/** The head of the office that filed it compares it with the proof; two working days are policy. */
export const serviceChain = (id: string): Chain =>
  headSigns(id, { zh: '送达登记核对', en: 'Review of the service' }, leading, {
    workingDays: 2,
    guidance: { zh: '核对送达日期与回证一致。', en: 'Check that the date is that of the proof of service.' },
  })
