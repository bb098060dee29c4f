import { sha256 } from '@noble/hashes/sha2.js'
import { sm3 } from './sm3.ts'
import type { Hash, Hashing, Source } from './source.ts'
import { type Report, verify } from './verify.ts'
import { reportLines } from './words.ts'

/** The script of `/verify`: reads the chosen file piece by piece in the browser, and sends nothing anywhere. */

const browserHashing: Hashing = {
  sha256: (): Hash => {
    const hash = sha256.create()
    return {
      update: (bytes) => hash.update(bytes),
      hex: () => [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    }
  },
  sm3,
}

const sourceOf = (file: Blob): Source => ({
  size: file.size,
  async *read(from, to) {
    const reader = file.slice(from, to).stream().getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  },
})

const part = <Element extends HTMLElement>(name: string): Element | undefined =>
  document.querySelector<Element>(`[data-verify="${name}"]`) ?? undefined

const lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh'

const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en)

/** The verdict as a heading, then a line for each thing that was found. */
const show = (output: HTMLElement, report: Report): void => {
  const [verdict = '', ...lines] = reportLines(report, lang)
  const heading = document.createElement('h2')
  heading.className = 'govuk-heading-m'
  heading.textContent = verdict
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-list--bullet'
  for (const line of lines) {
    const item = document.createElement('li')
    item.textContent = line.replace(/^- /, '')
    list.append(item)
  }
  output.dataset.verdict = report.verdict
  output.replaceChildren(heading, list)
}

/** Rises with each file that is chosen: what is found of an earlier one is not shown any more. */
let turn = 0

const check = async (file: File, output: HTMLElement, certificates: string | undefined): Promise<void> => {
  turn += 1
  const mine = turn
  delete output.dataset.verdict
  const progress = (done: number) => {
    if (mine !== turn) return
    const share = Math.floor((100 * done) / Math.max(file.size, 1))
    output.textContent = say(`正在核验…… ${share}%`, `Checking … ${share}%`)
  }
  progress(0)
  try {
    const report = await verify(sourceOf(file), {
      hashing: browserHashing,
      certificates,
      now: new Date(),
      progress,
    })
    if (mine === turn) show(output, report)
  } catch (fault) {
    output.textContent = say(`无法读取文件：${fault}`, `The file cannot be read: ${fault}`)
  }
}

const input = part<HTMLInputElement>('file')
const output = part('result')
if (input && output) {
  const { certificates } = output.dataset
  const start = () => {
    const [file] = input.files ?? []
    if (file) void check(file, output, certificates || undefined)
  }
  input.disabled = false
  input.addEventListener('change', start)
  start()
}
