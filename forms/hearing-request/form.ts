import { isBlank, rowsOf } from '../../functions/engine/answer-kinds.ts'
import { told } from '../../functions/engine/condition.ts'
import type { Option } from '../../functions/engine/form.ts'
import { choice, form, group, known, longtext, page, papers, phone, text } from '../define.ts'
import { enterprisePage } from '../shared/header.ts'
import { isClosed, openness, secrets } from '../shared/hearing.ts'
import { recalledNumber, recalledText } from '../shared/recalled.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const capacities: readonly Option[] = [
  { value: 'self', label: { zh: '法定代表人或者负责人', en: 'Legal representative or head' } },
  { value: 'agent', label: { zh: '委托代理人', en: 'Agent' } },
]

const lateGrounds: readonly Option[] = [
  { value: 'force-majeure', label: { zh: '不可抗力', en: 'Force majeure' } },
  {
    value: 'not-own-fault',
    label: {
      zh: '其他不能归责于本单位的正当理由',
      en: 'Another good reason that is not the enterprise’s fault',
    },
  },
]

const hasAgent = told(
  { zh: '参加听证的人员中有委托代理人', en: 'one of those who take part is an agent' },
  ({ representatives }) => rowsOf(representatives).some(({ capacity }) => capacity === 'agent'),
)

const isLate = told(
  { zh: '填写了迟延的原因', en: 'a reason for being late is given' },
  ({ lateGround }) => !isBlank(lateGround),
)

const requestPage = page(
  'request',
  { zh: '听证请求', en: 'The request' },
  {
    fields: [
      known(
        'hearingNotice',
        { zh: '听证告知书文号', en: 'Number of the hearing notice' },
        { from: recalledNumber('hearing-notice') },
      ),
      known(
        'askBy',
        { zh: '提出听证的最后日期', en: 'Last day to ask for a hearing' },
        { as: 'date', from: recalledText('hearing-service', 'askBy') },
      ),
      group(
        'points',
        { zh: '争议事项', en: 'Points at issue' },
        {
          item: { zh: '争议事项', en: 'Point' },
          min: 1,
          max: 10,
          fields: [
            text(
              'point',
              { zh: '有异议的事实、依据或者决定', en: 'Fact, basis or decision in dispute' },
              { max: 200, hint: { zh: '例如：复测值的取样方法', en: 'Like: how the sample was taken' } },
            ),
            longtext('argument', { zh: '理由', en: 'Argument' }, { max: 1000 }),
          ],
        },
      ),
      choice(
        'openness',
        { zh: '听证是否公开', en: 'In public or not' },
        {
          options: openness,
          subject: { zh: '听证是否公开', en: 'whether the hearing is to be in public' },
          hint: {
            zh: '除涉及国家秘密、商业秘密或者个人隐私外，听证公开举行',
            en: 'In public, unless it touches state secrets, trade secrets or personal privacy',
          },
        },
      ),
      choice('secret', { zh: '不公开的原因', en: 'Why not in public' }, { options: secrets, when: isClosed }),
      longtext(
        'secretNote',
        { zh: '涉及秘密或者隐私的内容', en: 'What is secret or private' },
        { max: 500, rows: 3, when: isClosed },
      ),
      choice(
        'lateGround',
        { zh: '迟延的原因', en: 'Why this is late' },
        {
          options: lateGrounds,
          optional: true,
          hint: {
            zh: '超过最后日期提出的选择；参照《行政诉讼法》第四十八条（待核）',
            en: 'Only where the last day has passed; after article 48 of the Administrative Litigation Law (to be checked)',
          },
        },
      ),
      longtext(
        'lateReason',
        { zh: '迟延提出的理由', en: 'What kept you' },
        {
          max: 500,
          rows: 3,
          optional: true,
          hint: { zh: '超过最后日期提出的填写', en: 'Only where the last day has passed' },
        },
      ),
    ],
  },
)

const peoplePage = page(
  'people',
  { zh: '参加人员与声明', en: 'Who attends' },
  {
    fields: [
      group(
        'representatives',
        { zh: '参加听证的人员', en: 'Representatives' },
        {
          item: { zh: '参加人员', en: 'Representative' },
          min: 1,
          max: 3,
          fields: [
            text('name', { zh: '姓名', en: 'Name' }, { max: 50, autocomplete: 'off' }),
            choice('capacity', { zh: '身份', en: 'Capacity' }, { options: capacities }),
            phone('telephone', { zh: '联系电话', en: 'Telephone' }),
          ],
        },
      ),
      truthDeclaration,
    ],
    evidence: [
      papers(
        'power-of-attorney',
        { zh: '授权委托书', en: 'Power of attorney' },
        {
          max: 5,
          when: hasAgent,
          hint: { zh: '写明委托事项和权限，加盖公章', en: 'What it covers, under seal' },
        },
      ),
      papers(
        'sealed-request',
        { zh: '加盖公章的听证申请', en: 'The request under seal' },
        { max: 5, hint: { zh: '扫描件或清晰照片', en: 'A scan or clear photographs' } },
      ),
      papers(
        'late-proof',
        { zh: '迟延原因的证明', en: 'Proof of why this is late' },
        { min: 0, max: 10, when: isLate },
      ),
      papers('supporting', { zh: '支持异议的材料', en: 'Supporting papers' }, { min: 0, max: 20 }),
    ],
  },
)

/** 听证申请: the enterprise asks to be heard before it is decided (行政处罚法 64). */
export const hearingRequest = form(about, { pages: [enterprisePage, requestPage, peoplePage], rules })
