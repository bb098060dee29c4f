import type { Rule } from '../../functions/engine/form.ts'
import { date, form, known, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { labelsOf } from '../shared/chosen.ts'
import { disciplines } from '../shared/disciplines.ts'
import { recalledText, restsOn } from '../shared/recalled.ts'
import { dayOf, fault } from '../shared/values.ts'
import { about } from './about.ts'

const referral = 'credit-referral'

const receivedAfterPushed: Rule = ({ pushedOn, receivedOn }) => {
  const [pushed, received] = [dayOf(pushedOn), dayOf(receivedOn)]
  return pushed && received && received < pushed
    ? [
        fault(
          'receivedOn',
          '平台收到日期不得早于推送日期',
          'The date received must not be before the date sent',
        ),
      ]
    : []
}

const pushPage = page(
  'push',
  { zh: '推送与回执', en: 'Sent and received' },
  {
    intro: {
      zh: '推送数据文件在已同意的“信用信息推送”页面下载，不需要重新录入。',
      en: 'The data file is downloaded from the page of the approved referral: nothing is typed again.',
    },
    fields: [
      ...caseFacts,
      known(
        'fields',
        { zh: '实施联合惩戒的方面', en: 'Fields of discipline' },
        { from: ({ recalled }) => labelsOf(disciplines, recalled?.[referral]?.answers.disciplines) },
      ),
      known(
        'disclosureUntil',
        { zh: '披露截止日期', en: 'Disclosed until' },
        { as: 'date', from: recalledText(referral, 'disclosureUntil') },
      ),
      date('pushedOn', { zh: '推送日期', en: 'Date sent' }, { max: 'today' }),
      text('receiptNumber', { zh: '平台回执编号', en: 'Receipt number of the platform' }, { max: 60 }),
      date('receivedOn', { zh: '平台收到日期', en: 'Date received by the platform' }, { max: 'today' }),
    ],
    evidence: [papers('receipt', { zh: '平台回执', en: 'Receipt of the platform' }, { max: 5 })],
  },
)

/** 推送回执: what reached 市社会信用信息共享平台, and when (the plan, 三(三); DOMAIN rows 57–60). */
export const creditPush = form(about, {
  pages: [pushPage],
  rules: [
    restsOn(referral, 'pushedOn', { zh: '同意的信用信息推送', en: 'approved credit referral' }),
    receivedAfterPushed,
  ],
})
