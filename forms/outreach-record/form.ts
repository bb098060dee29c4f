import { choice, choices, date, form, group, longtext, page, papers, text } from '../define.ts'
import { officeOptions } from '../shared/departments.ts'
import { isHttps } from '../shared/is-https.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { about } from './about.ts'
import { activities, bringsRequests, kinds, themes, withAssociation, withMedia } from './kinds.ts'

const recordPage = page(
  'record',
  { zh: '记录', en: 'The record' },
  {
    fields: [
      ...matterFacts,
      choice('kind', { zh: '对象', en: 'With whom' }, { options: kinds }),
      date('heldOn', { zh: '日期', en: 'Day' }, { max: 'today' }),
      text('outlet', { zh: '媒体名称', en: 'Name of the outlet' }, { max: 80, when: withMedia }),
      choice('theme', { zh: '报道内容', en: 'What it was about' }, { options: themes, when: withMedia }),
      text(
        'link',
        { zh: '报道网址', en: 'Address of the report' },
        { max: 300, optional: true, autocomplete: 'off', when: withMedia },
      ),
      text(
        'association',
        { zh: '协会名称', en: 'Name of the association' },
        { max: 80, when: withAssociation },
      ),
      choices(
        'activities',
        { zh: '工作内容', en: 'What was done' },
        { options: activities, min: 1, when: withAssociation },
      ),
      longtext('summary', { zh: '主要情况', en: 'What was said and done' }, { max: 1500, rows: 6 }),
      group(
        'requests',
        { zh: '协会反映的企业诉求', en: 'Requests that the association brought' },
        {
          item: { zh: '诉求', en: 'Request' },
          min: 1,
          max: 30,
          when: bringsRequests,
          fields: [
            text('request', { zh: '诉求内容', en: 'What is asked' }, { max: 200 }),
            choice('office', { zh: '转办部门', en: 'Passed on to' }, { options: officeOptions }),
            date('byOn', { zh: '答复时限', en: 'To be answered by' }),
          ],
        },
      ),
    ],
    evidence: [
      papers(
        'outreach-papers',
        { zh: '报道、会议或者活动材料', en: 'The report, or papers of the event' },
        { max: 10 },
      ),
    ],
  },
)

/** 宣传和协会工作记录: the plan, 三(四), 加强宣传引导. */
export const outreachRecord = form(about, { pages: [recordPage], rules: [isHttps('link')] })
