import { describe, expect, test } from 'vitest'
import { bases } from '../../forms/bases.ts'
import { rectificationNotice } from '../../forms/rectification-notice/form.ts'
import { noticeBeside, type OtherCases } from '../../forms/rectification-notice/others.ts'
import { basisText } from '../../forms/shared/basis.ts'
import { tracks } from '../../forms/tracks/all.ts'
import { fieldsOf } from '../../functions/engine/answers.ts'
import { checkForm } from '../../functions/engine/check.ts'
import type { Answers } from '../../functions/engine/form.ts'
import { evidenceOf, exampleContext } from './examples.ts'

const mill = {
  catalogue: '2024:未列入',
  name: '水泥选粉机',
  model: 'O-Sepa N-1500',
  serial: 'XF-2009-032',
  quantity: { amount: '1', unit: '台' },
  capacity: { amount: '60', unit: '万吨/年' },
}

const notice: Answers = {
  code: '91371500YYYY001940',
  name: '阳谷县新立建材厂',
  legalRepresentative: '常青',
  county: '371521',
  address: '阳谷县工业路9号',
  sector: 'building-materials',
  industry: 'C3011',
  contact: '田禾',
  contactEmail: 'new-plant@city.example',
  track: 'energy',
  noticeBy: 'paper',
  grounds: ['energy', 'environment'],
  basis: ['plan-2025', 'energy-law'],
  noticeNumber: '阳工信〔2026〕31号',
  servedOn: '2026-01-12',
  method: 'direct',
  items: [mill],
}

const example = { form: rectificationNotice, answers: () => notice, files: { proof: 1 } }

const errorsOf = (change: Answers) =>
  checkForm(rectificationNotice, { ...notice, ...change }, evidenceOf(example), exampleContext).map(
    ({ field, message }) => [field, message.zh],
  )

describe('the notice that opens a case', () => {
  test('passes, with grounds beside that of its track', () => {
    expect(errorsOf({})).toEqual([])
  })

  test.each<[string, Answers, string, string]>([
    [
      'on grounds of another track',
      { grounds: ['quality'] },
      'grounds',
      '所选办理程序的立案事由须包括：能耗达不到标准',
    ],
    [
      'on grounds that eliminate no equipment',
      { track: 'technology', grounds: ['energy'], items: [{ ...mill, catalogue: '2024:其他' }] },
      'grounds',
      '所选办理程序的立案事由须包括：技术达不到标准或者属于淘汰类产能',
    ],
    [
      'on the draft alone',
      { basis: ['plan-2025'] },
      'basis',
      '工作方案为征求意见稿，不能作为唯一依据，请同时选择法律或者文件',
    ],
    ['on our own policy', { basis: ['day-off-analogy'] }, 'basis', '请从列表中选择依据'],
    [
      'without equipment, where the case may end in dismantling',
      { items: [] },
      'items',
      '这类案件可能以关停拆除结束，请至少登记 1 台（套、座、条）设备或者生产线',
    ],
    [
      'of eliminated equipment that is in no catalogue',
      { track: 'technology', grounds: ['technology'] },
      'items.0.catalogue',
      '设备 1：技术类案件的设备须属于目录淘汰类条目',
    ],
  ])('%s is told so', (_, change, field, message) => {
    expect(errorsOf(change)).toEqual([[field, message]])
  })

  const { noticeNumber: _, servedOn: __, method: ___, ...unserved } = notice
  const here = (change: Answers = {}): Answers => ({
    ...unserved,
    noticeBy: 'here',
    foundOn: '2026-01-09',
    ...change,
  })
  const faultsOf = (answers: Answers) =>
    checkForm(rectificationNotice, answers, [], exampleContext).map(({ field }) => field)

  test('may be drawn up in the case: then nothing is asked of its service', () => {
    expect(faultsOf(here())).toEqual([])
    expect(faultsOf(here({ foundOn: undefined }))).toEqual(['foundOn'])
    expect(faultsOf({ ...unserved, noticeBy: 'paper' })).toEqual([
      'noticeNumber',
      'servedOn',
      'method',
      'evidence.proof',
    ])
  })

  test('reckons the age of equipment from the finding until it is served', () => {
    const old = { ...mill, commissioned: '2005' }
    expect(faultsOf(here({ items: [old] }))).toEqual(['items.0.oldMeasure', 'items.0.oldBy'])
    expect(faultsOf(here({ items: [{ ...mill, commissioned: '2015' }] }))).toEqual([])
  })

  test('is asked for, with its proof, where a track begins with a finding or a paper', () => {
    const all = { grounds: ['energy', 'environment', 'quality', 'safety', 'technology', 'eliminated'] }
    const items = [{ ...mill, catalogue: '2024:其他' }]
    const drawing = tracks.flatMap(({ id, startUnserved }) => (startUnserved ? [id] : []))
    expect(drawing).toEqual(['energy', 'production-licence', 'water'])
    for (const { id, of, begunBy, startClock } of tracks) {
      if (of === 'organ' || begunBy) continue
      // Every track whose clock runs from service of a notice can draw it up.
      expect(drawing.includes(id), id).toBe(startClock !== undefined)
      expect(faultsOf(here({ ...all, items, track: id })).length > 0, id).toBe(!drawing.includes(id))
    }
  })

  test.each(['water', 'environmental-credit', 'credit'])(
    'on the track %s may be about no equipment',
    (track) => {
      expect(errorsOf({ track, grounds: ['environment', 'eliminated'], items: [] })).toEqual([])
    },
  )

  test('can be given on every track about enterprises, and on no other', () => {
    const all = ['energy', 'environment', 'quality', 'safety', 'technology', 'eliminated']
    const items = [{ ...mill, catalogue: '2024:其他' }]
    for (const { id, of, begunBy } of tracks) {
      const told = of === 'organ' || begunBy ? [['track', '请从列表中选择办理程序']] : []
      expect(errorsOf({ track: id, grounds: all, items }), id).toEqual(told)
    }
  })
})

