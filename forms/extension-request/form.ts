import { documents, form, page, papers, photos, quantity, text } from '../define.ts'
import { enterprisePage } from '../shared/header.ts'
import { otherPapers } from '../shared/other-papers.ts'
import { standardPattern } from '../shared/standard.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { intensityUnits } from '../shared/units.ts'
import { about, about1 } from './about.ts'
import { extensionPage, extensionPage1 } from './extension.ts'
import { measuresPage } from './measures.ts'
import { rules } from './rules.ts'

const standardPage = page(
  'standard',
  { zh: '能耗标准与实测值', en: 'Standard and measured value' },
  {
    fields: [
      text(
        'standard',
        { zh: '能耗限额标准编号', en: 'Number of the energy standard' },
        {
          max: 30,
          pattern: standardPattern,
          hint: { zh: '例如 GB 16780-2021', en: 'Like GB 16780-2021' },
        },
      ),
      quantity(
        'limit',
        { zh: '标准限额值', en: 'Limit of the standard' },
        {
          places: 4,
          min: '0.0001',
          units: intensityUnits,
          hint: { zh: '例如 117 千克标准煤/吨', en: 'Like 117 kgce per t' },
        },
      ),
      quantity(
        'measured',
        { zh: '最近一次实测值', en: 'Latest measured value' },
        {
          places: 4,
          min: '0',
          units: intensityUnits,
          hint: {
            zh: '与限额值使用同一单位，取自监测报告',
            en: 'In the unit of the limit, from the monitoring report',
          },
        },
      ),
    ],
  },
)

const evidencePage = page(
  'evidence',
  { zh: '证明材料与声明', en: 'Evidence and declaration' },
  {
    fields: [truthDeclaration],
    evidence: [
      documents(
        'monitoring-report',
        { zh: '能耗监测（检测）报告', en: 'Energy monitoring report' },
        {
          why: {
            zh: '证明标准限额值和最近一次实测值，审批人据此核对填写的数字',
            en: 'It shows the limit and the latest value, against which the figures are compared',
          },
          max: 5,
          hint: { zh: '有资质机构出具，PDF 格式', en: 'By a qualified body, as PDF' },
        },
      ),
      documents(
        'equipment-contract',
        { zh: '设备采购或施工合同', en: 'Equipment or works contract' },
        {
          why: {
            zh: '证明整改已经落实并写明交货或者竣工日期，是判断延期是否必要的依据',
            en: 'It shows that the works are ordered and when they are due, so whether more time is needed',
          },
          max: 10,
          hint: {
            zh: '可遮盖商业秘密部分，须保留签章页',
            en: 'Trade secrets may be covered; keep the signed page',
          },
        },
      ),
      photos(
        'photos',
        { zh: '整改现场照片', en: 'Photographs of the works' },
        {
          why: { zh: '证明已完成的措施属实', en: 'They show that the measures told of were carried out' },
          min: 2,
          max: 30,
          hint: {
            zh: '至少 2 张，能看清设备和进度',
            en: 'At least 2 that show the equipment and the progress',
          },
        },
      ),
      papers(
        'sealed-application',
        { zh: '加盖公章的延期申请', en: 'Application under seal' },
        {
          why: {
            zh: '证明申请是企业的正式意思表示，而不只是联系人的操作',
            en: 'It shows that the enterprise itself asks, and not its contact alone',
          },
          max: 5,
          hint: { zh: '扫描件或清晰照片', en: 'A scan or clear photographs' },
        },
      ),
      otherPapers,
    ],
  },
)

/** 延期申请: once, at most three months, counted from the nominal due date (the plan, 二(一)2). */
export const extensionRequest = form(about, {
  pages: [enterprisePage, extensionPage, measuresPage, standardPage, evidencePage],
  rules,
})

/** Version 1, which does not class the cause. */
export const extensionRequest1 = form(about1, {
  pages: [enterprisePage, extensionPage1, measuresPage, standardPage, evidencePage],
  rules,
})
