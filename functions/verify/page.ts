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

const element = (name: string, classes: string, ...inside: readonly (Node | string)[]): HTMLElement => {
  const made = document.createElement(name)
  made.className = classes
  made.append(...inside)
  return made
}

/** The verdict as a heading, a line for each thing that was found, and what the archive is. */
const show = (output: HTMLElement, report: Report): void => {
  const [verdict = '', ...lines] = reportLines(report, lang)
  const faults = lines.filter((line) => line.startsWith('- '))
  const facts = lines.filter((line) => !line.startsWith('- '))
  const items = faults.map((line) => element('li', '', line.slice(2)))
  output.dataset.verdict = report.verdict
  output.replaceChildren(
    element('h2', 'govuk-heading-m', verdict),
    ...(items.length > 0 ? [element('ul', 'govuk-list govuk-list--bullet', ...items)] : []),
    ...facts.map((line) => element('p', 'govuk-body app-code', line)),
  )
}

/** Rises with each file that is chosen: what is found of an earlier one is not shown any more. */
let turn = 0

type Chosen = { readonly file: File; readonly full: File | undefined }

const check = async (
  { file, full }: Chosen,
  output: HTMLElement,
  certificates: string | undefined,
): Promise<void> => {
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
      ...(full && { full: sourceOf(full) }),
    })
    if (mine === turn) show(output, report)
  } catch (fault) {
    output.textContent = say(`无法读取文件：${fault}`, `The file cannot be read: ${fault}`)
  }
}

const input = part<HTMLInputElement>('file')
const whole = part<HTMLInputElement>('full')
const output = part('result')
if (input && output) {
  const { certificates } = output.dataset
  const start = () => {
    const [file] = input.files ?? []
    const [full] = whole?.files ?? []
    if (file) void check({ file, full }, output, certificates || undefined)
  }
  for (const one of [input, whole]) {
    if (!one) continue
    one.disabled = false
    one.addEventListener('change', start)
  }
  start()
}
