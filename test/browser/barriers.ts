import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { desk, phone } from './support.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds against WCAG 2.2 AA, or by these rules alone, as rule and element. */
export const violations = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  // Half a megabyte of source, once a page; and of what passes nothing is listed.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const only = rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: tags }
  const found = await page.evaluate(async (runOnly) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    return (await run(document, { runOnly, resultTypes: ['violations'] })).violations
  }, only)
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

/** Barriers on the page that is open, on a desk and on a phone unless on one of them, and whether either scrolls to the side. */
export const barriersOn = async (page: Page, viewports = [desk, phone]): Promise<string[]> => {
  const faults: string[] = []
  for (const viewport of viewports) {
    await page.setViewportSize(viewport)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    const found = [...(await violations(page)), ...(over > 0 ? [`${over} px too wide`] : [])]
    faults.push(...found.map((fault) => `${viewport.width}: ${fault}`))
  }
  return faults
}
