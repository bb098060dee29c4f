import type { SendingWords } from '../form/sending-words.ts'
import { askAt, findingAt, Refused } from './ask.ts'
import { digestOf } from './digest.ts'
import { type Row, rowOf } from './row.ts'
import { type Sending, senderFor } from './sender.ts'

/** A slot whose form sends by script. */
export type LiveSlot = {
  readonly section: Element
  readonly take: (files: readonly File[]) => void
  readonly rows: () => readonly Row[]
}

/** Larger files go in parts, as the site has it. */
const wholeBytes = 8 * 1024 * 1024

/** Takes over a slot's form: several files at once, each with its progress; `changed` hears of every end. */
export const liveSlot = (form: HTMLFormElement, words: SendingWords, changed: () => void): LiveSlot => {
  const { send = '', here = '', slot = '', room = '1', replaces } = form.dataset
  const sender = senderFor(askAt(send))
  const list = form.querySelector<HTMLElement>('[data-sending]')
  const told = form.querySelector<HTMLElement>('[role=status]')
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  const rows = new Set<Row>()
  let reading: Promise<void> = Promise.resolve()
  const say = (text: string): void => {
    if (told) told.textContent = text
  }

  const takeOne = (file: File): void => {
    let sending: Sending | undefined
    const isGone = () => !rows.has(row)
    const row = rowOf(file, words, {
      canPause: file.size > wholeBytes,
      toggle: () => {
        const pauses = row.state() !== 'paused'
        sending?.pause(pauses)
        row.show(pauses ? 'paused' : 'sending')
      },
      retry: () => {
        if (!sending) return queue()
        row.show('sending')
        sending.retry()
      },
      cancel: () => {
        rows.delete(row)
        row.element.remove()
        sending?.cancel()
        input?.focus()
        changed()
      },
    })
    const end = (state: 'uploaded' | 'refused' | 'unwanted' | 'failed', why?: string): void => {
      row.show(state, undefined, why)
      say(`${file.name}: ${why ?? words[state === 'unwanted' ? 'refused' : state]}`)
      changed()
    }
    const news = {
      progress: (part: number) => {
        if (row.state() === 'sending') row.show('sending', part)
      },
      arrived: async (upload: string) => {
        row.show('checking', 1)
        const found = await findingAt(here, upload).catch(() => 'checking')
        end(found === 'refused' ? 'refused' : 'uploaded')
      },
      failed: () => end('failed'),
      refused: (why: string) => end('unwanted', why),
    }
    const begin = async (): Promise<void> => {
      if (isGone()) return
      try {
        row.show('reading', 0)
        const sha256 = await digestOf(file, (part) => row.show('reading', part))
        if (isGone()) return
        row.show('sending', 0)
        sending = await sender.send({ file, slot, sha256, replaces }, news)
        if (isGone()) sending.cancel()
      } catch (error) {
        if (error instanceof Refused) news.refused(error.message)
        else news.failed()
      }
    }
    const queue = (): void => {
      reading = reading.then(begin)
    }
    rows.add(row)
    list?.append(row.element)
    queue()
  }

  const take = (files: readonly File[]): void => {
    const unwanted = [...rows].filter((row) => row.state() === 'unwanted').length
    const free = Math.max(0, Number(room) - rows.size + unwanted)
    const taken = files.slice(0, free)
    const left = taken.length < files.length ? words.tooMany.replace('%{count}', String(free)) : ''
    say(
      [left, taken.length > 0 && words.started.replace('%{count}', String(taken.length))]
        .filter(Boolean)
        .join(' '),
    )
    told?.classList.toggle('govuk-visually-hidden', left === '')
    taken.forEach(takeOne)
  }
  return { section: form.closest('.app-slot') ?? form, take, rows: () => [...rows] }
}
