import { choice, documents, form, group, known, longtext, page, papers, whole } from '../define.ts'
import { basisField } from '../shared/basis.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { closureMeasures, closureReasons, levels } from '../shared/closure.ts'
import {
  countOf,
  equipmentCapacity,
  equipmentCount,
  equipmentIdentity,
  equipmentItem,
  identityOf,
} from '../shared/equipment.ts'
import { noticeNumber } from '../shared/notice.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'
import { courseSoFar, reasonToday } from './course.ts'
import { rules } from './rules.ts'

const proposalPage = page(
  'proposal',
  { zh: '建议事项', en: 'What is proposed' },
  {
    intro: {
      zh: '决定由有批准权的人民政府作出；批准机关的级别须依法确定并明确填写。',
      en: 'The government that has the power decides; its level is settled by law and stated here.',
    },
    fields: [
      ...caseFacts,
      noticeNumber,
      known(
        'dueEffective',
        { zh: '整改到期日', en: 'Due date' },
        { as: 'date', from: ({ due }) => due?.effective ?? '' },
      ),
      known(
        'reviewedOn',
        { zh: '最近一次复核日期', en: 'Latest review' },
        { as: 'date', from: recalledText('rectification-review', 'visitedOn') },
      ),
      choice('reason', { zh: '建议事由', en: 'Reason' }, { options: closureReasons, start: reasonToday }),
      choice('measure', { zh: '建议措施', en: 'Measure' }, { options: closureMeasures }),
      choice(
        'level',
        { zh: '批准机关级别', en: 'Level of the deciding government' },
        {
          options: levels,
          hint: {
            zh: '有批准权的人民政府，不由系统推定；开发区的批准权限请另行核实',
            en: 'The government with the power to decide; never presumed. For zones, check who has it',
          },
        },
      ),
      longtext(
        'facts',
        { zh: '事实和证据', en: 'Facts and evidence' },
        {
          max: 3000,
          rows: 8,
          start: courseSoFar,
          hint: {
            zh: '写明通知、整改、复核或者检查的经过和结果；已有的日期自动填入，请核对并补充证据',
            en: 'What was ordered, done, reviewed or inspected, and what came of it; known dates are filled in, to be checked and completed',
          },
        },
      ),
      basisField,
    ],
  },
)

const equipmentPage = page(
  'equipment',
  { zh: '涉及的设备', en: 'The equipment' },
  {
    intro: {
      zh: '逐台（套、座、条）列出拟退出的设备，同一设备只列一次。',
      en: 'List each item that is to exit, once.',
    },
    fields: [
      group(
        'items',
        { zh: '设备清单', en: 'Equipment' },
        {
          item: equipmentItem,
          min: 1,
          max: 30,
          prefill: ({ equipment }) =>
            equipment.map((item) => ({ ...identityOf(item), quantity: countOf(item) })),
          fields: [
            ...equipmentIdentity,
            equipmentCount('quantity', { zh: '数量', en: 'Quantity' }),
            equipmentCapacity,
          ],
        },
      ),
    ],
  },
)

const staffPage = page(
  'staff',
  { zh: '职工安置与案卷', en: 'Staff and case file' },
  {
    fields: [
      whole(
        'staff',
        { zh: '涉及职工人数', en: 'Staff affected' },
        {
          max: 100_000,
          unit: { zh: '人', en: 'people' },
          subject: { zh: '涉及职工人数', en: 'the number of staff affected' },
        },
      ),
      longtext(
        'settlement',
        { zh: '职工安置安排', en: 'What becomes of the staff' },
        {
          max: 1500,
          hint: { zh: '没有职工的填写“无”', en: 'Write “none” where there are no staff' },
        },
      ),
    ],
    evidence: [
      documents(
        'case-summary',
        { zh: '案卷摘要', en: 'Summary of the case file' },
        {
          max: 5,
          hint: {
            zh: '含通知书、送达回证和复核或者检查记录',
            en: 'With notice, proof of service, and records',
          },
        },
      ),
      papers('further-evidence', { zh: '其他证据', en: 'Other evidence' }, { min: 0, max: 30 }),
    ],
  },
)

/** 关停退出建议: what the county asks of the government that has the power (the plan, 二(一)2, 二(二)3, 二(三)2, 二(四)2). */
export const closureProposal = form(about, { pages: [proposalPage, equipmentPage, staffPage], rules })
