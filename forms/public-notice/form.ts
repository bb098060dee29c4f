import type { Option } from '../../functions/engine/form.ts'
import { choice, date, form, known, page, papers, text } from '../define.ts'
import { caseFacts } from '../shared/case-facts.ts'
import { isHttps } from '../shared/is-https.ts'
import { recalledText } from '../shared/recalled.ts'
import { about } from './about.ts'

/** The plan, 二(五)3, names these; the site of a county does not suffice (DOMAIN row 44). */
const sites: readonly Option[] = [
  {
    value: 'government',
    label: { zh: '市级以上人民政府网站', en: 'Of the city government, or of a higher one' },
  },
  { value: 'authority', label: { zh: '市级主管部门网站', en: 'Of the municipal authority' } },
]

const noticePage = page(
  'notice',
  { zh: '公告', en: 'The notice' },
  {
    fields: [
      ...caseFacts,
      known(
        'dismantleBy',
        { zh: '承诺拆除期限', en: 'Dismantled by, as promised' },
        { as: 'date', from: recalledText('public-commitment', 'dismantleBy') },
      ),
      choice(
        'site',
        { zh: '公告网站', en: 'Whose website' },
        {
          options: sites,
          hint: { zh: '县级网站不符合要求', en: 'The website of a county does not suffice' },
        },
      ),
      text('siteName', { zh: '网站名称', en: 'Name of the website' }, { max: 80 }),
      text(
        'url',
        { zh: '公告网址', en: 'Address of the notice' },
        {
          max: 300,
          autocomplete: 'off',
          hint: { zh: '以 https:// 开头', en: 'Beginning with https://' },
        },
      ),
      date('announcedOn', { zh: '公告日期', en: 'Date announced' }, { max: 'today' }),
    ],
    evidence: [
      papers(
        'snapshot',
        { zh: '网页快照', en: 'Snapshot of the page' },
        { max: 5, hint: { zh: '含网址和日期的整页快照', en: 'Of the whole page, with address and date' } },
      ),
    ],
  },
)

/** 公告: where the public reads the promise besides our own register; the snapshot is kept under its digest. */
export const publicNotice = form(about, { pages: [noticePage], rules: [isHttps('url')] })
