import { gunzipSync, gzipSync } from 'node:zlib'
import { paths } from 'tuichu:asset-paths'
import { describe, expect, test } from 'vitest'
import { assetResponse } from '../../../functions/web/assets.ts'
import { buildAssets, inOurType } from '../../../infra/assets.ts'
import { sampleDocument, sampleNames } from './samples/all.ts'

/** Over the wire, first page of a form or any other, cold cache (the design's mark). */
const budgetBytes = 100_000

const built = buildAssets()

const css = async (): Promise<string> => {
  const asset = (await built)[paths.css]
  if (!asset) throw new Error('the built files have no style sheet at the path that pages name')
  return gunzipSync(asset.body).toString('utf8')
}

describe('what pages load', () => {
  test('is built the same again, so that paths change with the content alone', async () => {
    expect(Object.keys(await buildAssets()).sort()).toEqual(
      [paths.css, paths.js, paths.send, paths.icon].sort(),
    )
  })

  test('holds no fonts, crown or letter spacing of GOV.UK, and nothing of another host', async () => {
    expect(await css()).not.toMatch(
      /GDS Transport|@font-face|crest|letter-spacing:|url\(["']?(https?:|\/assets)/,
    )
  })

  test('keeps the rules of components that pages have and drops those that none has', async () => {
    const style = await css()
    expect(style).toContain('.govuk-error-summary')
    expect(style).toContain('.app-stacked')
    expect(style).not.toMatch(/\.govuk-(accordion|cookie-banner|tabs|header|footer)\b/)
  })

  test('drops only whole selectors of a rule', () => {
    const govuk =
      '.govuk-tabs,.govuk-tag{color:red}@media print{.govuk-accordion{top:0}}a:is(.x,.govuk-link){top:1px}'
    expect(inOurType(govuk)).toBe('.govuk-tag{color:red}a:is(.x,.govuk-link){top:1px}')
  })

  test.each(sampleNames)('%s fits the budget with everything it loads', async (name) => {
    const loaded = Object.values(await built).reduce((sum, { body }) => sum + body.length, 0)
    expect(loaded + gzipSync(sampleDocument(name, 'zh')).length).toBeLessThan(budgetBytes)
  })
})

describe('serving them', () => {
  test('is compressed where the browser takes it, and never asked for twice', () => {
    const response = assetResponse(paths.css, 'gzip, deflate, br')
    expect(response).toMatchObject({ statusCode: 200, isBase64Encoded: true })
    expect(response?.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  test('is plain where the browser does not', async () => {
    expect(assetResponse(paths.css)?.body).toBe(await css())
  })

  test('knows no other path', () => {
    expect(assetResponse('/assets/../secret', 'gzip')).toBeUndefined()
  })
})
