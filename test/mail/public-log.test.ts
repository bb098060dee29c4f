import { expect, test } from 'vitest'
import { logDiffers } from '../../functions/mail/words/public-log.ts'

const told = (code: string) => logDiffers({ code, where: 'C-1 17', baseUrl: 'https://t.example' })

test('the subject of an alarm of the public log says what is wrong', () => {
  expect(told('forked').subject).toEqual({
    zh: '公开日志异常：同样长度的日志内容不同',
    en: 'The public log is not in order: there are two logs of the same size',
  })
})

test('what was changed is to be left as it is; what has only not come yet is looked for', () => {
  const words = (code: string) =>
    told(code)
      .paragraphs.map(({ zh }) => zh)
      .join('')
  for (const code of ['cut', 'forked', 'rewritten', 'missing', 'unsigned', 'differs'])
    expect(words(code), code).toContain('不要删除或改动任何内容')
  for (const code of ['stalled', 'unlogged']) {
    expect(words(code), code).toContain('死信队列')
    expect(words(code), code).not.toContain('不要删除')
  }
})
