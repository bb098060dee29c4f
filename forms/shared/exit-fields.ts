import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { where } from '../../functions/engine/condition.ts'
import type { Answers, Field, FormContext, Option } from '../../functions/engine/form.ts'
import { choice, computed, date, group, known, longtext, quantity, text } from '../define.ts'
import { allDivisions } from '../organs.ts'
import { rowsLeft } from './concluded.ts'
import { counting } from './exit-counting.ts'
import { rowsOfCases, totalOf, totalOfCases, type Which } from './exit-rows.ts'
import { ways } from './exit-ways.ts'
import { recalledText } from './recalled.ts'
import { capacityUnits } from './units.ts'

const counties: readonly Option[] = allDivisions.map(({ id, name }) => ({
  value: id,
  label: name,
}))

/** So that the largest draft still is one item of the database. */
const mostRows = 90

const isMachine = where('way', 'dismantled')

/** The act that comes again where it was sent back, or its notice corrected. */
const again = { all: 'half-year-return', counted: 'annual-notice' } as const

/** What comes again begins with what it said: a notice with what was left of it, a return with what was sent. */
const firstRows = (context: FormContext, which: Which): readonly Answers[] => {
  const before = context.recalled?.[again[which]]
  if (which === 'counted') return before?.concluded ? rowsLeft(before) : rowsOfCases(context, which)
  return before ? rowsOf(before.answers.items) : rowsOfCases(context, which)
}

/**
 * The list of what has left, prefilled from the cases, with what it comes to beside what the cases say.
 * What is published lists only what counts.
 */
export const exitFields = (which: Which): readonly Field[] => {
  // A return is between organs; only the annual notice is shown to the public.
  const open = which === 'counted' ? ({ public: true } as const) : {}
  const ofMachine = { ...open, when: isMachine }
  return [
    known(
      'fromCases',
      { zh: '按案件统计', en: 'By the cases' },
      {
        from: totalOfCases,
      },
    ),
    group(
      'items',
      { zh: '退出的企业、设备和产能', en: 'Enterprises, equipment and capacity' },
      {
        ...open,
        item: { zh: '退出', en: 'Exit' },
        optional: true,
        min: 0,
        max: mostRows,
        prefill: (context) => firstRows(context, which).slice(0, mostRows),
        refill: (context) => rowsOfCases(context, which).slice(0, mostRows),
        hint: {
          zh: '由案件自动填入；没有退出的不填。与案件不一致的，须在下方说明',
          en: 'Filled in from the cases; leave it empty where nothing has left. What differs from the cases is explained below',
        },
        fields: [
          choice('county', { zh: '县区', en: 'County' }, { ...open, options: counties }),
          text('enterpriseName', { zh: '企业名称', en: 'Enterprise' }, { ...open, max: 80 }),
          text('enterpriseCode', { zh: '统一社会信用代码', en: 'Credit code' }, { max: 18 }),
          text('ofCase', { zh: '案号', en: 'Case' }, { max: 40 }),
          text('basis', { zh: '退出依据', en: 'Basis' }, { ...open, optional: true, max: 60 }),
          choice('way', { zh: '退出方式', en: 'Way of exit' }, { ...open, options: ways }),
          text('name', { zh: '落后工艺/设备', en: 'Process or equipment' }, { ...ofMachine, max: 60 }),
          text('model', { zh: '型号规格', en: 'Model' }, { ...ofMachine, optional: true, max: 60 }),
          text('serial', { zh: '出厂编号', en: 'Serial number' }, { when: isMachine, max: 40 }),
          text('quantity', { zh: '数量', en: 'Quantity' }, { ...ofMachine, max: 10 }),
          quantity(
            'capacity',
            { zh: '产能', en: 'Capacity' },
            { ...ofMachine, places: 4, min: '0.0001', units: capacityUnits },
          ),
          date('leftOn', { zh: '完成时间', en: 'Done on' }, { ...open, max: 'today' }),
          choice('counted', { zh: '计数', en: 'Counted' }, { options: counting }),
        ],
      },
    ),
    computed(
      'total',
      { zh: '本表合计', en: 'What this list comes to' },
      { from: (_, { items }) => totalOf(items) },
    ),
    longtext(
      'difference',
      { zh: '与案件不一致的说明', en: 'Why it differs from the cases' },
      {
        optional: true,
        max: 1500,
        start: recalledText(again[which], 'difference'),
        hint: {
          zh: '与案件数据一致的不填。不一致的逐项说明原因和依据',
          en: 'Leave it empty where it does not differ; else say of each row why, and on what it rests',
        },
      },
    ),
  ]
}
