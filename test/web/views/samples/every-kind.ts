import { where } from '../../../../functions/engine/condition.ts'
import type { Form, Page } from '../../../../functions/engine/form.ts'

/** A page with a field of every kind that a form can have. */
export const everyKind: Page = {
  id: 'all',
  title: { zh: '全部题型', en: 'Every kind of field' },
  intro: {
    zh: '请逐项填写。带“选填”的可以不填。',
    en: 'Answer each. Those marked optional may be left out.',
  },
  fields: [
    { kind: 'known', id: 'case', label: { zh: '案号', en: 'Case' }, from: ({ caseNumber }) => caseNumber },
    {
      kind: 'known',
      id: 'served',
      label: { zh: '送达日期', en: 'Served on' },
      as: 'date',
      from: ({ notice }) => notice.servedOn,
    },
    { kind: 'text', id: 'name', label: { zh: '联系人', en: 'Contact' }, max: 50, autocomplete: 'name' },
    {
      kind: 'text',
      id: 'standard',
      label: { zh: '标准编号', en: 'Standard' },
      max: 30,
      pattern: { source: '[A-Z]+ [0-9]+-[0-9]{4}', example: 'GB 16780-2021' },
    },
    { kind: 'phone', id: 'phone', label: { zh: '手机', en: 'Mobile phone' } },
    { kind: 'email', id: 'email', label: { zh: '电子邮箱', en: 'Mailbox' }, optional: true },
    {
      kind: 'credit-code',
      id: 'code',
      label: { zh: '统一社会信用代码', en: 'Credit code' },
      override: 'licence',
    },
    { kind: 'longtext', id: 'reason', label: { zh: '延期理由', en: 'Reason' }, max: 500 },
    { kind: 'date', id: 'until', label: { zh: '申请延期至', en: 'Extend until' } },
    {
      kind: 'decimal',
      id: 'money',
      label: { zh: '已投入资金', en: 'Money spent' },
      places: 2,
      unit: { zh: '万元', en: 'CNY 10,000' },
    },
    {
      kind: 'whole',
      id: 'staff',
      label: { zh: '涉及职工', en: 'Staff concerned' },
      min: 0,
      max: 9999,
      unit: { zh: '人', en: 'people' },
    },
    {
      kind: 'quantity',
      id: 'limit',
      label: { zh: '标准限额值', en: 'Limit' },
      places: 4,
      units: [
        { value: 'kgce/t', label: { zh: '千克标准煤/吨', en: 'kgce/t' } },
        { value: 'kWh/t', label: { zh: '千瓦时/吨', en: 'kWh/t' } },
      ],
    },
    {
      kind: 'choice',
      id: 'way',
      label: { zh: '处置方式', en: 'Disposal' },
      options: [
        {
          value: 'scrap',
          label: { zh: '报废拆解', en: 'Scrapped' },
          hint: { zh: '交有资质的回收企业', en: 'By a licensed recycler' },
        },
        { value: 'sealed', label: { zh: '就地封存', en: 'Sealed on site' } },
      ],
    },
    {
      kind: 'choice',
      id: 'sector',
      label: { zh: '行业', en: 'Sector' },
      options: Array.from({ length: 10 }, (_, at) => ({
        value: `s${at}`,
        label: { zh: `行业${at}`, en: `Sector ${at}` },
      })),
    },
    {
      kind: 'choices',
      id: 'measures',
      label: { zh: '已采取的措施', en: 'Measures taken' },
      options: [
        { value: 'water', label: { zh: '断水', en: 'Water cut' } },
        { value: 'power', label: { zh: '断电', en: 'Power cut' } },
      ],
    },
    {
      kind: 'group',
      id: 'tickets',
      label: { zh: '过磅单', en: 'Weigh tickets' },
      hint: { zh: '每车一张', en: 'One for each lorry' },
      item: { zh: '过磅单', en: 'Weigh ticket' },
      min: 1,
      max: 5,
      fields: [
        {
          kind: 'decimal',
          id: 'gross',
          label: { zh: '毛重', en: 'Gross' },
          places: 3,
          unit: { zh: '吨', en: 't' },
        },
        {
          kind: 'decimal',
          id: 'tare',
          label: { zh: '皮重', en: 'Tare' },
          places: 3,
          unit: { zh: '吨', en: 't' },
        },
        {
          kind: 'computed',
          id: 'net',
          label: { zh: '净重', en: 'Net' },
          unit: { zh: '吨', en: 't' },
          from: ({ gross, tare }) => (gross === '28.400' && tare === '12.100' ? '16.300' : ''),
        },
      ],
    },
    {
      kind: 'text',
      id: 'whyNot',
      label: { zh: '不能报废的原因', en: 'Why it is not scrapped' },
      max: 100,
      when: where('way', 'sealed'),
    },
    {
      kind: 'declaration',
      id: 'truth',
      label: { zh: '真实性声明', en: 'Declaration of truth' },
      statement: {
        zh: '以上填写内容和上传材料真实、完整、有效。',
        en: 'The answers and the evidence are true, complete and valid.',
      },
    },
  ],
  evidence: [
    {
      id: 'photos',
      label: { zh: '整改现场照片', en: 'Photographs of the works' },
      hint: { zh: '至少 2 张，能看清设备和进度', en: 'At least 2 that show equipment and progress' },
      accepts: ['photo'],
      min: 2,
      max: 30,
    },
    {
      id: 'report',
      label: { zh: '监测报告', en: 'Monitoring report' },
      accepts: ['document', 'photo'],
      min: 1,
      max: 1,
    },
  ],
}

export const everyForm: Form = {
  id: 'every',
  version: '1',
  title: { zh: '整改延期申请', en: 'Extension request' },
  intro: {
    zh: '确需延长整改期限时填写，约需 20 分钟。',
    en: 'For those who need more time. It takes about 20 minutes.',
  },
  pages: [everyKind],
  rules: [],
  chain: 'every',
  basis: [
    { basis: 'energy-law' },
    { basis: 'plan-2025', clause: { zh: '二（一）2', en: '2(1)2' }, on: ['energy'] },
  ],
}

/** Answers to every field, some of them at fault. */
export const everyAnswer = {
  name: '<b>&"\'',
  standard: 'GB 16780-2021',
  phone: '13800000000',
  code: '91371500YYYY00012U',
  until: '2026-05-',
  money: '325.50',
  staff: '12',
  limit: { amount: '117', unit: 'kWh/t' },
  way: 'sealed',
  measures: ['power'],
  tickets: [
    { gross: '28.400', tare: '12.100' },
    { gross: '27', tare: '' },
  ],
  truth: 'yes',
}
