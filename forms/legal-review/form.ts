import { choice, date, form, known, longtext, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { proposed } from '../shared/closure.ts'
import { noticeNumber } from '../shared/notice.ts'
import { recalledNumber } from '../shared/recalled.ts'
import { about } from './about.ts'
import { outcomes, pointFields } from './points.ts'
import { rules } from './rules.ts'

const pointsPage = page(
  'points',
  { zh: '审核事项', en: 'Points of review' },
  {
    fields: [
      ...caseFacts,
      noticeNumber,
      known(
        'proposalNumber',
        { zh: '建议文号', en: 'Number of the proposal' },
        { from: recalledNumber('closure-proposal') },
      ),
      known('proposedReason', { zh: '建议事由', en: 'Reason' }, { from: proposed('reason') }),
      known('proposedMeasure', { zh: '建议措施', en: 'Measure' }, { from: proposed('measure') }),
      known(
        'proposedLevel',
        { zh: '批准机关级别', en: 'Level of the deciding government' },
        { from: proposed('level') },
      ),
      ...pointFields,
    ],
  },
)

const outcomePage = page(
  'outcome',
  { zh: '审核结论', en: 'Outcome' },
  {
    fields: [
      choice('outcome', { zh: '审核结论', en: 'Outcome' }, { options: outcomes }),
      longtext('remark', { zh: '审核意见', en: 'Opinion' }, { max: 2000 }),
      text('reviewer', { zh: '审核人员', en: 'Reviewer' }, { max: 50, autocomplete: 'off' }),
      date('reviewedOn', { zh: '审核日期', en: 'Date of the review' }, { max: 'today' }),
    ],
    evidence: [
      papers(
        'signed-opinion',
        { zh: '签章的法制审核意见书', en: 'The legal opinion, signed and sealed' },
        { max: 5, hint: { zh: '扫描件或清晰照片', en: 'A scan or clear photographs' } },
      ),
    ],
  },
)

/** 法制审核: competence, facts, basis, procedure and discretion, before a government decides (DOMAIN §2, the common tail). */
export const legalReview = form(about, { pages: [pointsPage, outcomePage], rules })
