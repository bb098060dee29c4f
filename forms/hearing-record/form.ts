import { where } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { choice, date, declaration, form, group, known, longtext, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { isClosed, openness, secrets } from '../shared/hearing.ts'
import { noticeNumber } from '../shared/notice.ts'
import { recalledNumber, recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const sides: readonly Option[] = [
  { value: 'investigator', label: { zh: '案件调查人员', en: 'Investigator of the case' } },
  { value: 'party', label: { zh: '当事人（法定代表人或者负责人）', en: 'The party itself' } },
  { value: 'agent', label: { zh: '委托代理人', en: 'Agent of the party' } },
  { value: 'other', label: { zh: '第三人、证人或者其他人员', en: 'Third party, witness or other' } },
]

const conclusions: readonly Option[] = [
  { value: 'upheld', label: { zh: '维持原建议', en: 'The proposal stands' } },
  { value: 'amend', label: { zh: '修改建议', en: 'The proposal is to be amended' } },
  { value: 'drop', label: { zh: '撤销建议', en: 'The proposal is dropped' } },
]

const isChanged = where('conclusion', 'amend', 'drop')

const hearingPage = page(
  'hearing',
  { zh: '听证情况', en: 'The hearing' },
  {
    fields: [
      ...caseFacts,
      noticeNumber,
      known(
        'hearingNotice',
        { zh: '听证告知书文号', en: 'Number of the hearing notice' },
        { from: recalledNumber('hearing-notice') },
      ),
      date(
        'noticeOfHearingOn',
        { zh: '通知听证时间地点的日期', en: 'Date the hearing was notified' },
        { max: 'today' },
      ),
      date(
        'heldOn',
        { zh: '听证日期', en: 'Date of the hearing' },
        {
          max: 'today',
          hint: {
            zh: '通知当日不计入，其后满 7 个工作日方可举行',
            en: 'After 7 whole working days; the day of the notice is not counted',
          },
        },
      ),
      text('place', { zh: '听证地点', en: 'Place of the hearing' }, { max: 150 }),
      choice(
        'openness',
        { zh: '听证方式', en: 'In public or not' },
        {
          options: openness,
          subject: { zh: '听证方式', en: 'whether the hearing was in public' },
          start: recalledText('hearing-request', 'openness'),
        },
      ),
      choice(
        'secret',
        { zh: '不公开的原因', en: 'Why not in public' },
        {
          options: secrets,
          when: isClosed,
          start: recalledText('hearing-request', 'secret'),
        },
      ),
      text('chair', { zh: '听证主持人', en: 'Chair' }, { max: 50, autocomplete: 'off' }),
      text('recorder', { zh: '记录人', en: 'Recorder' }, { max: 50, autocomplete: 'off' }),
      declaration(
        'impartial',
        { zh: '主持人资格', en: 'The chair may chair' },
        {
          statement: {
            zh: '听证主持人由本机关指定，不是本案调查人员，与本案没有直接利害关系；已告知当事人有申请回避的权利。',
            en: 'The chair was appointed by this office, did not investigate the case and has no direct interest in it; the party was told that it may ask the chair to withdraw.',
          },
        },
      ),
      group(
        'attendants',
        { zh: '参加人员', en: 'Who attended' },
        {
          item: { zh: '参加人员', en: 'Attendant' },
          min: 2,
          max: 20,
          fields: [
            text('name', { zh: '姓名', en: 'Name' }, { max: 50, autocomplete: 'off' }),
            choice('side', { zh: '身份', en: 'Capacity' }, { options: sides }),
            text('position', { zh: '单位和职务', en: 'Employer and position' }, { max: 100, optional: true }),
          ],
        },
      ),
    ],
  },
)

const argumentsPage = page(
  'arguments',
  { zh: '双方意见与结论', en: 'Arguments and conclusion' },
  {
    fields: [
      longtext(
        'investigatorArguments',
        { zh: '调查人员提出的事实、证据和建议', en: 'Facts, evidence and proposal of the investigators' },
        { max: 3000, rows: 8 },
      ),
      longtext(
        'partyArguments',
        { zh: '当事人的申辩和质证', en: "The party's defence" },
        { max: 3000, rows: 8 },
      ),
      choice('conclusion', { zh: '听证结论', en: 'Conclusion' }, { options: conclusions }),
      longtext(
        'changes',
        { zh: '修改或者撤销的内容和理由', en: 'What is amended or dropped, and why' },
        { max: 1500, when: isChanged },
      ),
    ],
    evidence: [
      papers(
        'signed-record',
        { zh: '签字的听证笔录', en: 'The record, signed' },
        {
          max: 30,
          hint: {
            zh: '当事人或者其代理人核对后签字；拒绝签字的，由主持人注明',
            en: 'Signed by the party or its agent after reading it; a refusal is noted by the chair',
          },
        },
      ),
    ],
  },
)

/** 听证笔录: notified seven working days ahead, chaired by someone apart, signed (行政处罚法 64 and 85). */
export const hearingRecord = form(about, { pages: [hearingPage, argumentsPage], rules })
