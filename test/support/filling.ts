import { isShown, settle } from '../../functions/engine/answers.ts'
import type { Answers, EvidenceKind, EvidenceSlot, Form } from '../../functions/engine/form.ts'
import { hasTyping } from '../../functions/web/views/form/scope.ts'
import { jpeg, mp4, pdf } from '../evidence/samples.ts'
import { typedOf } from '../forms/typed.ts'
import { type Answer, type Browsing, expectStatus } from './browsing.ts'
import { formIn } from './html-form.ts'

/** What a form is filled in with. */
export interface Whole {
  readonly form: Form
  readonly answers: Answers
  /** How many files each slot gets. */
  readonly files: Readonly<Record<string, number>>
}

/** A file as a person chooses it. */
export interface Chosen {
  readonly name: string
  readonly bytes: Buffer
}

/** Fills in every page of a form that has its task list at an address, evidence included. */
export async function fillAt(browsing: Browsing, base: string, whole: Whole): Promise<void> {
  const { form, answers, files } = whole
  const settled = settle(form, answers)
  for (const page of form.pages) {
    const action = `${base}/pages/${page.id}`
    const typed = { ...typedOf(page, answers), _action: 'continue' }
    expectStatus(await browsing.sendForm(action, action, typed), 303)
    for (const slot of (page.evidence ?? []).filter((one) => isShown(one, settled))) {
      for (let sent = 0; sent < (files[slot.id] ?? 0); sent += 1) {
        await upload(browsing, hasTyping(page) ? `${action}/evidence` : action, slot)
      }
    }
  }
}

const samples: Readonly<Record<EvidenceKind, () => Chosen>> = {
  photo: () => ({ name: '现场照片.jpg', bytes: jpeg() }),
  document: () => ({ name: '证明材料.pdf', bytes: pdf() }),
  video: () => ({ name: '现场视频.mp4', bytes: mp4() }),
}

/** Sends one file into a slot through the store, as the page's own form does. */
export async function upload(
  { site, get }: Browsing,
  page: string,
  slot: EvidenceSlot,
  file: Chosen = samples[slot.accepts[0] ?? 'photo'](),
): Promise<Answer> {
  const shown = await get(page)
  const found = formIn(shown.text, `id="evidence.${slot.id}"`)
  if (!found) throw new Error(`${page} (${shown.status}) takes no file for ${slot.id}`)
  const body = new FormData()
  for (const [name, value] of Object.entries(found.hidden)) body.set(name, value)
  body.set('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  const headers = { origin: site.url }
  const stored = await fetch(found.action, { method: 'POST', body, headers, redirect: 'manual' })
  const back = stored.headers.get('location')
  if (!back) throw new Error(`The store answered ${stored.status}: ${(await stored.text()).slice(0, 300)}`)
  return expectStatus(await findingAt(get, back), 303)
}

/** Asks again while the file is still being checked. */
async function findingAt(get: Browsing['get'], back: string): Promise<Answer> {
  let answer = await get(back)
  for (let tries = 0; answer.location?.endsWith('done=checking') && tries < 5; tries += 1)
    answer = await get(back)
  return answer
}
