import type { SendingWords } from '../form/sending-words.ts'
import { type LiveSlot, liveSlot } from './slot.ts'

/** Sends files from the page itself; loaded after the page, whose plain forms work without it. */

const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-send]')]
const words = JSON.parse(forms[0]?.dataset.words ?? '{}') as SendingWords

/** Once everything has arrived the page is loaded anew, with the site's own list. */
const changed = (): void => {
  const states = slots.flatMap(({ rows }) => rows().map((row) => row.state()))
  const here = forms[0]?.dataset.here
  if (!here || states.length === 0 || states.some((state) => !['uploaded', 'refused'].includes(state))) return
  if (!states.includes('uploaded')) return
  leaving = true
  location.assign(`${here}?done=${states.includes('refused') ? 'refused' : 'uploaded'}`)
}
let leaving = false

const slots: LiveSlot[] = forms.map((form) => liveSlot(form, words, changed))

const button = (text: string, act: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

/** A phone's own camera, opened without its list of files. */
const camera = (input: HTMLInputElement, { take }: LiveSlot, type: 'image' | 'video', text: string) => {
  const lens = document.createElement('input')
  lens.type = 'file'
  lens.accept = `${type}/*`
  lens.setAttribute('capture', 'environment')
  lens.addEventListener('change', () => {
    take([...(lens.files ?? [])])
    lens.value = ''
  })
  input.after(button(text, () => lens.click()))
}

const ready = (form: HTMLFormElement, slot: LiveSlot): void => {
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  const plain = form.querySelector<HTMLElement>('button[data-busy]')
  const hint = form.querySelector<HTMLElement>('[data-sending-hint]')
  if (!input) return
  if (plain) plain.hidden = true
  if (hint) hint.hidden = false
  input.multiple = Number(form.dataset.room) > 1
  const takeChosen = (): void => {
    slot.take([...(input.files ?? [])])
    input.value = ''
  }
  input.addEventListener('change', takeChosen)
  form.addEventListener('submit', (event) => event.preventDefault())
  if (matchMedia('(pointer: coarse)').matches) {
    if (input.accept.includes('video/')) camera(input, slot, 'video', words.film)
    if (input.accept.includes('image/')) camera(input, slot, 'image', words.photograph)
  }
  // Whoever was faster than this script has chosen already.
  if (input.files?.length) takeChosen()
}

const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])]

const dropped = (event: DragEvent): void => {
  if (!event.dataTransfer?.types.includes('Files')) return
  // A file that misses its place must not replace the page.
  event.preventDefault()
  const slot = slots.find(({ section }) => event.target instanceof Node && section.contains(event.target))
  for (const { section } of slots)
    section.classList.toggle('app-slot--over', event.type === 'dragover' && section === slot?.section)
  if (event.type === 'drop') slot?.take(filesOf(event.dataTransfer))
}

/** Into the slot where the person is, or the only one that there is. */
const pasted = ({ clipboardData }: ClipboardEvent): void => {
  const files = filesOf(clipboardData)
  const slot =
    slots.find(({ section }) => section.contains(document.activeElement)) ?? (slots[1] ? undefined : slots[0])
  if (files.length > 0) slot?.take(files)
}

slots.forEach((slot, at) => {
  const form = forms[at]
  if (form) ready(form, slot)
})
for (const type of ['dragover', 'dragleave', 'drop'] as const) document.addEventListener(type, dropped)
document.addEventListener('paste', pasted)
addEventListener('online', () => {
  for (const { rows } of slots) for (const row of rows()) if (row.state() === 'failed') row.retry()
})
addEventListener('beforeunload', (event) => {
  const isBusy = slots.some(({ rows }) =>
    rows().some((row) => ['reading', 'sending', 'paused'].includes(row.state())),
  )
  if (isBusy && !leaving) event.preventDefault()
})
