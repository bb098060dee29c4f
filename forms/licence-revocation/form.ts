import type { DutyFacts, FormContext } from '../../functions/engine/form.ts'
import { choice, date, form, known, page, papers, text } from '../define.ts'
import { organOf } from '../organs.ts'
import { basisField } from '../shared/basis.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { noticeNumber } from '../shared/notice.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { isOther, licences, manners } from './licences.ts'
import { rules } from './rules.ts'

/** First answers from the duty that it answers, if there is one. */
const ofDuty =
  (read: (duty: DutyFacts) => string | undefined) =>
  ({ duty }: FormContext): string =>
    (duty && read(duty)) ?? ''

const licencePage = page(
  'licence',
  { zh: '证照', en: 'The licence' },
  {
    fields: [
      ...caseFacts,
      noticeNumber,
      known(
        'decisionNumber',
        { zh: '政府决定文号', en: 'Number of the decision' },
        { from: recalledText('government-decision', 'decisionNumber') },
      ),
      choice(
        'licence',
        { zh: '证照种类', en: 'Kind of licence' },
        { options: licences, start: ofDuty(({ of }) => of) },
      ),
      text('otherLicence', { zh: '证照名称', en: 'Name of the licence' }, { max: 60, when: isOther }),
      text(
        'licenceNumber',
        { zh: '证照编号', en: 'Number of the licence' },
        {
          max: 40,
          start: ofDuty(({ name }) => name),
          hint: {
            zh: '营业执照填写统一社会信用代码',
            en: 'For a business licence, the unified social credit code',
          },
        },
      ),
      text(
        'authority',
        { zh: '发证机关', en: 'Issued by' },
        {
          max: 80,
          start: ofDuty(({ organ }) => organOf(organ)?.name.zh),
          subject: { zh: '发证机关', en: 'the authority that issued it' },
        },
      ),
      choice(
        'manner',
        { zh: '处理方式', en: 'Revoked or cancelled' },
        { options: manners, subject: { zh: '处理方式', en: 'whether it was revoked or cancelled' } },
      ),
      date('revokedOn', { zh: '吊销（注销）日期', en: 'Date revoked' }, { max: 'today' }),
      basisField,
    ],
    evidence: [
      papers(
        'revocation-paper',
        { zh: '吊销（注销）决定文件', en: 'The decision to revoke' },
        { max: 5, hint: { zh: '加盖发证机关印章', en: 'Under the seal of the authority' } },
      ),
    ],
  },
)

/** 吊销证照: one filing a licence; 有关部门应当吊销其相关证照 (the plan, 二(四)2). */
export const licenceRevocation = form(about, { pages: [licencePage], rules })