describe('a legal basis', () => {
  test('says where it was not checked, and where it is our own', () => {
    expect(basisText('environment-law').zh).toBe('《中华人民共和国环境保护法》（待核）')
    expect(basisText('day-off-analogy').zh).toMatch(/（本平台配置）$/u)
    expect(basisText('energy-law').en).toBe('Energy Conservation Law')
    expect(basisText('gone')).toEqual({ zh: 'gone', en: 'gone' })
  })

  test('of a notice is no policy of ours, and one that was not checked has a hint', () => {
    const field = fieldsOf(rectificationNotice).find(({ id }) => id === 'basis')
    const options = field?.kind === 'choices' ? field.options : []
    const marks = options.map(({ value, hint }) => [
      bases.find(({ id }) => id === value)?.mark,
      hint !== undefined,
    ])
    expect(marks.length).toBeGreaterThan(8)
    expect(marks.filter(([mark, hinted]) => mark === 'policy' || (mark === 'check') !== hinted)).toEqual([])
  })
})

describe('beside other cases of the enterprise', () => {
  const listed = (mark: string): OtherCases => ({
    machines: [
      {
        key: 'XF-2009-032',
        serial: 'XF-2009-032',
        cases: [{ case: 'C-20260101-other1', number: 'LC-20260101-OTHER1', mark }],
      },
    ],
    late: [],
  })
  const errorsBeside = (others: OtherCases, change: Answers) =>
    checkForm(noticeBeside(others), { ...notice, ...change }, evidenceOf(example), exampleContext).map(
      ({ field, message }) => [field, message.zh],
    )
  const answered = (sameMachine: string) => ({ items: [{ ...mill, sameMachine }] })

  test('a machine of another number is asked nothing', () => {
    expect(errorsBeside(listed(''), { items: [{ ...mill, serial: 'XF-1' }] })).toEqual([])
  })

  test.each<[string, string, Answers, string, string]>([
    [
      'however its number is typed',
      '',
      { items: [{ ...mill, serial: 'ｘｆ－2009－032' }] },
      'items.0.sameMachine',
      '设备 1：编号 XF-2009-032 的设备已在案件 LC-20260101-OTHER1 中登记，请确认是否为同一台',
    ],
    [
      'and is to be told apart where it is another',
      '',
      answered('different'),
      'items.0.serial',
      '设备 1：编号与案件 LC-20260101-OTHER1 中的另一台设备相同，请在编号后加注区分，例如“XF-2009-032（二车间）”',
    ],
    [
      'and cannot be listed once it is gone',
      'dismantled',
      answered('same'),
      'items.0.serial',
      '设备 1：编号 XF-2009-032 的设备已在案件 LC-20260101-OTHER1 中拆除，不能再次列入；确为另一台的，请在编号后加注区分',
    ],
  ])('a machine of another case is named %s', (_, mark, change, field, message) => {
    expect(errorsBeside(listed(mark), change)).toEqual([[field, message]])
  })

  test.each(['', 'sealed'])('the same machine, marked “%s”, is listed once that is confirmed', (mark) => {
    expect(errorsBeside(listed(mark), answered('same'))).toEqual([])
  })

  const credit = { track: 'credit', grounds: ['eliminated'] }
  const late = [{ value: 'C-20260101-other1', label: { zh: 'LC-20260101-OTHER1', en: 'LC-20260101-OTHER1' } }]

  test('credit discipline needs a case that is late', () => {
    expect(errorsBeside({ machines: [], late: [] }, credit)).toEqual([
      ['track', '该企业没有逾期未退出的案件，不能以失信惩戒立案'],
    ])
    expect(errorsBeside({ machines: [], late }, credit).map(([field]) => field)).toEqual(['lateCase'])
  })

  test('and takes one of those, no other', () => {
    const naming = (lateCase: string) => errorsBeside({ machines: [], late }, { ...credit, lateCase })
    expect(naming('C-20260101-other1')).toEqual([])
    expect(naming('C-20260101-other2').map(([field]) => field)).toEqual(['lateCase'])
  })
})
