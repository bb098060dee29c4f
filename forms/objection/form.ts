import { choice, form, known, longtext, page, photos, text } from '../define.ts'
import { comingIn } from '../shared/coming-in.ts'
import { about } from './about.ts'
import { faults } from './faults.ts'

const objectionPage = page(
  'objection',
  { zh: '异议', en: 'The objection' },
  {
    fields: [
      ...comingIn,
      known(
        'aboutCase',
        { zh: '涉及的案件', en: 'Case concerned' },
        { from: ({ about: subject }) => subject?.caseNumber ?? '' },
      ),
      choice('fault', { zh: '异议情形', en: 'What is wrong' }, { options: faults }),
      text(
        'row',
        { zh: '有异议的序号', en: 'Row objected to' },
        {
          max: 40,
          optional: true,
          autocomplete: 'off',
          hint: {
            zh: '公示表中的序号；对整份公示有异议的可不填',
            en: 'Its number in the table; leave blank for all of it',
          },
        },
      ),
      longtext(
        'words',
        { zh: '异议理由', en: 'Why' },
        {
          max: 2000,
          rows: 8,
          hint: {
            zh: '写明事实和依据。不要写能让人认出您的内容，除非您愿意',
            en: 'Facts and grounds. Leave out what would show who you are, unless you want it known',
          },
        },
      ),
    ],
    evidence: [
      photos(
        'objection-photos',
        { zh: '照片', en: 'Photographs' },
        {
          min: 0,
          max: 9,
          bare: true,
          hint: {
            zh: '只收 JPEG 和 PNG 照片；拍摄地点、时间、手机型号和文件名会先清除',
            en: 'JPEG and PNG only; place, time, device and file name are taken off first',
          },
        },
      ),
    ],
  },
)

/** 公示异议: the plan, 四(四), 公示无异议后 (DOMAIN row 72 and §6.12). Who objects stands nowhere in it. */
export const objection = form(about, { pages: [objectionPage], rules: [] })
