import { addMonths } from '../../functions/engine/day.ts'
import { bound, computed, date, declaration, longtext, page, papers, phone, text } from '../define.ts'
import { tomorrow } from '../shared/bounds.ts'
import { otherPapers } from '../shared/other-papers.ts'
import { publicPhotos } from '../shared/public-photos.ts'
import { truthDeclaration } from '../shared/truth.ts'

/** The plan asks for dismantling in limited time and names none; three years is our outer limit (policy). */
const longestMonths = 36

/** The promise itself, and what of it is published. */
export const commitmentPage = page(
  'commitment',
  { zh: '公开承诺', en: 'The commitment' },
  {
    intro: {
      zh: '审核通过后，承诺、设备清单和拆除期限将在市级网站公开，接受社会监督。电话和个人信息不公开。',
      en: 'After approval the commitment, the equipment and the day by which it is dismantled are published for public supervision. Telephone numbers and personal data are not.',
    },
    fields: [
      declaration(
        'pledge',
        { zh: '承诺内容', en: 'The pledge' },
        {
          statement: {
            zh: '本企业向社会公开承诺：清单所列设备（生产线）已断水、断电，拆除动力装置，封存主体设备，不再恢复生产；不转让、不出租、不转移上述设备；在承诺的期限前完成拆除；自愿接受社会监督，如有违反，依法承担责任。',
            en: 'The enterprise promises to the public: for the equipment listed, water and power are cut, the drive is removed and the main equipment is sealed; production will not start again; the equipment will not be sold, let or moved; it will be dismantled by the date promised; the enterprise accepts public supervision and answers in law for any breach.',
          },
        },
      ),
      computed(
        'exitMethod',
        { zh: '退出方式', en: 'Way of exit' },
        { public: true, from: () => '断水断电、拆除动力装置、封存主体设备，限期拆除' },
      ),
      date(
        'dismantleBy',
        { zh: '拆除期限', en: 'Dismantle by' },
        {
          public: true,
          subject: { zh: '承诺的拆除期限', en: 'the date by which you will dismantle it' },
          hint: {
            zh: '须为将来的日期，写明后不得自行推迟',
            en: 'A future date; it cannot be put off by yourselves',
          },
          min: tomorrow,
          max: bound(
            {
              zh: `填写日后 ${longestMonths} 个月（本平台政策）`,
              en: `${longestMonths} months after it is filled in (policy of this service)`,
            },
            ({ today }) => addMonths(today, longestMonths),
          ),
        },
      ),
      phone(
        'hotline',
        { zh: '企业监督电话', en: 'Hotline of the enterprise' },
        {
          hint: {
            zh: '供主管部门转办举报时联系，例如 0635-8240000',
            en: 'For the authorities when a tip-off comes in, like 0635-8240000',
          },
        },
      ),
      text(
        'signatory',
        { zh: '签署人', en: 'Signed by' },
        {
          max: 50,
          subject: { zh: '签署人姓名', en: 'the name of the person who signed' },
          hint: {
            zh: '法定代表人或其书面授权的人',
            en: 'The legal representative, or who holds a written authority',
          },
        },
      ),
      date('signedOn', { zh: '签署日期', en: 'Date signed' }, { max: 'today' }),
      longtext(
        'remark',
        { zh: '公示备注', en: 'Remark for the notice' },
        {
          public: true,
          optional: true,
          max: 200,
          rows: 2,
          hint: {
            zh: '会公开，请勿填写个人信息或商业秘密',
            en: 'Published: no personal data or trade secrets',
          },
        },
      ),
      truthDeclaration,
    ],
    evidence: [
      papers(
        'signed-commitment',
        { zh: '签字盖章的承诺书', en: 'The commitment, signed and sealed' },
        {
          why: {
            zh: '承诺以签字盖章的文本为准，公开的内容与其一致',
            en: 'The signed text is what binds; what is published says the same',
          },
          max: 5,
          hint: { zh: '扫描件或清晰照片', en: 'A scan or clear photographs' },
        },
      ),
      publicPhotos,
      otherPapers,
    ],
  },
)
