import { describe, expect, test } from 'vitest'
import { csv } from '../../../functions/evidence/archive/csv.ts'
import { ask, isPresent, python } from '../judges.ts'

describe('csv', () => {
  test('has its mark, CRLF, quoted texts, bare numbers and empty cells', () => {
    expect(
      csv(
        ['甲', 'b'],
        [
          ['x', -12.5],
          [undefined, 0],
        ],
      ),
    ).toBe('\uFEFF"甲","b"\r\n"x",-12.5\r\n,0\r\n')
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '|calc',
  ])('text %j cannot run as a formula', (text) => {
    expect(csv(['h'], [[text]])).toContain(`"'${text}"`)
  })

  test.each(['现场照片', 'a=b', '91371500YYYY00012U', ''])('ordinary text %j stays as it is', (text) => {
    expect(csv(['h'], [[text]])).toContain(`"${text}"`)
  })

  test('quotes, commas and line breaks read back', () => {
    const row = ['say "hi"', 'a,b', 'two\r\nlines', '聊城']
    const text = csv(['1', '2', '3', '4'], [row])
    expect(text).toContain('"say ""hi""","a,b","two\r\nlines","聊城"')
    if (!isPresent(python)) return
    const script = `import csv, io, json, sys
print(json.dumps(list(csv.reader(io.StringIO(json.loads(sys.argv[1]), newline='')))[1]))`
    expect(JSON.parse(ask('python3', ['-c', script, JSON.stringify(text)]))).toEqual(row)
  })
})
