import { expect, test } from 'vitest'
import { runStack } from './fixtures/processes.ts'
import { temporaryFolder } from './fixtures/temporary.ts'

interface Mail {
  readonly subject: string
}

interface Accepted {
  readonly mails: string[]
  readonly uploads: string[]
}

/** Orders mails and uploads files until the process dies; remembers what was accepted, and tells each time. */
const use = async (url: string, round: number, accepted: Accepted, onAccepted: () => void): Promise<void> => {
  const ordering = async (desk: string) => {
    for (let at = 0; ; at += 1) {
      const id = `m${round}${desk}${at}`
      const { ok } = await fetch(`${url}/my/mail?id=${id}`, { method: 'POST' })
      if (ok) accepted.mails.push(id)
      onAccepted()
    }
  }
  const uploading = async () => {
    for (let at = 0; ; at += 1) {
      const id = `u${round}-${at}`
      const { url: target, fields } = await (await fetch(`${url}/my/upload?id=${id}`)).json()
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
      form.set('file', new Blob([new Uint8Array(100_000)]), 'a.jpg')
      if ((await fetch(target, { method: 'POST', body: form })).status === 204) accepted.uploads.push(id)
      onAccepted()
    }
  }
  await Promise.allSettled([ordering('a'), ordering('b'), uploading()])
}

/** Answers after which each kill comes: at work on the first, with mails and uploads at every stage, with a backlog. */
const kills = [1, 3, 7, 15, 40]

test('killed at any moment, it loses no mail and no upload that it had accepted', async () => {
  const DATA_DIR = temporaryFolder()
  const accepted: Accepted = { mails: [], uploads: [] }
  for (const [round, most] of kills.entries()) {
    const { child, ready, ended, stderr } = runStack({ DATA_DIR })
    const url = await ready
    if (!url) throw new Error(stderr())
    let answers = 0
    await use(url, round, accepted, () => {
      answers += 1
      if (answers === most) child.kill('SIGKILL')
    })
    await ended
  }
  expect(accepted.mails).not.toEqual([])
  expect(accepted.uploads).not.toEqual([])
  const url = await runStack({ DATA_DIR }).ready
  const unsent = async () => {
    const mails = (await (await fetch(`${url}/local/mail.json`)).json()) as Mail[]
    const sent = new Set(mails.map(({ subject }) => subject))
    return accepted.mails.filter((id) => !sent.has(id))
  }
  await expect.poll(unsent, { timeout: 60_000 }).toEqual([])
  for (const id of accepted.uploads) {
    const checked = async () => (await fetch(`${url}/my/item?pk=uploads/${id}`)).json()
    await expect.poll(checked, { timeout: 60_000 }).toMatchObject({ size: { N: '100000' } })
  }
})
