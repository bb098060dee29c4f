import { describe, expect, test } from 'vitest'
import { letter as annualNotice } from '../../forms/annual-notice/letter.ts'
import { letter as bankLetter } from '../../forms/bank-letter/letter.ts'
import { letter as chaseUp } from '../../forms/chase-up/letter.ts'
import { letter as countyPlan } from '../../forms/county-plan/letter.ts'
import { letter as creditPreNotice } from '../../forms/credit-pre-notice/letter.ts'
import { letter as diagnosisReport } from '../../forms/diagnosis-report/letter.ts'
import { letter as environmentalCreditRating } from '../../forms/environmental-credit-rating/letter.ts'
import { letter as feasibilityFinding } from '../../forms/feasibility-finding/letter.ts'
import { letter as frontrunnerDecision } from '../../forms/frontrunner-decision/letter.ts'
import { letter as gradeList } from '../../forms/grade-list/letter.ts'
import { letter as greenCreditLetter } from '../../forms/green-credit-letter/letter.ts'
import { letter as halfYearReturn } from '../../forms/half-year-return/letter.ts'
import { letter as illegalResumption } from '../../forms/illegal-resumption/letter.ts'
import { letter as licenceAcceptance } from '../../forms/licence-acceptance/letter.ts'
import { letter as licenceDecision } from '../../forms/licence-decision/letter.ts'
import { letter as meetingMinutes } from '../../forms/meeting-minutes/letter.ts'
import { letter as noticeToRectify } from '../../forms/notice-to-rectify/letter.ts'
import { letter as orderLifting } from '../../forms/order-lifting/letter.ts'
import { letter as productionOrder } from '../../forms/production-order/letter.ts'
import { letter as projectReview } from '../../forms/project-review/letter.ts'
import { letter as provinceReport } from '../../forms/province-report/letter.ts'
import { letter as recheck } from '../../forms/recheck/letter.ts'
import { letter as supervisionFinding } from '../../forms/supervision-finding/letter.ts'
import { letter as supportDecision } from '../../forms/support-decision/letter.ts'
import { letter as tariffLetter } from '../../forms/tariff-letter/letter.ts'
import { letter as waterRefusal } from '../../forms/water-refusal/letter.ts'
import { freeze, settle } from '../../functions/engine/answers.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterFacts, LetterTemplate } from '../../functions/engine/letter.ts'
import { type ActId, context } from './acts/case.ts'
import { actExamples } from './acts/examples.ts'
import { recalledIn } from './acts/recalled.ts'
import { renewal } from './acts/water-refusal.ts'

const acts = Object.entries(actExamples)

const templates = {
  'feasibility-finding': feasibilityFinding,
  'notice-to-rectify': noticeToRectify,
  'licence-acceptance': licenceAcceptance,
  'production-order': productionOrder,
  'order-lifting': orderLifting,
  recheck,
  'environmental-credit-rating': environmentalCreditRating,
  'licence-decision': licenceDecision,
  'water-refusal': waterRefusal,
  'tariff-letter': tariffLetter,
  'bank-letter': bankLetter,
  'credit-pre-notice': creditPreNotice,
  'illegal-resumption': illegalResumption,
  'chase-up': chaseUp,
  'county-plan': countyPlan,
  'half-year-return': halfYearReturn,
  'annual-notice': annualNotice,
  'province-report': provinceReport,
  'meeting-minutes': meetingMinutes,
  'supervision-finding': supervisionFinding,
  'diagnosis-report': diagnosisReport,
  'frontrunner-decision': frontrunnerDecision,
  'support-decision': supportDecision,
  'project-review': projectReview,
  'grade-list': gradeList,
  'green-credit-letter': greenCreditLetter,
} as const satisfies Partial<Record<ActId, LetterTemplate>>

/** Letters about the work of an organ name no enterprise. */
const ofMatters: readonly string[] = [
  'half-year-return',
  'annual-notice',
  'province-report',
  'county-plan',
  'meeting-minutes',
  'supervision-finding',
  'project-review',
  'grade-list',
  'green-credit-letter',
]

const facts: LetterFacts = {
  caseNumber: context.caseNumber,
  enterprise: context.enterprise,
  county: '阳谷县',
  notice: context.notice,
  equipment: context.equipment,
  recalled: context.recalled,
  number: '阳工信〔2026〕12号',
  on: context.today,
  issuer: '阳谷县工业和信息化局',
}

const composed = (act: keyof typeof templates, change: Answers = {}, given = facts) => {
  const { form, answers } = actExamples[act]
  return templates[act](freeze(form, settle(form, { ...answers(context), ...change }), context), given)
}

/** Every word of a letter. */
const wordsOf = (letter: ReturnType<LetterTemplate>): string =>
  [
    letter.title,
    letter.addressee,
    ...letter.paragraphs,
    ...(letter.table ? [...letter.table.head, ...letter.table.rows.flat()] : []),
    ...letter.closing,
    ...(letter.copies ?? []),
  ].join('\n')

