import { describe, expect, test } from 'vitest'
import { bases } from '../../forms/bases.ts'
import { basisClause } from '../../forms/shared/basis.ts'
import { governmentOf } from '../../forms/shared/closure.ts'
import type { LetterContent } from '../../functions/engine/letter.ts'
import { actOf, acts, composed } from './acts/tail.ts'
import { exampleContext } from './examples.ts'

const withLetter = acts.filter(({ letter }) => letter).map((act) => ({ act, id: act.example.form.id }))

const wordsOf = ({ title, addressee, paragraphs, table, closing, copies = [] }: LetterContent): string =>
  [
    title,
    addressee,
    ...paragraphs,
    ...(table ? [table.head, ...table.rows].flat() : []),
    ...closing,
    ...copies,
  ].join('\n')

describe.each(withLetter)('the letter of $id', ({ act }) => {
  const words = wordsOf(composed(act))

  test('is called what its outline says', () => {
    expect(composed(act).title).toBe(act.example.form.letter?.zh)
  })

  test('names enterprise and notice, with dates as people write them', () => {
    expect(words).toContain(exampleContext.enterprise.name)
    expect(words).toContain(exampleContext.notice.number)
    expect(words).toContain('2025年8月16日')
    expect(words).not.toMatch(/\d{4}-\d{2}-\d{2}/u)
  })

  test.each([
    ['with what it recalls', words],
    ['with nothing to recall', wordsOf(composed(act, {}, {}))],
  ])('has no gap and no code in it, %s', (_, text) => {
    expect(text).not.toMatch(/undefined|null|\[object|NaN/u)
    expect(text.split('\n').filter((line) => line.trim() === '')).toEqual([])
    expect(text).not.toMatch(/（）|《》|。。|，。|，，|^，|、、/mu)
    expect(text).not.toMatch(/[a-z]{2,}/u)
  })

  test('has rows as wide as their head', () => {
    const { table } = composed(act)
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.head.length ?? 0)
  })

  test('cites no article that nobody has read', () => {
    const read = bases.filter(({ mark }) => mark === 'law').map(({ title }) => title.zh)
    const rest = read.reduce((text, title) => text.replaceAll(title, ''), words)
    expect(rest).not.toMatch(/第[一二三四五六七八九十百]+条/u)
  })
})

describe('what letters say', () => {
  test('the plan is gone by as a draft, never rested on; an unread law says so', () => {
    const { paragraphs } = composed(actOf('hearing-notice'))
    expect(paragraphs[1]).toBe(
      '根据《中华人民共和国节约能源法》、《中华人民共和国环境保护法》（待核），参照《聊城市2025年利用综合标准依法依规推动落后产能退出工作方案（征求意见稿）》，拟报请阳谷县人民政府批准，对你单位依法关停退出。',
    )
  })

  test('laws come before documents of policy, and nothing chosen says nothing', () => {
    expect(basisClause(['opinion-2017-30', 'energy-law'])).toBe(
      '根据《中华人民共和国节约能源法》，按照《关于利用综合标准依法依规推动落后产能退出的指导意见》（工信部联产业〔2017〕30号）',
    )
    expect([basisClause(undefined), basisClause([]), basisClause(['day-off-analogy'])]).toEqual(['', '', ''])
  })

  test('a hearing notice counts the days to ask from its service, which has not been yet', () => {
    expect(composed(actOf('hearing-notice')).closing[0]).toBe(
      '根据《中华人民共和国行政处罚法》第六十三条、第六十四条、第八十五条，你单位有权要求听证。要求听证的，应当自本告知书送达之日起5个工作日内（送达当日不计入）向本机关提出；逾期不提出的，依法继续办理。',
    )
  })

  test.each([
    ['county', '阳谷县', '阳谷县人民政府'],
    ['municipal', '阳谷县', '聊城市人民政府'],
    ['county', '聊城经济技术开发区', '聊城经济技术开发区管理委员会'],
    ['county', '', ''],
  ])('the %s government of a case in %s is %s', (level, county, name) => {
    expect(governmentOf(level, county)).toBe(name)
  })

  test('a proposal goes to the government of its level', () => {
    const act = actOf('closure-proposal')
    expect(composed(act)).toMatchObject({
      addressee: '阳谷县人民政府',
      closing: ['以上建议，请依法研究决定。'],
    })
    expect(composed(act, { level: 'municipal' })).toMatchObject({
      addressee: '聊城市人民政府',
      closing: ['以上建议妥否，请批示。'],
    })
  })

  test('a review that finds compliance threatens nothing', () => {
    const compliant = wordsOf(
      composed(actOf('rectification-review'), { finding: 'compliant', failings: undefined }),
    )
    expect(compliant).toContain('整改达标')
    expect(compliant).not.toContain('关停退出')
    expect(wordsOf(composed(actOf('rectification-review')))).toContain(
      '仍未达标的事项：熟料综合能耗仍高于限额值。',
    )
  })

  test('a review without a measurement numbers its paragraphs without a gap', () => {
    const none = { standard: undefined, limit: undefined, measured: undefined }
    const { paragraphs } = composed(actOf('rectification-review'), none)
    expect(paragraphs.slice(1).map((one) => one.slice(0, 6))).toEqual([
      '一、复核情况',
      '二、复核意见',
      '仍未达标的事',
    ])
  })

  test('a closure names decision, deadlines, equipment and the rights against it', () => {
    const { paragraphs, table, closing, copies } = composed(actOf('closure-service'))
    expect(paragraphs[0]).toContain(
      '阳谷县人民政府于2026年3月18日作出决定（阳政字〔2026〕12号），对你单位依法关停退出。',
    )
    expect(paragraphs).toContain('二、完成期限。你单位应当按照决定关停退出，不迟于2026年5月19日完成。')
    expect(paragraphs.at(-1)).toContain('不迟于2026年9月21日拆除')
    expect(table?.rows).toEqual([['1', '水泥球磨机', 'Φ2.2×7m', 'LX-2009-017', '2台', '30万吨/年']])
    expect(closing[0]).toContain('行政复议')
    expect(copies).toEqual(['阳谷县人民政府'])
  })

  test('what was typed in lines is in paragraphs, the first of them numbered', () => {
    const { paragraphs } = composed(actOf('closure-proposal'), {
      facts: '第一次复核未达标\n第二次复核仍未达标。',
    })
    expect(paragraphs.slice(1, 3)).toEqual([
      '二、事由和事实。该企业经整改仍未达标。第一次复核未达标。',
      '第二次复核仍未达标。',
    ])
    expect(paragraphs[3]).toMatch(/^三、建议/u)
  })

  test('a cancelled licence is no penalty, a revoked one is', () => {
    const act = actOf('licence-revocation')
    expect(composed(act).closing[0]).toContain('对吊销决定不服的')
    expect(composed(act, { manner: 'cancel' }).closing).toEqual(['特此通知。'])
    expect(
      composed(act, { licence: 'other', otherLicence: '危险化学品经营许可证' }).table?.rows[0]?.[0],
    ).toBe('危险化学品经营许可证')
  })
})
