import { where } from '../../functions/engine/condition.ts'
import { date, documents, form, known, longtext, page, papers, photos, text } from '../define.ts'
import { dayOfService } from '../shared/bounds.ts'
import { enterprisePage } from '../shared/header.ts'
import { measuresDone, spentTotal } from '../shared/measures.ts'
import { otherPapers } from '../shared/other-papers.ts'
import { standardFields } from '../shared/standard.ts'
import { truthDeclaration } from '../shared/truth.ts'
import { measureUnits } from '../shared/units.ts'
import { about } from './about.ts'
import { rules } from './rules.ts'

const isMeasured = where('hasStandard', 'yes')

const resultPage = page(
  'result',
  { zh: '整改完成情况', en: 'What was done' },
  {
    fields: [
      known(
        'noticeNumber',
        { zh: '整改通知书文号', en: 'Number of the notice' },
        { from: ({ notice }) => notice.number },
      ),
      known(
        'dueEffective',
        { zh: '整改到期日', en: 'Due date' },
        { as: 'date', from: ({ due }) => due?.effective ?? '' },
      ),
      date(
        'finishedOn',
        { zh: '整改完成日期', en: 'Date finished' },
        {
          min: dayOfService,
          max: 'today',
          subject: { zh: '整改完成的日期', en: 'the date the works were finished' },
          hint: { zh: '全部整改措施完成的日期', en: 'When the last of the measures was done' },
        },
      ),
      measuresDone,
      spentTotal,
      longtext(
        'summary',
        { zh: '整改结果说明', en: 'The result in words' },
        {
          max: 2000,
          hint: {
            zh: '对照通知书逐项写明整改结果',
            en: 'Go through the notice point by point',
          },
        },
      ),
    ],
  },
)

const standardPage = page(
  'standard',
  { zh: '标准与复测值', en: 'Standard and new measurement' },
  {
    fields: [
      ...standardFields(measureUnits),
      date('measuredOn', { zh: '复测日期', en: 'Date measured' }, { max: 'today', when: isMeasured }),
      text(
        'measuredBy',
        { zh: '监测（检测）机构', en: 'Measured by' },
        {
          max: 100,
          subject: { zh: '监测（检测）机构名称', en: 'the name of the body that measured' },
          when: isMeasured,
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
        'new-measurement',
        { zh: '整改后的监测（检测）报告', en: 'Report of the new measurement' },
        {
          max: 5,
          hint: {
            zh: '有资质机构在整改完成后出具，PDF 格式',
            en: 'By a qualified body after the works, as PDF',
          },
          when: isMeasured,
        },
      ),
      photos(
        'photos-after',
        { zh: '整改后现场照片', en: 'Photographs after' },
        {
          min: 2,
          max: 30,
          hint: { zh: '至少 2 张，能看清整改结果', en: 'At least 2 that show the result' },
        },
      ),
      papers(
        'sealed-report',
        { zh: '加盖公章的整改报告', en: 'The report under seal' },
        { max: 5, hint: { zh: '扫描件或清晰照片', en: 'A scan or clear photographs' } },
      ),
      otherPapers,
    ],
  },
)

/** 整改报告: what was done in the period, and the measurement that shows it (the plan, 二(一)2 and 二(三)2). */
export const rectificationReport = form(about, {
  pages: [enterprisePage, resultPage, standardPage, evidencePage],
  rules,
})
