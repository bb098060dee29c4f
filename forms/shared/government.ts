import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { EvidenceSlot, Field, Rule } from '../../functions/engine/form.ts'
import type { Text } from '../../functions/engine/text.ts'
import { papers, text } from '../define.ts'
import { levels } from './closure.ts'
import { documentNumber } from './document-number.ts'
import { recalledText } from './recalled.ts'
import { fault } from './values.ts'

/** The number of a government's own paper, which the platform does not allocate. */
export const decisionNumber: Field = text(
  'decisionNumber',
  { zh: '决定文号', en: 'Number of the decision' },
  {
    max: 60,
    pattern: documentNumber,
    hint: {
      zh: '政府文件的文号，例如 阳政字〔2026〕12号',
      en: "The government's own document number, with hexagonal brackets",
    },
  },
)

export const decisionPaper: EvidenceSlot = papers(
  'decision-paper',
  { zh: '政府决定文件', en: 'The decision, on paper' },
  { max: 5, hint: { zh: '加盖政府印章的扫描件', en: 'A scan with the seal of the government' } },
)

/** The government that decides is of the level that an earlier filing named. */
export const levelAsIn =
  (form: string, earlier: Text): Rule =>
  ({ level }, context) => {
    const named = recalledText(form, 'level')(context)
    const label = levels.find(({ value }) => value === named)?.label
    return label && textOf(level) !== '' && level !== named
      ? [
          fault(
            'level',
            `批准机关级别须与${earlier.zh}一致（${label.zh}）`,
            `The level must be that of the ${earlier.en} (${label.en})`,
          ),
        ]
      : []
  }
