import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { registers } from '../../../forms/registers.ts'
import { InLang } from '../../../functions/web/views/lang.tsx'
import { type NoticeHeads, NoticeTable } from '../../../functions/web/views/pages/notice-table.tsx'

const row = {
  county: '阳谷县',
  enterprise: '阳谷县鲁西建材有限公司',
  sector: '',
  equipment: '',
  model: '',
  quantity: '',
  capacity: '',
  basis: '',
  method: '黄色标识',
  deadline: '2027-11-24',
  remark: '',
}

const headsShown = (heads?: NoticeHeads): string[] =>
  [
    ...renderToString(
      <InLang value="zh">
        <NoticeTable rows={[row]} caption={{ zh: '登记簿', en: 'Register' }} heads={heads} />
      </InLang>,
    ).matchAll(/<th scope[^>]*>(.*?)<\/th>/g),
  ].map(([, head = '']) => head)

test('a register of equipment keeps the twelve columns of the notice, blank or not', () => {
  expect(headsShown()).toHaveLength(12)
})

test('a register of enterprises names its own columns and leaves out those that it has nothing for', () => {
  const { heads } = registers.find(({ id }) => id === 'environmental-credit') ?? {}
  expect(headsShown(heads)).toEqual(['序号', '县区', '企业名称', '颜色标识', '公开截止日期'])
})
