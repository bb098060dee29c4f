import { expect } from 'vitest'
import type { Answer } from '../support/browsing.ts'

const faultWords =
  /\bat [\w.<>]+ \(|node:internal|\.tsx?:\d+|Error:|ValidationException|undefined is not|\[object /

/** The right page for a mistake: the status, in the language, for people, without a word of what happened inside. */
export function expectRefusal(
  answer: Answer,
  status: number | readonly number[],
  lang: 'zh' | 'en' = 'zh',
): void {
  const allowed = typeof status === 'number' ? [status] : status
  expect(allowed, answer.text.slice(0, 300)).toContain(answer.status)
  if (answer.status === 303) return
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.text).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"`)
  expect(answer.text).toMatch(/<h1|govuk-error-summary/)
  expect(answer.text).not.toMatch(faultWords)
  expect(answer.text).not.toContain('<script>alert')
}
