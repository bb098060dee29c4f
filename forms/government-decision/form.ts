import { choice, date, form, group, known, longtext, page, text } from '../define.ts'
import { issuerLevels, licences } from '../licence-revocation/licences.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { levels, proposed } from '../shared/closure.ts'
import { decisionNumber, decisionPaper } from '../shared/government.ts'
import { noticeNumber } from '../shared/notice.ts'
import { recalledNumber, recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { decisions, isApproved, isClosed, isRejected } from './decisions.ts'
import { rules } from './rules.ts'

const decisionPage = page(
  'decision',
  { zh: '政府决定', en: 'The decision' },
  {
    fields: [
      ...caseFacts,
      noticeNumber,
      known(
        'proposalNumber',
        { zh: '建议文号', en: 'Number of the proposal' },
        { from: recalledNumber('closure-proposal') },
      ),
      known('proposedMeasure', { zh: '建议措施', en: 'Measure proposed' }, { from: proposed('measure') }),
      known(
        'hearingHeldOn',
        { zh: '听证日期', en: 'Date of the hearing' },
        { as: 'date', from: recalledText('hearing-record', 'heldOn') },
      ),
      choice(
        'level',
        { zh: '批准机关级别', en: 'Level of the deciding government' },
        {
          options: levels,
          start: recalledText('closure-proposal', 'level'),
          hint: { zh: '须与关停退出建议一致', en: 'As in the proposal' },
        },
      ),
      choice('decision', { zh: '决定', en: 'Decision' }, { options: decisions }),
      decisionNumber,
      date('decidedOn', { zh: '决定日期', en: 'Date of the decision' }, { max: 'today' }),
      date(
        'closeBy',
        { zh: '停业、关闭或者关停退出的完成期限', en: 'To be done by' },
        {
          when: isApproved,
          subject: { zh: '完成期限', en: 'the date by which it must be done' },
          hint: { zh: '须晚于决定日期', en: 'After the date of the decision' },
        },
      ),
      longtext(
        'conditions',
        { zh: '决定所附条件', en: 'Conditions' },
        { max: 1500, optional: true, when: isApproved },
      ),
      longtext('rejectionReason', { zh: '不予批准的理由', en: 'Why not' }, { max: 1500, when: isRejected }),
    ],
    evidence: [decisionPaper],
  },
)

const licencesPage = page(
  'licences',
  { zh: '相关证照', en: 'Licences' },
  {
    intro: {
      zh: '决定关闭或者关停退出的，列出应当吊销或者注销的证照。决定确认后，逐个证照交办发证机关；决定停业或者不予批准的，不填写。',
      en: 'Where it is to close: the licences to be revoked or cancelled. Once the decision is confirmed, each is given to the authority that issued it. Where business is only suspended, or nothing is approved, leave this empty.',
    },
    fields: [
      group(
        'licences',
        { zh: '应当吊销（注销）的证照', en: 'Licences to be revoked or cancelled' },
        {
          item: { zh: '证照', en: 'Licence' },
          optional: true,
          min: 0,
          max: 12,
          when: isClosed,
          fields: [
            choice('licence', { zh: '证照种类', en: 'Kind of licence' }, { options: licences }),
            text('licenceNumber', { zh: '证照编号', en: 'Number of the licence' }, { max: 40 }),
            choice('issuerLevel', { zh: '发证机关级别', en: 'Issued by' }, { options: issuerLevels }),
          ],
        },
      ),
    ],
  },
)

/** 政府决定: the gate that no closure passes by (DOMAIN §1, rows 20, 28 and 33). */
export const governmentDecision = form(about, { pages: [decisionPage, licencesPage], rules })
