import { describe, expect, test } from 'vitest'
import { type CertificateInput, certificateBag } from '../../functions/evidence/archive/certificate-bag.ts'
import { reportLines } from '../../functions/verify/words.ts'
import { check, type Files, filesOf, summed, zipped } from './example.ts'

const input: CertificateInput = {
  case: 'C-20260105-k7q2mz',
  number: 'LC-20260105-K7Q2MZ',
  party: '高唐县鲁西建材有限公司',
  organization: '聊城市 Liaocheng',
  retention: { id: 'case', title: '其他案件 All other cases', years: 10, basis: '原文待核 to be checked' },
  ended: '2026-08-20',
  until: '2036-12-31',
  proposedAt: '2037-01-01T00:00:00.000Z',
  agreed: [
    {
      name: '朱佳宁',
      title: '督查专员',
      organ: '聊城市人民政府',
      at: '2037-02-03T02:00:00.000Z',
      remark: '无继续保存价值',
      confirmed: 'digits',
    },
  ],
  at: '2037-02-03T02:10:00.000Z',
  date: '2037-02-03',
  files: [
    { name: '=现场照片.jpg', size: 314, sha256: 'c'.repeat(64), sm3: 'd'.repeat(64), became: 'deleted' },
    { name: '回证.pdf', size: 15, sha256: 'e'.repeat(64), sm3: 'f'.repeat(64), became: 'shared' },
  ],
  events: [{ sequence: 1, at: '2026-01-05T00:00:00.000Z', hash: 'a'.repeat(64) }],
  signing: { site: 'https://tuichu.example.org', stamped: true },
}

const bag = certificateBag(input)
const files = await filesOf(bag)
const codesIn = async (given: Files): Promise<string[]> =>
  (await check(zipped(given, bag.name))).findings.map(({ code, where }) => `${code} ${where}`)
const changed = (path: string, from: string, to: string): Files =>
  new Map(files).set(path, Buffer.from(String(files.get(path)).replace(from, to)))

describe('a certificate of deletion', () => {
  test('is verified as an archive is, and says what it is', async () => {
    const report = await check(zipped(files, bag.name))
    expect(report).toMatchObject({ verdict: 'whole', findings: [], kind: 'certificate' })
    expect(reportLines(report, 'zh').join()).toContain('这是档案销毁证明')
  })

  test('says in words who agreed, on what basis, and what is left', () => {
    const said = String(files.get('data/certificate.txt'))
    for (const part of [
      '朱佳宁',
      '其他案件',
      '2036-12-31',
      '1 已销毁',
      '公开日志',
      '2037-02-03 10:00',
      '邮件确认码',
    ])
      expect(said).toContain(part)
    expect(String(files.get('data/files.csv'))).toContain(`"'=现场照片.jpg"`)
  })

  test.each([
    ['data/files.csv', 'c'.repeat(64), 'b'.repeat(64)],
    ['data/events.csv', '1,"2026', '2,"2026'],
  ])('one table changed, with every sum made anew, is caught: %s', async (path, from, to) => {
    const codes = await codesIn(summed(changed(path, from, to)))
    expect(codes).toContain(`certificate-disagrees ${path}`)
    expect(codes.join()).toContain('signature-broken')
  })

  test.each([...files.keys()].filter((path) => path.startsWith('data/')))(
    'a file that is missing is named: %s',
    async (path) => {
      const given = new Map(files)
      given.delete(path)
      expect(await codesIn(given)).toContain(`missing ${path}`)
    },
  )
})
