import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { parts } from '../catalogue/entry.ts'
import { choice, date, longtext, text } from '../define.ts'
import type { ImportOutline } from './outline.ts'

/** An edition of the national catalogue (DOMAIN row 35): its eliminated category, entry by entry. */
export const catalogue: ImportOutline = {
  id: 'catalogue',
  title: { zh: '指导目录', en: 'Catalogue' },
  intro: {
    zh: '导入《产业结构调整指导目录》一个版本的淘汰类条目。同一版本再次导入时，按类别、行业和序号更新条目，文件中没有的条目保持不变。已立案件保留立案时选用的版本和文字，旧版本一直保留。',
    en: 'Imports the eliminated category of one edition of the catalogue. Imported again, entries are brought up to date by category, sector and number, and those that are not in the file stay as they are. Cases keep the edition and the words under which their items were named; old editions stay.',
  },
  about: [
    text(
      'edition',
      { zh: '版本', en: 'Edition' },
      { max: 20, hint: { zh: '例如：2024年本', en: 'As it is cited, with its year' } },
    ),
    choice(
      'status',
      { zh: '效力', en: 'Status' },
      {
        options: [
          { value: 'in-force', label: { zh: '现行', en: 'In force' } },
          { value: 'draft', label: { zh: '征求意见稿', en: 'Draft for comment' } },
          { value: 'superseded', label: { zh: '已被替代', en: 'Superseded' } },
        ],
        hint: {
          zh: '只有现行版本的条目供登记设备时选用',
          en: 'Only entries of editions in force are offered when equipment is listed',
        },
      },
    ),
    text('issuer', { zh: '发布机关', en: 'Issued by' }, { max: 60 }),
    text('number', { zh: '文号', en: 'Number' }, { max: 60, optional: true }),
    date('from', { zh: '施行日期', en: 'In force from' }),
    date('until', { zh: '失效日期', en: 'In force until' }, { optional: true }),
  ],
  fields: [
    choice(
      'part',
      { zh: '类别', en: 'Category' },
      { options: parts.map(({ zh, en }) => ({ value: zh, label: { zh, en } })) },
    ),
    text('path', { zh: '行业', en: 'Sector' }, { max: 30 }),
    text('code', { zh: '序号', en: 'Number in the sector' }, { max: 20 }),
    longtext('name', { zh: '条目内容', en: 'Wording' }, { max: 500 }),
    text('unit', { zh: '计量单位', en: 'Unit' }, { max: 20, optional: true }),
    text('deadline', { zh: '淘汰期限', en: 'To be eliminated by' }, { max: 40, optional: true }),
    longtext('english', { zh: '英文译文', en: 'English wording' }, { max: 1000, optional: true }),
  ],
}

/** How an entry is told from others of its edition. */
export const entryKey = ({ part, path, code }: Answers): string => [part, path, code].map(textOf).join('/')
