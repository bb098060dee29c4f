import type { FormContext } from '../../functions/engine/form.ts'
import { choice, date, form, known, longtext, page, photos, text } from '../define.ts'
import { comingIn } from '../shared/coming-in.ts'
import { about } from './about.ts'
import { kinds } from './kinds.ts'

const ofCase = ({ about: subject }: FormContext): string => subject?.caseNumber ?? ''

const tipPage = page(
  'tip',
  { zh: '举报内容', en: 'What you tell' },
  {
    fields: [
      ...comingIn,
      known('aboutCase', { zh: '涉及的案件', en: 'Case concerned' }, { from: ofCase }),
      choice('kind', { zh: '反映的问题', en: 'What it is about' }, { options: kinds }),
      text(
        'enterprise',
        { zh: '企业名称', en: 'Enterprise' },
        {
          max: 80,
          autocomplete: 'off',
          start: ({ about: subject }) => subject?.enterprise ?? '',
          hint: { zh: '不知道全称的，写您知道的叫法', en: 'As you know it, if not its full name' },
        },
      ),
      text(
        'place',
        { zh: '地点', en: 'Where' },
        {
          max: 120,
          optional: true,
          autocomplete: 'off',
          hint: { zh: '乡镇、村、道路或者车间', en: 'Town, village, road or workshop' },
        },
      ),
      date('seenOn', { zh: '发现日期', en: 'When you saw it' }, { max: 'today', optional: true }),
      longtext(
        'words',
        { zh: '具体情况', en: 'What happens' },
        {
          max: 2000,
          rows: 8,
          hint: {
            zh: '写明看到了什么、什么时间、哪条生产线。不要写能让人认出您的内容，除非您愿意',
            en: 'What you saw, when, which line. Leave out what would show who you are, unless you want it known',
          },
        },
      ),
    ],
    evidence: [
      photos(
        'tip-photos',
        { zh: '照片', en: 'Photographs' },
        {
          min: 0,
          max: 9,
          bare: true,
          onSite: false,
          hint: {
            zh: '只收 JPEG 和 PNG 照片。照片里的拍摄地点、时间、手机型号和文件名会先清除，再交给办理人员',
            en: 'JPEG and PNG only. Place, time, device and file name are taken off a photograph before anybody sees it',
          },
        },
      ),
    ],
  },
)

/** 社会监督举报: the plan, 二(五)3, 接受社会监督 (DOMAIN row 45). Who tells stands nowhere in it. */
export const tipOff = form(about, { pages: [tipPage], rules: [] })
