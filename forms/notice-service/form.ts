import { where } from '../../functions/engine/condition.ts'
import type { EvidenceSlot, Field, FormContext, Recalled } from '../../functions/engine/form.ts'
import { bound, date, known, longtext, photos, text } from '../define.ts'
import { serviceForm } from '../shared/service.ts'
import { fault } from '../shared/values.ts'
import { about } from './about.ts'
import { announcementDays, servedAfterAnnouncement } from './announcement.ts'

/** The notice of the case, whichever its track draws up. */
const noticeIn = ({ recalled }: Pick<FormContext, 'recalled'>): Recalled | undefined =>
  about.recalls?.flatMap((form) => recalled?.[form] ?? [])[0]

const signing = bound(
  { zh: '通知书的签发日期', en: 'the day on which the notice was signed' },
  (context) => noticeIn(context)?.signedOn,
)

const [taken, left, announced] = [
  where('method', 'direct', 'post'),
  where('method', 'left'),
  where('method', 'public'),
]

/** What the proof of each manner of service has to say. */
const fields: readonly Field[] = [
  text(
    'recipient',
    { zh: '签收人', en: 'Who signed for it' },
    {
      max: 60,
      autocomplete: 'off',
      when: taken,
      hint: {
        zh: '写明姓名和身份，例如法定代表人、收发人员；邮寄的写明邮件编号',
        en: 'Name and capacity, like legal representative or mail room; of a letter its number',
      },
    },
  ),
  longtext(
    'refusal',
    { zh: '拒收情况', en: 'How it was refused' },
    {
      max: 500,
      when: left,
      hint: {
        zh: '写明拒收的人、理由、时间，在场见证人或者录像情况（留置送达的条件待核）',
        en: 'Who refused it, why and when; the witnesses, or what was filmed (conditions of the law to be checked)',
      },
    },
  ),
  date(
    'announcedOn',
    { zh: '公告日期', en: 'Announced on' },
    { min: signing, max: 'today', when: announced },
  ),
  text(
    'announcedAt',
    { zh: '公告处所', en: 'Where it was announced' },
    {
      max: 200,
      when: announced,
      hint: { zh: '报刊、网站地址或者张贴处所', en: 'Newspaper, address of the page, or place' },
    },
  ),
  longtext(
    'whyAnnounced',
    { zh: '采用公告送达的原因', en: 'Why it was announced' },
    {
      max: 500,
      when: announced,
      hint: {
        zh: `受送达人下落不明，或者用其他方式无法送达的，才能公告；满 ${announcementDays} 日视为送达（待核）`,
        en: `Only where the enterprise cannot be found or reached otherwise; served after ${announcementDays} days (to be checked)`,
      },
    },
  ),
]

const evidence: readonly EvidenceSlot[] = [
  photos(
    'refusal-photos',
    { zh: '留置送达现场照片', en: 'Photographs of the notice being left' },
    { max: 10, when: left, onSite: false },
  ),
]

/** 通知书送达: the clock of the case starts here, and nowhere before (DOMAIN §3). */
export const noticeService = serviceForm(about, 'notice-to-rectify', {
  intro: {
    zh: '期限自送达之日的次日起算，不从签发或发送邮件之日起算。',
    en: 'The period starts on the day after service, not on the day of signature or of a mail.',
  },
  served: known(
    'served',
    { zh: '送达的文书', en: 'What was served' },
    { from: (context) => noticeIn(context)?.number ?? '' },
  ),
  from: signing,
  fields,
  evidence,
  rules: [
    servedAfterAnnouncement,
    (_, context) =>
      noticeIn(context)
        ? []
        : [
            fault(
              'servedOn',
              '本案没有已签发的通知书，不能登记送达',
              'This case has no signed notice to serve',
            ),
          ],
  ],
})
