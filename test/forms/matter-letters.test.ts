import { describe, expect, test } from 'vitest'
import { letterOf } from '../../forms/registry.ts'
import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { freeze, settle } from '../../functions/engine/answers.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterContent } from '../../functions/engine/letter.ts'
import { type ActId, context } from './acts/case.ts'
import { actExamples } from './acts/examples.ts'

const county = { name: '阳谷县工业和信息化局', division: '阳谷县', id: '371521-miit' }
const city = { name: '聊城市工业和信息化局', division: '聊城市', id: '371500-miit' }

/** The letter of an example in a matter of an organ, with some answers changed. */
const composed = async (act: ActId, organ = county, change: Answers = {}): Promise<LetterContent> => {
  const { form, answers } = actExamples[act]
  const compose = await letterOf(form)
  if (!compose) throw new Error(`${act} has no letter`)
  return compose(freeze(form, settle(form, { ...answers(context), ...change }), context), {
    caseNumber: 'LC-20260105-AAAAAA',
    enterprise: { name: organ.name, code: organ.id, legalRepresentative: '', address: '', industry: '' },
    county: organ.division,
    notice: { number: '', servedOn: '' },
    equipment: [],
    recalled: {},
    number: '阳工信〔2026〕4号',
    on: '2026-01-15',
    issuer: organ.name,
  })
}

test.each<ActId>([
  'county-plan',
  'meeting-minutes',
  'supervision-finding',
  'project-review',
  'grade-list',
  'green-credit-letter',
])('the letter of %s names the organ and no id of ours', async (act) => {
  const words = JSON.stringify(await composed(act))
  expect(words).toContain(county.name)
  expect(words).not.toMatch(/371521|LC-2026|（）|《》|：。|。。|undefined/u)
})

describe('an annual plan', () => {
  test('of a county goes to the city', async () => {
    const letter = await composed('county-plan')
    expect(letter).toMatchObject({
      title: '关于报送2026年度推动落后产能退出工作计划的函',
      addressee: '聊城市工业和信息化局',
      copies: ['阳谷县人民政府'],
    })
    expect(letter.paragraphs[0]).toContain('经阳谷县人民政府审定，现予报送。')
    expect(letter.table?.rows).toHaveLength(5)
    expect(letter.table?.rows[1]).toEqual([
      '2',
      '差别电价执行',
      '2026年4月1日至2026年6月30日',
      '—',
      '按亩产效益评价结果执行。',
      '发展改革部门',
    ])
  })

  test('has what is to be retired task by task, and in all by unit', async () => {
    const { table, paragraphs } = await composed('county-plan')
    expect(table?.head[3]).toBe('计划退出产能')
    expect(table?.rows.map((row) => row[3])).toEqual(['30万吨/年', '—', '12.5万吨/年', '—', '120万重量箱/年'])
    expect(paragraphs.at(-1)).toContain(
      '共5项，计划退出产能42.5万吨/年、120万重量箱/年（不同单位不相加），其时间节点',
    )
  })

  test('that names no capacity has no column of it', async () => {
    const tasks = rowsOf(actExamples['county-plan'].answers(context).tasks)
    const bare = { tasks: tasks.map(({ capacity: _, ...task }) => task) }
    const { table, paragraphs } = await composed('county-plan', county, bare)
    expect(table?.head).toEqual(['序号', '重点任务', '起止时间', '工作措施', '责任部门'])
    expect(paragraphs.at(-1)).toBe('年度重点任务共5项，其时间节点、工作措施和责任部门见下表。')
  })

  test('of the city goes to the departments that meet with it', async () => {
    const letter = await composed('county-plan', city)
    expect(letter).toMatchObject({ addressee: '市直联席会议有关部门', copies: ['聊城市人民政府'] })
    expect(letter.title).toContain('印送')
  })
})

describe('minutes', () => {
  test('have no addressee, name organs of the division, and go to those who were there', async () => {
    const minutes = await composed('meeting-minutes')
    expect(minutes).toMatchObject({
      addressee: '',
      closing: [
        '出席单位：阳谷县工业和信息化局、聊城市生态环境局阳谷县分局、阳谷县市场监督管理局、国网山东省电力公司阳谷县供电公司。',
      ],
    })
    expect(minutes.copies).toEqual(minutes.closing[0]?.slice(5, -1).split('、').slice(1))
    expect(minutes.table?.rows[0]).toEqual([
      '1',
      '对两户企业联合检查',
      '阳谷县工业和信息化局',
      '2026年1月29日',
    ])
  })

  test('of a meeting in the city name its organs, and others who were there', async () => {
    const { closing } = await composed('meeting-minutes', city, { alsoPresent: '有关企业' })
    expect(closing[0]).toMatch(/^出席单位：聊城市工业和信息化局、聊城市生态环境局、.*；其他：有关企业。$/u)
  })
})

test('a finding of the city goes to the office in charge in that county or zone', async () => {
  expect(await composed('supervision-finding', city)).toMatchObject({
    addressee: '阳谷县工业和信息化局',
    copies: ['阳谷县人民政府'],
  })
  const zone = await composed('supervision-finding', city, { division: '371500-jk', concerned: undefined })
  expect(zone.addressee).toBe('聊城经济技术开发区管理委员会工业和信息化部')
  expect(JSON.stringify(zone)).not.toContain('涉及企业')
})
