import { choice, date, form, known, longtext, page, papers } from '../define.ts'
import { matterFacts, thisMatter } from '../shared/matter-facts.ts'
import { recalledText, restsOn } from '../shared/recalled.ts'
import { about } from './about.ts'
import { mustRectify, outcomes } from './outcomes.ts'

const flagged = (field: string) => recalledText('project-flag', field)

const reviewPage = page(
  'review',
  { zh: '审查', en: 'The review' },
  {
    fields: [
      ...matterFacts,
      known('project', { zh: '项目名称', en: 'Project' }, { from: flagged('project') }),
      known('builder', { zh: '建设单位', en: 'Who builds it' }, { from: flagged('builder') }),
      date('reviewedOn', { zh: '审查日期', en: 'Reviewed on' }, { max: 'today' }),
      choice('outcome', { zh: '审查结论', en: 'Outcome' }, { options: outcomes }),
      longtext('reasons', { zh: '事实和理由', en: 'Facts and reasons' }, { max: 1500, rows: 6 }),
      longtext(
        'requirements',
        { zh: '整改要求', en: 'What must be done' },
        { max: 1500, when: mustRectify, hint: { zh: '一项一行', en: 'One item a line' } },
      ),
      date(
        'rectifyBy',
        { zh: '整改时限', en: 'To be put right by' },
        {
          min: 'today',
          when: mustRectify,
          hint: { zh: '工作方案未规定期限，由审查意见确定', en: 'The plan names no period: the review does' },
        },
      ),
    ],
    evidence: [
      papers(
        'review-papers',
        { zh: '会议或者专家意见', en: 'Minutes, or what experts said' },
        { min: 0, max: 10 },
      ),
    ],
  },
)

/** 项目审查意见: the plan, 二(二)1, 严格管控 (DOMAIN row 14). */
export const projectReview = form(about, {
  pages: [reviewPage],
  rules: [restsOn('project-flag', 'outcome', { zh: '项目标识', en: 'flag on the project' }, thisMatter)],
})
