import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { choice, date, form, group, page, text } from '../define.ts'
import { sectors } from '../sectors.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { about } from './about.ts'
import { kinds } from './kinds.ts'
import { reference, rules } from './rules.ts'

const listPage = page(
  'references',
  { zh: '资料', en: 'References' },
  {
    fields: [
      ...matterFacts,
      choice(
        'sector',
        { zh: '适用行业', en: 'Sector' },
        {
          public: true,
          options: [{ value: 'all', label: { zh: '各行业', en: 'All sectors' } }, ...sectors],
        },
      ),
      group(
        'items',
        { zh: '资料目录', en: 'References' },
        {
          public: true,
          item: reference,
          fromFile: true,
          min: 1,
          max: 80,
          prefill: ({ recalled }) => rowsOf(recalled?.['reference-list']?.answers.items),
          fields: [
            text('name', { zh: '名称', en: 'Title' }, { public: true, max: 150 }),
            text('model', { zh: '文号或者标准编号', en: 'Number' }, { public: true, max: 60 }),
            choice('kind', { zh: '类别', en: 'Kind' }, { public: true, options: kinds }),
            text('issuer', { zh: '发布机关', en: 'Issued by' }, { public: true, max: 80 }),
            date('inForce', { zh: '施行日期', en: 'In force from' }, { public: true }),
            text(
              'link',
              { zh: '公布网址', en: 'Where it is published' },
              { public: true, max: 300, optional: true, autocomplete: 'off' },
            ),
          ],
        },
      ),
    ],
  },
)

/** 重大事故隐患政策资料目录: the plan, 二(四)1, 战备库 (DOMAIN row 30). */
export const referenceList = form(about, { pages: [listPage], rules })
