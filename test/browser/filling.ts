import type { Page as Tab } from 'playwright-core'
import { rowsOf } from '../../functions/engine/answer-kinds.ts'
import { isShown, settle } from '../../functions/engine/answers.ts'
import type { Answers, EvidenceKind, EvidenceSlot, Form, Page } from '../../functions/engine/form.ts'
import { hasTyping } from '../../functions/web/views/form/scope.ts'
import { jpeg, mp4, pdf } from '../evidence/samples.ts'
import { typedOf } from '../forms/typed.ts'

/** Fills in every page of a form whose task list is shown, evidence included, up to check-your-answers. */
export const fillIn = async (
  tab: Tab,
  base: string,
  form: Form,
  answers: Answers,
  files: Readonly<Record<string, number>>,
): Promise<void> => {
  const settled = settle(form, answers)
  for (const part of form.pages) {
    const address = `${base}/pages/${part.id}`
    const slots = (part.evidence ?? []).filter((slot) => isShown(slot, settled))
    if (!hasTyping(part)) {
      await sendAll(tab, address, slots, files)
      await fillPage(tab, address, part, answers)
    } else {
      await fillPage(tab, address, part, answers)
      await sendAll(tab, `${address}/evidence`, slots, files)
    }
  }
}

/** Saving a page leads on to the next one, which need not be asked for again. */
const show = async (tab: Tab, address: string): Promise<void> => {
  if (!isAt(tab, address)) await tab.goto(address, { waitUntil: 'domcontentloaded' })
}

const isAt = (tab: Tab, address: string): boolean => tab.url().split(/[?#]/)[0] === address

/** Fields that depend on an answer are asked for once it is saved: then the page is filled in again. */
const fillPage = async (tab: Tab, address: string, part: Page, answers: Answers): Promise<void> => {
  await show(tab, address)
  const typed = typedOf(part, answers)
  for (let rounds = 0; rounds < 3 && isAt(tab, address); rounds++) {
    await type(tab, typed)
    await addRows(tab, part, answers, typed)
    await press(tab, 'main button[value=continue]:not(.app-first-button)')
  }
  if (isAt(tab, address)) throw new Error(`${address}: ${await faultsOn(tab)}`)
}

const faultsOn = async (tab: Tab): Promise<string> =>
  (await tab.locator('.govuk-error-summary').allInnerTexts()).join(' ') || (await tab.title())

/** Presses a button that sends a form, and waits for the page that it leads to. */
export const press = async (tab: Tab, button: string): Promise<void> => {
  await tab.locator(button).last().click()
  await tab.waitForLoadState('domcontentloaded')
}

/** As many rows as the answers have, by the page's own button where it is asked for, each filled in as it comes. */
const addRows = async (
  tab: Tab,
  { fields }: Page,
  answers: Answers,
  typed: ReturnType<typeof typedOf>,
): Promise<void> => {
  for (const { id, kind } of fields) {
    const last = rowsOf(answers[id]).length - 1
    if (kind !== 'group' || last < 1) continue
    const add = `main button[value="add:${id}"]`
    while ((await tab.locator(`main [name^="${id}.${last}."]`).count()) === 0) {
      if ((await tab.locator(add).count()) === 0) break
      await press(tab, add)
      await type(tab, typed)
    }
  }
}

/** Sets whatever inputs the page has for these answers. */
const type = (tab: Tab, typed: ReturnType<typeof typedOf>): Promise<void> =>
  tab.evaluate((all) => {
    for (const [name, value] of Object.entries(all)) {
      const values = [value].flat()
      for (const input of document.getElementsByName(name) as NodeListOf<HTMLInputElement>) {
        if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value)
        else input.value = values[0] ?? ''
      }
    }
  }, typed)

const sendAll = async (
  tab: Tab,
  address: string,
  slots: readonly EvidenceSlot[],
  files: Readonly<Record<string, number>>,
): Promise<void> => {
  for (const slot of slots) {
    for (let sent = 0; sent < (files[slot.id] ?? 0); sent++) {
      // Without what the file before it left in the address, by which the next is told to have arrived.
      if (tab.url() !== address) await tab.goto(address, { waitUntil: 'domcontentloaded' })
      await send(tab, slot)
    }
  }
}

/** A file of each kind, each time another one: the same file is not taken twice for one item. */
export const samples: Record<EvidenceKind, () => { name: string; mimeType: string; buffer: Buffer }> = {
  photo: () => ({ name: '现场照片.jpg', mimeType: 'image/jpeg', buffer: jpeg({ width: 320 + next() }) }),
  document: () => ({ name: '监测报告.pdf', mimeType: 'application/pdf', buffer: pdf(`Report ${next()}`) }),
  video: () => ({ name: '现场视频.mp4', mimeType: 'video/mp4', buffer: mp4({ bytes: 1024 + next() }) }),
}

let made = 0
const next = (): number => {
  made += 1
  return made
}

/** Chooses one file, which the page then sends of itself. */
const send = async (tab: Tab, { id, accepts }: EvidenceSlot): Promise<void> => {
  const input = tab.locator(`[id="evidence.${id}"]`)
  await input.setInputFiles(samples[accepts[0] ?? 'photo']())
  await tab.waitForURL(/done=uploaded/, { waitUntil: 'domcontentloaded' })
}
