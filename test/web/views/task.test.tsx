import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { InLang } from '../../../functions/web/views/lang.tsx'
import { DecideBy } from '../../../functions/web/views/pages/task.tsx'

const shown = (isLate: boolean): string =>
  renderToString(
    <InLang value="zh">
      <DecideBy due="2026-02-12" isLate={isLate} />
    </InLang>,
  ).replaceAll(/<[^>]+>/g, '')

test('an approver reads by when, and that the day has passed', () => {
  expect(shown(false).trim()).toBe('不晚于2026年2月12日（星期四）')
  expect(shown(true)).toBe('不晚于2026年2月12日（星期四） 已超期')
})
