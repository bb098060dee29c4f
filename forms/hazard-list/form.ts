import { choice, computed, date, documents, form, group, longtext, page, text } from '../define.ts'
import { matterFacts } from '../shared/matter-facts.ts'
import { recalledText } from '../shared/recalled.ts'
import { lastDayIn } from '../shared/values.ts'
import { about } from './about.ts'
import { doneBy, hazard, hazardsIn, isImported, sources } from './hazards.ts'
import { rules } from './rules.ts'

const sourcePage = page(
  'source',
  { zh: '来源', en: 'Where they come from' },
  {
    fields: [
      ...matterFacts,
      text(
        'round',
        { zh: '排查名称', en: 'Name of the round' },
        {
          max: 80,
          start: recalledText('hazard-list', 'round'),
          hint: {
            zh: '例如：2026年一季度安全生产大检查',
            en: 'Like: inspection of the first quarter of 2026',
          },
        },
      ),
      choice('source', { zh: '来源', en: 'Source' }, { options: sources }),
      date('asOf', { zh: '清单截止日期', en: 'As of' }, { max: 'today' }),
      text(
        'batch',
        { zh: '系统导出批次', en: 'Batch of the export' },
        {
          max: 60,
          when: isImported,
          hint: { zh: '批次号或者导出时间', en: 'Its number, or when it was exported' },
        },
      ),
      longtext(
        'imported',
        { zh: '导出内容', en: 'What was exported' },
        {
          max: 20000,
          rows: 10,
          when: isImported,
          hint: {
            zh: '一行一项，按顺序：企业名称、隐患、判定依据、整改措施、责任人、整改时限（2026-03-31），用英文逗号或者竖线隔开',
            en: 'A line each: enterprise, hazard, ground, measure, responsible person, day (2026-03-31), separated by commas or bars',
          },
        },
      ),
    ],
    evidence: [
      documents(
        'source-papers',
        { zh: '检查记录或者系统导出文件', en: 'Records of inspections, or the export' },
        { max: 10 },
      ),
    ],
  },
)

const listPage = page(
  'hazards',
  { zh: '隐患清单', en: 'The list' },
  {
    intro: {
      zh: '导入的隐患不必再填；导入之外的逐项填写。',
      en: 'What was pasted is not typed again; add what else there is.',
    },
    fields: [
      group(
        'hazards',
        { zh: '隐患', en: 'Hazards' },
        {
          item: hazard,
          fromFile: true,
          optional: true,
          min: 0,
          max: 60,
          prefill: ({ recalled }) => [...hazardsIn(recalled?.['hazard-list']?.answers ?? {})],
          fields: [
            text('enterpriseName', { zh: '企业名称', en: 'Enterprise' }, { max: 80 }),
            text('hazard', { zh: '隐患内容', en: 'What is dangerous' }, { max: 150 }),
            text('ground', { zh: '判定依据', en: 'What makes it a major hazard' }, { max: 150 }),
            text('measure', { zh: '整改措施', en: 'Measure' }, { max: 200 }),
            text('responsible', { zh: '责任人', en: 'Who is responsible' }, { max: 50, autocomplete: 'off' }),
            date('byOn', doneBy),
          ],
        },
      ),
      computed(
        'count',
        { zh: '隐患数', en: 'How many' },
        { from: (_, all) => String(hazardsIn(all).length) },
      ),
      computed(
        'lastDay',
        { zh: '最晚整改时限', en: 'Last day' },
        { from: (_, all) => lastDayIn(hazardsIn(all), 'byOn'), as: 'date' },
      ),
    ],
  },
)

/** 重大隐患清单: the plan, 二(四)1 (DOMAIN row 29). */
export const hazardList = form(about, { pages: [sourcePage, listPage], rules })