describe('the letter of', () => {
  test('every act that says so is there', () => {
    expect(acts.filter(([, { form }]) => form.letter).map(([id]) => id)).toEqual(Object.keys(templates))
  })

  test.each(Object.keys(templates) as (keyof typeof templates)[])(
    '%s names enterprise, case and days as Chinese letters do',
    (act) => {
      const words = wordsOf(composed(act))
      const isOfMatter = ofMatters.includes(act)
      expect(words).toContain('阳谷县鲁西建材有限公司')
      expect(words.includes('91371500YYYY00012U')).toBe(!isOfMatter)
      expect(words.includes(context.caseNumber)).toBe(!isOfMatter)
      if (act !== 'bank-letter') expect(words).toMatch(/20\d\d年\d{1,2}月\d{1,2}日/u)
      expect(words).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|\[object|（）|《》|：。|。。/u)
      expect(words).not.toMatch(/征求意见稿|工作方案/u)
    },
  )

  test.each<[keyof typeof templates, Answers, string]>([
    ['production-order', { order: 'limit' }, '责令限制生产决定书'],
    ['production-order', { order: 'stop' }, '责令停产整治决定书'],
    ['production-order', { order: 'stop', triggers: ['no-licence'] }, '责令停产整改决定书'],
    ['production-order', { order: 'suspend', triggers: ['safety-conditions'] }, '责令停产停业整顿决定书'],
    ['licence-decision', {}, '不予生产许可决定书'],
    ['licence-decision', { outcome: 'grant', validUntil: '2031-01-20' }, '准予生产许可决定书'],
    ['order-lifting', {}, '恢复生产决定书'],
    ['order-lifting', { outcome: 'refuse', refusalReason: '未落实' }, '不予恢复生产决定书'],
  ])('%s is named by what is decided', (act, change, title) => {
    expect(composed(act, change).title).toBe(title)
  })

  test('a lifting cites the order by its number, and names a limit as such', () => {
    expect(wordsOf(composed('order-lifting'))).toContain('《责令停产整治决定书》（阳环责〔2025〕9号）')
    const limited = {
      ...recalledIn(context),
      'production-order': {
        answers: { order: 'limit', triggers: ['emissions'] },
        number: '阳环责〔2025〕9号',
      },
    }
    const letter = composed('order-lifting', {}, { ...facts, recalled: limited })
    expect(letter.title).toBe('解除限制生产决定书')
    expect(wordsOf(letter)).toContain('作出《责令限制生产决定书》（阳环责〔2025〕9号）后')
  })

  test('a lifting and a re-check after an order made on the spot cite the paper served there', () => {
    const recalled = {
      'order-service': { answers: { served: '阳应急现停〔2025〕3号', servedOn: '2025-11-16' } },
    }
    for (const act of ['order-lifting', 'recheck'] as const) {
      const words = wordsOf(composed(act, {}, { ...facts, recalled }))
      expect(words).toContain('《停产决定书》（阳应急现停〔2025〕3号）')
    }
  })

  test('requirements are numbered where there are several', () => {
    expect(composed('production-order').paragraphs).toContain('2．自动监测设施恢复正常运行。')
    expect(composed('production-order', { requirements: '更换滤袋' }).paragraphs).toContain(
      '整改要求：更换滤袋。',
    )
  })

  test('a water refusal says until when renewal could be applied for, 45 days before expiry', () => {
    const words = (appliedOn: string) => wordsOf(composed('water-refusal', { ...renewal, appliedOn }))
    expect(words('2026-01-05')).toContain('有效期至2026年3月16日')
    expect(words('2026-01-30')).toContain('（最迟2026年1月30日）提出。')
    expect(words('2026-01-31')).toContain('你单位未按期提出')
  })

  test('what goes to others is addressed to them, with a copy to the enterprise', () => {
    expect(composed('tariff-letter')).toMatchObject({
      addressee: '阳谷县发展和改革局',
      copies: ['国网山东省电力公司阳谷县供电公司', '阳谷县鲁西建材有限公司'],
    })
    expect(composed('chase-up').addressee).toBe('阳谷县人民政府')
    expect(composed('chase-up', {}, { ...facts, county: '聊城经济技术开发区' }).addressee).toBe(
      '聊城经济技术开发区管理委员会',
    )
  })

  test('a sealed item is told that sealed is not dismantled, one to dismantle is not', () => {
    const [item] = actExamples['feasibility-finding'].answers(context).items as Answers[]
    const atOnce = { items: [{ ...item, path: 'A' }], outcome: 'dismantle' }
    expect(wordsOf(composed('feasibility-finding'))).toContain('封存不等于拆除')
    expect(wordsOf(composed('feasibility-finding', atOnce))).not.toContain('封存')
    expect(wordsOf(composed('feasibility-finding', atOnce))).toContain('应当立即拆除主体设备')
  })

  test('a green rating has no table and no discipline, a black one both', () => {
    const green = composed('environmental-credit-rating', { colour: 'green', violations: undefined })
    expect(green.table).toBeUndefined()
    expect(wordsOf(green)).not.toContain('联合惩戒')
    const black = composed('environmental-credit-rating', { colour: 'black' })
    expect(black.table?.rows).toHaveLength(1)
    expect(wordsOf(black)).toContain('联合惩戒')
  })
})
