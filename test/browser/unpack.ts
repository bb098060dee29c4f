import chromium from '@sparticuz/chromium'

/** Unpacks the browser before two files at once find it half unpacked. */
export async function setup(): Promise<void> {
  await chromium.executablePath()
}
