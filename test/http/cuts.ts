import { isShown, settle } from '../../functions/engine/answers.ts'
import type { EvidenceSlot } from '../../functions/engine/form.ts'
import { hasTyping } from '../../functions/web/views/form/scope.ts'
import { jpeg, pdf } from '../evidence/samples.ts'
import { typedOf } from '../forms/typed.ts'
import { type Answer, encoded, expectStatus, formType, sameOrigin } from '../support/browsing.ts'
import { cutPost, type Wire } from '../support/cutting.ts'
import type { Whole } from '../support/filling.ts'
import { type Fields, formIn } from '../support/html-form.ts'
import type { Visitor } from '../support/visitor.ts'

/** Somebody whose connection breaks while they fill in a form, and who sends again each time. */
export const overBrokenLine = (browser: Visitor, random: () => number) => {
  let cuts = 0

  /** Cuts one sending up to three times, each time as it will be sent again. */
  const cut = async (wire: Wire): Promise<void> => {
    for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
      cuts++
      await cutPost(wire, random)
    }
  }

  const post = async (path: string, fields: Fields): Promise<Answer> => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...sameOrigin(browser.site), 'content-type': formType, cookie }
    const body = Buffer.from(encoded(fields))
    await cut({ url: new URL(path, browser.site.url).href, headers, body })
    return browser.post(path, fields)
  }

  const upload = async (page: string, slot: EvidenceSlot): Promise<void> => {
    const found = formIn((await browser.get(page)).text, `id="evidence.${slot.id}"`)
    if (!found) throw new Error(`${page} takes no file for ${slot.id}`)
    const file = slot.accepts[0] === 'photo' ? jpeg() : pdf()
    const name = slot.accepts[0] === 'photo' ? '现场照片.jpg' : '证明材料.pdf'
    const data = new FormData()
    for (const [field, value] of Object.entries(found.hidden)) data.set(field, value)
    data.set('file', new Blob([new Uint8Array(file)]), name)
    const asked = new Request(found.action, { method: 'POST', body: data })
    const type = asked.headers.get('content-type') ?? ''
    const body = Buffer.from(await asked.arrayBuffer())
    const headers = { origin: browser.site.url, 'content-type': type }
    await cut({ url: found.action, headers, body })
    const stored = await fetch(found.action, { method: 'POST', headers, body, redirect: 'manual' })
    const back = stored.headers.get('location')
    if (!back) throw new Error(`The store answered ${stored.status}: ${(await stored.text()).slice(0, 300)}`)
    expectStatus(await browser.get(back), 303)
  }

  const fill = async (base: string, { form, answers, files }: Whole): Promise<void> => {
    const settled = settle(form, answers)
    for (const page of form.pages) {
      const action = `${base}/pages/${page.id}`
      const hidden = formIn((await browser.get(action)).text, action)?.hidden
      expectStatus(await post(action, { ...hidden, ...typedOf(page, answers), _action: 'continue' }), 303)
      for (const slot of (page.evidence ?? []).filter((one) => isShown(one, settled)))
        for (let sent = 0; sent < (files[slot.id] ?? 0); sent++)
          await upload(hasTyping(page) ? `${action}/evidence` : action, slot)
    }
  }

  /** A save that was cut off may arrive after the page was looked at: then it is looked at again. */
  const submit = async (base: string): Promise<Answer> => {
    for (let tries = 0; ; tries++) {
      const hidden = formIn((await browser.get(`${base}/check`)).text, `${base}/submit`)?.hidden
      const answer = await post(`${base}/submit`, { ...hidden })
      if (answer.status !== 409 || tries > 3) return answer
    }
  }

  return { fill, submit, cuts: () => cuts }
}
