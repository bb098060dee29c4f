import { describe, expect, test } from 'vitest'
import { page } from '../../../functions/web/views/layout.tsx'
import { failurePage } from '../../../functions/web/views/pages/failure.tsx'

const shown = (lang: 'zh' | 'en', typed: readonly { label: string; value: string }[]): string =>
  page({ lang, nonce: 'n', path: '/a/task', ...failurePage({ status: 409, typed }) })

describe('what was typed, on the page of a failure', () => {
  const decision = [
    { label: 'decision', value: 'return' },
    { label: 'remark.evidence.photos', value: '重拍' },
  ]

  test('says a decision as its page does, in the language of the page', () => {
    for (const words of ['您的决定', '退回补正', '怎样改', '重拍'])
      expect(shown('zh', decision)).toContain(words)
    for (const words of ['Your decision', 'Returned for correction', 'How<'])
      expect(shown('en', decision)).toContain(words)
    expect(shown('zh', decision)).not.toMatch(/>(?:decision|return|remark\.)/)
  })

  test('leaves what no page of decisions has as it came', () => {
    const typed = [
      { label: 'applicant', value: 'approve' },
      { label: 'decision', value: 'constructor' },
    ]
    for (const words of ['>applicant<', '>approve<', '>constructor<'])
      expect(shown('en', typed)).toContain(words)
  })
})
