import {
  choice,
  choices,
  creditCode,
  date,
  declaration,
  email,
  form,
  group,
  page,
  papers,
  text,
} from '../define.ts'
import { grounds } from '../grounds.ts'
import { divisions } from '../organs.ts'
import { sectors } from '../sectors.ts'
import { basisField } from '../shared/basis.ts'
import { equipmentCapacity, equipmentCount, equipmentIdentity, equipmentItem } from '../shared/equipment.ts'
import { oldEquipment } from '../shared/old-equipment.ts'
import { siteFields } from '../shared/site.ts'
import { isSuspect } from '../shared/suspect-code.ts'
import { tracks } from '../tracks/all.ts'
import { about } from './about.ts'
import { drawnUpHere, noticeBy, servedBefore } from './drawing.ts'
import { rules } from './rules.ts'
import { serviceMethods } from './service-methods.ts'

const hasSuspectCode = isSuspect('code')

const enterprise = page(
  'enterprise',
  { zh: '企业', en: 'The enterprise' },
  {
    fields: [
      creditCode(
        'code',
        { zh: '统一社会信用代码', en: 'Unified social credit code' },
        {
          override: 'codeAsIssued',
          hint: { zh: '18 位，例如 91371526YYYY0008XC', en: '18 characters, like 91371526YYYY0008XC' },
        },
      ),
      declaration(
        'codeAsIssued',
        { zh: '代码与营业执照一致', en: 'The code is as on the licence' },
        {
          statement: {
            zh: '已核对营业执照，代码与执照完全一致，并在最后一页上传执照。',
            en: 'The licence was checked: the code is exactly as on it, and the licence is uploaded on the last page.',
          },
          when: hasSuspectCode,
        },
      ),
      text('name', { zh: '企业名称', en: 'Name of the enterprise' }, { max: 80 }),
      text(
        'legalRepresentative',
        { zh: '法定代表人', en: 'Legal representative' },
        { max: 50, autocomplete: 'off' },
      ),
      choice(
        'county',
        { zh: '所属县区', en: 'County, district or zone' },
        {
          options: divisions.map(({ id, name }) => ({ value: id, label: name })),
          hint: {
            zh: '以生产地址所在地为准，不以代码为准',
            en: 'Where the plant stands, whatever the code says',
          },
        },
      ),
      text('address', { zh: '生产地址', en: 'Production address' }, { max: 150, autocomplete: 'off' }),
      ...siteFields,
      choice('sector', { zh: '所属行业', en: 'Sector' }, { options: sectors }),
      text(
        'industry',
        { zh: '行业代码', en: 'GB/T 4754 industry code' },
        {
          max: 5,
          pattern: { source: '[A-T]?[0-9]{2,4}', example: 'C3011' },
          hint: { zh: '例如 C3011（水泥制造）', en: 'Like C3011 (cement)' },
        },
      ),
      text(
        'contact',
        { zh: '企业联系人', en: 'Contact at the enterprise' },
        { max: 50, autocomplete: 'off' },
      ),
      email(
        'contactEmail',
        { zh: '联系人邮箱', en: 'Mailbox of the contact' },
        {
          hint: {
            zh: '通知和登录链接发到这个邮箱；已登记的邮箱会直接关联',
            en: 'Notices and sign-in links go there; a mailbox already known is linked',
          },
        },
      ),
    ],
  },
)

const notice = page(
  'notice',
  { zh: '立案文书与送达', en: 'Opening paper and service' },
  {
    intro: {
      zh: '期限自送达之日的次日起算，不从签发或发送邮件之日起算。',
      en: 'The period starts on the day after service, not on the day of signature or of a mail.',
    },
    fields: [
      choice(
        'track',
        { zh: '办理程序', en: 'Track' },
        {
          options: tracks
            .filter(({ of, begunBy }) => of !== 'organ' && begunBy === undefined)
            .map(({ id, title }) => ({ value: id, label: title })),
          hint: {
            zh: '由主管该程序的部门立案；程序图见“帮助”中的“办理程序”',
            en: 'Opened by the office in charge of it; the help pages show each as a diagram',
          },
        },
      ),
      noticeBy,
      choices('grounds', { zh: '立案事由', en: 'Grounds' }, { options: grounds, min: 1 }),
      basisField,
      date(
        'foundOn',
        { zh: '查实日期', en: 'Date of the finding' },
        {
          max: 'today',
          when: drawnUpHere,
          hint: {
            zh: '监察、检查或者检测得出结论的日期',
            en: 'Of the inspection or test on which the notice rests',
          },
        },
      ),
      text(
        'noticeNumber',
        { zh: '通知书文号', en: 'Number of the notice' },
        {
          max: 60,
          when: servedBefore,
          hint: {
            zh: '例如：高工信〔2026〕12号；常态化执法检查立案的，填写当场送达的现场检查笔录编号',
            en: 'Like 高工信〔2026〕12号; where an inspection opens the case, the number of the record that was handed over',
          },
        },
      ),
      date('servedOn', { zh: '送达日期', en: 'Date of service' }, { max: 'today', when: servedBefore }),
      choice(
        'method',
        { zh: '送达方式', en: 'Manner of service' },
        {
          options: serviceMethods,
          when: servedBefore,
        },
      ),
    ],
    evidence: [
      papers(
        'proof',
        { zh: '送达回证', en: 'Proof of service' },
        {
          max: 5,
          when: servedBefore,
          hint: {
            zh: '签收的送达回证、邮寄凭证或公告截图',
            en: 'Signed receipt, postal receipt or copy of the announcement',
          },
        },
      ),
      papers('licence', { zh: '营业执照', en: 'Business licence' }, { max: 3, when: hasSuspectCode }),
    ],
  },
)

const equipment = page(
  'equipment',
  { zh: '设备', en: 'Equipment' },
  {
    intro: {
      zh: '逐台（套、座、条）登记。每台设备只登记一次，不因多个事由重复计数。',
      en: 'List each item once, however many grounds there are.',
    },
    fields: [
      group(
        'items',
        { zh: '涉及的设备', en: 'Equipment concerned' },
        {
          item: equipmentItem,
          min: 0,
          max: 30,
          fields: [
            ...equipmentIdentity,
            equipmentCount('quantity', { zh: '数量', en: 'Quantity' }),
            equipmentCapacity,
            ...oldEquipment,
          ],
        },
      ),
    ],
  },
)

/** Opens a case: on whom, why and on what equipment; with the notice, where that was served before. */
export const rectificationNotice = form(about, {
  pages: [enterprise, notice, equipment],
  rules,
})
