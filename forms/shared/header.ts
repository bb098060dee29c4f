import type { Page } from '../../functions/engine/form.ts'
import { choice, creditCode, declaration, known, page, papers, phone, text } from '../define.ts'
import { divisionOf } from '../organs.ts'
import { sectors } from '../sectors.ts'
import { isSuspect } from './suspect-code.ts'

/** Some codes really issued fail a check digit; evidence lets them pass (DOMAIN §6.10). */
const hasSuspectCode = isSuspect('code')

/** The header that every filing shares (DOMAIN §4). The county is the case's, never the code's. */
export const enterprisePage: Page = page(
  'enterprise',
  { zh: '企业基本信息', en: 'Your enterprise' },
  {
    fields: [
      known('caseNumber', { zh: '案号', en: 'Case number' }, { from: ({ caseNumber }) => caseNumber }),
      known(
        'enterpriseName',
        { zh: '企业名称', en: 'Name of the enterprise' },
        { public: true, from: ({ enterprise }) => enterprise.name },
      ),
      creditCode(
        'code',
        { zh: '统一社会信用代码', en: 'Unified social credit code' },
        {
          hint: {
            zh: '18 位，见营业执照右上角，例如 91371500YYYY00012U',
            en: '18 characters, at the top right of the business licence, like 91371500YYYY00012U',
          },
          override: 'codeAsIssued',
          start: ({ enterprise }) => enterprise.code,
        },
      ),
      declaration(
        'codeAsIssued',
        { zh: '代码与营业执照一致', en: 'The code is as on the licence' },
        {
          statement: {
            zh: '我已核对：填写的统一社会信用代码与营业执照上的完全一致，并在下方上传营业执照。',
            en: 'I have compared it: the code is exactly as on the business licence, which I upload below.',
          },
          when: hasSuspectCode,
        },
      ),
      text(
        'legalRepresentative',
        { zh: '法定代表人', en: 'Legal representative' },
        { max: 50, autocomplete: 'off', start: ({ enterprise }) => enterprise.legalRepresentative },
      ),
      text(
        'contact',
        { zh: '联系人', en: 'Contact' },
        {
          max: 50,
          autocomplete: 'name',
          subject: { zh: '联系人姓名', en: 'the name of the contact' },
          hint: { zh: '审批中有问题时联系的人，不会公开', en: 'Who to ask during approval; never published' },
        },
      ),
      phone(
        'phone',
        { zh: '联系手机', en: 'Mobile phone' },
        {
          subject: { zh: '联系人的手机号码', en: 'the mobile phone number of the contact' },
          hint: { zh: '例如 13800000000，不会公开', en: 'Like 13800000000; never published' },
        },
      ),
      known(
        'county',
        { zh: '所属县区', en: 'County, district or zone' },
        { public: true, from: ({ county }) => divisionOf(county)?.name.zh ?? county },
      ),
      text(
        'address',
        { zh: '生产地址', en: 'Production address' },
        {
          max: 150,
          autocomplete: 'off',
          hint: {
            zh: '设备实际所在的地址，可以与注册地址不同',
            en: 'Where the equipment stands, which may differ from the registered address',
          },
          start: ({ enterprise }) => enterprise.address,
        },
      ),
      text(
        'industry',
        { zh: '行业代码', en: 'GB/T 4754 industry code' },
        {
          max: 5,
          pattern: { source: '[A-T]?[0-9]{2,4}', example: 'C3011' },
          hint: {
            zh: '按《国民经济行业分类》（GB/T 4754），例如 C3011（水泥制造）',
            en: 'From GB/T 4754, like C3011 (cement)',
          },
          start: ({ enterprise }) => enterprise.industry,
        },
      ),
      choice('sector', { zh: '所属行业', en: 'Sector' }, { public: true, options: sectors }),
    ],
    evidence: [
      papers(
        'licence',
        { zh: '营业执照', en: 'Business licence' },
        {
          max: 3,
          hint: {
            zh: '校验码不符但代码确与执照一致时提供',
            en: 'Needed where a check digit does not fit, yet the code is as on the licence',
          },
          when: hasSuspectCode,
        },
      ),
    ],
  },
)
