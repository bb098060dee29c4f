import { choices, date, form, group, known, longtext, page, papers, photos, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { citations } from '../shared/citations.ts'
import { recalledText } from '../shared/recalled.ts'
import { remediesPage } from '../shared/remedies.ts'
import { about } from './about.ts'
import { isReferred, isResealed, measures } from './measures.ts'
import { newSealItem, rules } from './rules.ts'

const foundPage = page(
  'found',
  { zh: '发现的情况', en: 'What was found' },
  {
    fields: [
      ...caseFacts,
      known(
        'committedUntil',
        { zh: '承诺的拆除期限', en: 'Promised to be dismantled by' },
        { as: 'date', from: recalledText('public-commitment', 'dismantleBy') },
      ),
      date('foundOn', { zh: '发现日期', en: 'Date found' }, { max: 'today' }),
      longtext(
        'running',
        { zh: '擅自恢复生产的设备和情况', en: 'What runs' },
        {
          max: 1500,
          rows: 6,
          hint: {
            zh: '写明生产线、设备、出厂编号、起始时间和证据',
            en: 'Lines, equipment, serial numbers, since when, and proof',
          },
        },
      ),
      citations,
    ],
    evidence: [
      photos('photos', { zh: '恢复生产的现场照片', en: 'Photographs of what runs' }, { min: 2, max: 40 }),
    ],
  },
)

const measuresPage = page(
  'measures',
  { zh: '采取的措施', en: 'Measures taken' },
  {
    fields: [
      choices(
        'measures',
        { zh: '措施', en: 'Measures' },
        {
          options: measures,
          hint: { zh: '至少重新断电或者重新封存', en: 'At least power cut or seals renewed' },
        },
      ),
      date('resealedOn', { zh: '重新封存日期', en: 'Date sealed again' }, { max: 'today', when: isResealed }),
      group(
        'newSeals',
        { zh: '新封条', en: 'New seals' },
        {
          item: newSealItem,
          min: 1,
          max: 60,
          when: isResealed,
          fields: [
            text('sealNumber', { zh: '封条编号', en: 'Seal number' }, { max: 30 }),
            text(
              'sealPlace',
              { zh: '封存部位', en: 'Where it is' },
              { max: 80, subject: { zh: '封存部位', en: 'where the seal is' } },
            ),
          ],
        },
      ),
      text(
        'referredTo',
        { zh: '移送的部门', en: 'Referred to' },
        { max: 100, when: isReferred, subject: { zh: '移送的部门', en: 'to whom it was referred' } },
      ),
      longtext('account', { zh: '处置经过', en: 'How it went' }, { max: 1000 }),
    ],
    evidence: [
      papers(
        'measure-proof',
        { zh: '措施证明', en: 'Proof of the measures' },
        {
          max: 20,
          hint: { zh: '断电证明、新封条照片、移送函等', en: 'Power certificate, new seals, referral' },
        },
      ),
    ],
  },
)

/** 擅自恢复生产处置: from any state of the technology track (DOMAIN §2; rows 43 and 47). */
export const illegalResumption = form(about, { pages: [foundPage, measuresPage, remediesPage], rules })
