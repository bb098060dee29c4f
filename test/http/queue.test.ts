import { beforeAll, describe, expect, test } from 'vitest'
import { inCity } from '../../infra/local/demo/city.ts'
import { fileAct } from '../support/acts.ts'
import { cases, signUntil } from '../support/city.ts'
import { fileExtension, firstReason, returnAndCorrect } from '../support/filed.ts'
import type { Visitor } from '../support/visitor.ts'
import { wait } from './links.ts'
import { running } from './running.ts'
import { seated } from './seats.ts'

const now = running()
const organ = '371521-miit'
let by: Record<'officer' | 'approver' | 'both' | 'drc', Visitor>

/** One inspection record, then a week and a day, then 22 extensions. */
beforeAll(async () => {
  const { stack } = now()
  const officer = (await seated(stack, 'officer')).officer
  await fileAct(stack, officer, cases.energy, 'inspection-record')
  await wait(stack, 8 * 24 * 60)
  for (let count = 10; count < 32; count += 1) await fileExtension(stack, `queue${count}`)
  by = await seated(stack, 'officer', 'approver', 'both', 'drc')
}, 170_000)

/** Cases of the rows, in their order: a row has the reference of its filing. */
const rowsOf = (text: string): string[] => text.match(/LC-20250101-[A-Z0-9]+(?=-\d+<\/td>)/g) ?? []
const plain = (text: string): string => text.replace(/<[^>]*>/g, '')
const pageAfter = (text: string): string =>
  text.match(/href="(\/work\?[^"]*after=[^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''

describe('the queue', () => {
  test('begins with what is overdue, and counts what the page has read', async () => {
    const { text } = await by.approver.get('/work')
    expect(rowsOf(text)).toHaveLength(20)
    expect(rowsOf(text)[0]).toBe(`L${cases.energy.toUpperCase()}`)
    expect(plain(text)).toContain('本页 20 件，其中已超期 1 件，3 个工作日内到期 19 件。后面还有，未计入。')
  })

  test('goes on to what is left, and says how many in all where a page holds them', async () => {
    const first = await by.approver.get('/work')
    const second = await by.approver.get(pageAfter(first.text))
    expect(rowsOf(second.text)).toHaveLength(3)
    expect(plain(second.text)).toContain('共 3 件，其中已超期 0 件')
    expect(new Set([...rowsOf(first.text), ...rowsOf(second.text)]).size).toBe(23)
    expect(second.text).toContain(`href="/work?organ=${organ}"`)
  })

  test('of one form shows that form alone, further down than a page of all', async () => {
    const { text } = await by.approver.get('/work?form=extension-request')
    expect(rowsOf(text)).toHaveLength(22)
    expect(plain(text)).toContain('共 22 件')
    const records = await by.approver.get('/work?form=inspection-record')
    expect(rowsOf(records.text)).toEqual([`L${cases.energy.toUpperCase()}`])
    expect(records.text).toMatch(/<option value="inspection-record" selected/)
  })

  test('of what is overdue shows that alone, with nothing after it', async () => {
    const { text } = await by.approver.get('/work?late=yes')
    expect(rowsOf(text)).toEqual([`L${cases.energy.toUpperCase()}`])
    expect(pageAfter(text)).toBe('')
    expect(plain(text)).toContain('共 1 件，其中已超期 1 件')
  })

  test('says that nothing matches, and leads back to all of it', async () => {
    const { text } = await by.approver.get('/work?form=extension-request&late=yes')
    expect(plain(text)).toContain('没有符合条件的事项。')
    expect(text).toContain('href="/work"')
  })

  test('says that nothing waits', async () => {
    const { text } = await by.drc.get('/work')
    expect(plain(text)).toContain('没有待办事项。')
  })

  test.each(['form=nothing', 'form=__proto__', 'organ=371526-miit', 'late=maybe', 'after=x'])(
    'takes %s as no filter',
    async (query) => {
      const { status, text } = await by.approver.get(`/work?${query}`)
      expect(status).toBe(200)
      expect(rowsOf(text)).toHaveLength(20)
    },
  )

  test('keeps its filter over its pages', async () => {
    const { text } = await by.approver.get(`/work?organ=${organ}`)
    expect(pageAfter(text)).toContain(`organ=${organ}`)
    const next = await by.approver.get(pageAfter(text))
    expect(plain(next.text)).toContain('阳谷县工业和信息化局')
  })

  test('offers boxes for what may be approved together', async () => {
    const { text } = await by.approver.get('/work')
    expect(text.match(/<input[^>]*name="task"/g)).toHaveLength(20)
    expect(text).toContain('action="/work/together"')
  })

  test('says beside a high-stakes step that it is decided by itself', async () => {
    const { stack } = now()
    const ids = await Promise.all(['stakes1', 'stakes2', 'stakes3'].map((name) => fileExtension(stack, name)))
    await inCity(stack, async (city) => {
      for (const id of ids) await signUntil(city, id, stack.now(), 'municipal-miit')
    })
    const { cityApprover } = await seated(stack, 'cityApprover')
    const { text } = await cityApprover.get('/work')
    expect(rowsOf(text)).toHaveLength(3)
    expect(text.match(/重要环节，须逐件办理/g)).toHaveLength(3)
    expect(text).not.toContain('name="task"')
  })
})

test('the task of a corrected filing shows what was corrected; one that was never returned has nothing to', async () => {
  const { stack } = now()
  const id = await fileExtension(stack, 'corrected1')
  const task = `/work/cases/${id}/tasks/1?organ=${organ}`
  expect((await by.approver.get(task)).text).not.toContain('补正对照')
  await returnAndCorrect(stack, id, '已补充供货商的书面通知。')
  const { text } = await by.approver.get(task)
  const part = text.slice(text.indexOf('补正对照'), text.indexOf('企业基本信息'))
  for (const words of ['请补充', '申请延期的理由', firstReason, '已补充供货商的书面通知。', '未要求补正'])
    expect(part).toContain(words)
  expect(part.match(/<tr/g)).toHaveLength(2)
})

describe('how approvals go', () => {
  /** Address of the filings behind a figure. */
  const behind = (text: string, figure: string): string =>
    text
      .match(new RegExp(`href="(/work/measures/filings\\?[^"]*figure=${figure}[^"]*)"`))?.[1]
      ?.replaceAll('&amp;', '&') ?? ''

  test('is what the organ did, and each figure leads to its filings', async () => {
    await now().stack.settled()
    const { text } = await by.approver.get('/work/measures')
    for (const words of ['各单位办理用时', '退回补正的原因', '整改延期申请：未指明项目'])
      expect(plain(text)).toContain(words)
    const returns = await by.approver.get(behind(text, 'returned'))
    expect(plain(returns.text)).toContain('请补充')
    expect(returns.text).toContain('href="/work/cases/C-20250101-corrected1/filings/1"')
    const late = await by.approver.get(behind(text, 'late'))
    expect(plain(late.text)).toContain('已超期')
    expect(late.text).toContain(`href="/work/cases/${cases.energy}/filings/1"`)
  })

  test('is of other organs for the leading office of the city alone', async () => {
    const { drc, cityApprover } = await seated(now().stack, 'drc', 'cityApprover')
    const own = await drc.get('/work/measures?organ=371521-miit')
    expect(plain(own.text)).not.toContain('阳谷县工业和信息化局')
    expect(plain((await cityApprover.get('/work/measures')).text)).toContain('阳谷县工业和信息化局')
  })

  test('is a file that a spreadsheet opens as text', async () => {
    const { text, headers } = await by.approver.get('/work/measures/figures.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(text).toMatch(/^(\uFEFF)?"单位","表单","环节","决定数"/)
    expect(text).toContain('"阳谷县工业和信息化局","整改延期申请",')
  })

  test.each(['from=x', 'to=2099-01', 'organ=__proto__', 'form=__proto__', 'county=0'])(
    'takes %s as nothing asked',
    async (query) => {
      expect((await by.approver.get(`/work/measures?${query}`)).status).toBe(200)
      expect((await by.approver.get(`/work/measures/filings?${query}&figure=__proto__&after=x`)).status).toBe(
        200,
      )
    },
  )
})
