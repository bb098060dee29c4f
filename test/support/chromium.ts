import chromium from '@sparticuz/chromium'
import { type Browser, chromium as player } from 'playwright-core'

/**
 * Chromium as a person's: the package's own switches are for a Lambda and would turn off web
 * security and run all tabs in one process.
 */
export const launch = async (): Promise<Browser> =>
  player.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    headless: true,
  })
