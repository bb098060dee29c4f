import { launch } from './test/support/chromium.ts'
const base = 'http://localhost:4391'
const [,, who, ...args] = process.argv
const browser = await launch()
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
const page = await context.newPage()
await page.goto(`${base}/local/people`)
await page.evaluate((email) => { const f = [...document.querySelectorAll('form')].find(f => (f.querySelector('input[name=email]') as any)?.value === email) as HTMLFormElement; f.submit() }, `${who}@demo.tuichu.example`)
await page.waitForLoadState()
await new Promise(r => setTimeout(r, 1500))
const mails = await (await fetch(`${base}/local/mail.json`)).json()
const mail = mails.find((m: any) => m.to.includes(who) && /sign-in/.test(m.text))
const link = /https?:\S+/.exec(mail.text)![0]
await page.goto(link); await page.click('main form button')
await page.waitForLoadState()
for (const arg of args) {
  const [path, name, width, flags = ''] = arg.split('|')
  await page.setViewportSize({ width: Number(width), height: 900 })
  await page.goto(base + path)
  if (flags.includes('pdf')) { await page.pdf({ path: `/tmp/shots/${name}.pdf`, preferCSSPageSize: true }); continue }
  const { tall, over } = await page.evaluate(() => ({ tall: document.documentElement.scrollHeight, over: document.documentElement.scrollWidth - innerWidth }))
  console.log(name, page.url(), await page.title(), tall, over)
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true, clip: { x: 0, y: 0, width: Number(width), height: Math.min(tall, 6000) } })
}
await browser.close()
