import type { Letter } from '../compose.ts'
import { filingFacts, officialFiling, type Setting } from '../setting.ts'
import { about } from './act.ts'

type Stuck = { readonly filing: number; readonly step: string; readonly organ: string }

const happened = ({ filing, step, organ }: Stuck, setting: Setting) => {
  const [name, title] = [setting.organName(organ), setting.stepTitle(filing, step)]
  return {
    zh: `“${title.zh}”等待${name.zh}办理，但该单位现在没有可以办理的审批人：已回避、不在岗而无人替代、参与过前面的环节，或者没有登记审批人。`,
    en: `“${title.en}” waits for ${name.en}, which has nobody to decide it: its approvers have recused themselves, are away without a stand-in, took part in an earlier step, or none is entered.`,
  }
}

const subject = (stuck: Stuck, setting: Setting) =>
  about({ zh: '无人可以办理：', en: 'Nobody can decide: ' }, stuck.filing, setting)

/** To the officers of the case, at once: it would wait for nobody. */
export const nobodyForOfficers = (stuck: Stuck, setting: Setting): Letter => ({
  subject: subject(stuck, setting),
  paragraphs: [
    happened(stuck, setting),
    {
      zh: '请与该单位联系，请其增加审批人或者登记替代人（AB角）；平台管理员已同时收到邮件。增加后在这一件的页面催办，新的审批人会收到链接。',
      en: 'Ask that organ to have an approver added or a stand-in entered; the administrators are mailed too. Once there is one, urge the filing on its page, and they get a link.',
    },
  ],
  facts: filingFacts(stuck.filing, setting),
  action: officialFiling(stuck.filing, setting),
})

/** To the administrators, who can add somebody. */
export const nobodyForAdministrators = (stuck: Stuck, setting: Setting): Letter => ({
  subject: subject(stuck, setting),
  paragraphs: [
    happened(stuck, setting),
    {
      zh: '请与该单位核实后，为其增加一位审批人，或者登记不在岗审批人的替代人（AB角）。增加后请告知主管部门经办人催办。',
      en: 'After asking that organ, add an approver for it, or enter a stand-in for one who is away. Then tell an officer of the leading office to urge the filing.',
    },
  ],
  facts: filingFacts(stuck.filing, setting),
  action: { label: { zh: '人员与权限', en: 'People and roles' }, url: `${setting.baseUrl}/admin` },
})
