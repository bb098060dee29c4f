import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runStack } from './fixtures/processes.ts'
import { temporaryFolder } from './fixtures/temporary.ts'

interface Mail {
  readonly subject: string
}

/** Orders mails and uploads files until the process dies; remembers what was accepted. */
const use = async (
  url: string,
  round: number,
  accepted: { mails: string[]; uploads: string[] },
): Promise<void> => {
  const ordering = async () => {
    for (let at = 0; ; at += 1) {
      const id = `m${round}-${at}`
      const { ok } = await fetch(`${url}/my/mail?id=${id}`, { method: 'POST' })
      if (ok) accepted.mails.push(id)
    }
  }
  const uploading = async () => {
    for (let at = 0; ; at += 1) {
      const id = `u${round}-${at}`
      const answer = await fetch(`${url}/my/upload?id=${id}`)
      const { url: target, fields } = await answer.json()
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
      form.set('file', new Blob([new Uint8Array(100_000)]), 'a.jpg')
      if ((await fetch(target, { method: 'POST', body: form })).status === 204) accepted.uploads.push(id)
    }
  }
  await Promise.allSettled([ordering(), ordering(), uploading()])
}

/** Milliseconds of use before each kill. */
const kills = [5, 30, 80, 170, 330, 600]

test('killed at any moment, it loses no mail and no upload that it had accepted', async () => {
  const DATA_DIR = temporaryFolder()
  const accepted = { mails: [] as string[], uploads: [] as string[] }
  for (const [round, ms] of kills.entries()) {
    const { child, ready, ended, stderr } = runStack({ DATA_DIR })
    const url = await ready
    expect(url, stderr()).toBeDefined()
    const using = use(url ?? '', round, accepted)
    await pause(ms)
    child.kill('SIGKILL')
    await Promise.all([using, ended])
  }
  const last = runStack({ DATA_DIR })
  const url = await last.ready
  expect(accepted.mails.length).toBeGreaterThan(0)
  expect(accepted.uploads.length).toBeGreaterThan(0)
  const missing = async () => {
    const mails = (await (await fetch(`${url}/local/mail.json`)).json()) as Mail[]
    const sent = new Set(mails.map(({ subject }) => subject))
    return accepted.mails.filter((id) => !sent.has(id))
  }
  await expect.poll(missing, { timeout: 30_000 }).toEqual([])
  for (const id of accepted.uploads) {
    const checked = async () => (await fetch(`${url}/my/item?pk=uploads/${id}`)).json()
    await expect.poll(checked, { timeout: 30_000 }).toMatchObject({ size: { N: '100000' } })
  }
})
