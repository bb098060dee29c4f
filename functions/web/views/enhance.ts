import { readyKeeping } from './keeping.ts'
import { readyPasskeys } from './passkeys.ts'
import { readyViewer } from './viewer.ts'

/** Makes pages that work without it a little kinder; runs once, deferred, in the browser. */

const all = <E extends HTMLElement>(selector: string): readonly E[] => [
  ...document.querySelectorAll<E>(selector),
]

/** News and faults are read out at once; the page may say that they must not be. */
const focusFirst = (): void => {
  const [summary] = all('.govuk-error-summary, .govuk-notification-banner[role="alert"]')
  if (!summary || summary.dataset.disableAutoFocus === 'true') return
  summary.tabIndex = -1
  summary.focus()
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true })
}

/** A link in the error summary brings label and input into view together. */
const followErrors = (): void => {
  for (const link of all<HTMLAnchorElement>('.govuk-error-summary a[href^="#"]'))
    link.addEventListener('click', (event) => {
      const input = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      if (!input) return
      event.preventDefault()
      const group = input.closest('.govuk-form-group, fieldset') ?? input
      group.scrollIntoView()
      input.focus({ preventScroll: true })
    })
}

/** After this the person may have stopped the first attempt and means the second. */
const lockMs = 8000

/** The second press of a submit button is not sent while the first is on its way. */
const sendOnce = (): void => {
  for (const form of all<HTMLFormElement>('form')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) return event.preventDefault()
      form.dataset.sent = 'yes'
      setTimeout(() => delete form.dataset.sent, lockMs)
      const button = event.submitter
      if (button?.dataset.busy) button.textContent = button.dataset.busy
    })
  }
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}

const words = (box: HTMLElement, key: string, count: number): string =>
  (
    box.getAttribute(`data-i18n.${key}.${count === 1 ? 'one' : 'other'}`) ??
    box.getAttribute(`data-i18n.${key}.other`) ??
    ''
  ).replace('%{count}', String(count))

const countOne = (box: HTMLElement): void => {
  const input = box.querySelector('textarea')
  const message = box.querySelector<HTMLElement>('.govuk-character-count__message')
  const most = Number(box.dataset.maxlength)
  if (!input || !message || !most) return
  const show = (): void => {
    const left = most - [...input.value].length
    const text = words(box, left < 0 ? 'characters-over-limit' : 'characters-under-limit', Math.abs(left))
    if (text) message.textContent = text
    message.classList.toggle('govuk-error-message', left < 0)
  }
  input.addEventListener('input', show)
  show()
}

const copyButtons = (): void => {
  for (const button of all<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? '')
      button.textContent = button.dataset.copied ?? button.textContent
    })
  }
}

/** Something on the page is still being checked or built: look again, unless a file has been chosen meanwhile. */
const lookAgain = (): void => {
  const seconds = Number(document.querySelector<HTMLElement>('[data-look-again]')?.dataset.lookAgain)
  if (!seconds) return
  const untouched = (): boolean =>
    all<HTMLInputElement>('input[type=file]').every((input) => !input.files?.length)
  setTimeout(() => untouched() && location.reload(), seconds * 1000)
}

/** Colours and size of text change where the person is: what they have typed stays. */
const changeInPlace = (): void => {
  const links = all<HTMLAnchorElement>('a[data-choice]')
  for (const link of links)
    link.addEventListener('click', (event) => {
      const { choice = '', value = '' } = link.dataset
      event.preventDefault()
      // biome-ignore lint/suspicious/noDocumentCookie: browsers without CookieStore are in use
      document.cookie = `${choice}=${value}; Path=/; Secure; SameSite=Lax; Max-Age=31536000`
      for (const other of links.filter(({ dataset }) => dataset.choice === choice)) {
        const isChosen = other.dataset.value === value
        document.documentElement.classList.toggle(`app-${other.dataset.value}`, isChosen)
        if (isChosen) other.setAttribute('aria-current', 'true')
        else other.removeAttribute('aria-current')
      }
    })
}

/** A session's last minutes, in seconds: enough to finish a sentence and save. */
const lastSeconds = 600
/** Browsers count no further than about 24 days. */
const mostMs = 2 ** 31 - 1

/** Whoever has typed is told before the session ends. */
const warnInTime = (): void => {
  const [line] = all('[data-session-left]')
  const soon = line?.querySelector<HTMLElement>('.app-session__soon')
  if (!line || !soon || !document.querySelector('main textarea, main input:not([type=hidden])')) return
  const wait = (Number(line.dataset.sessionLeft) - lastSeconds) * 1000
  setTimeout(
    () => {
      soon.hidden = false
    },
    Math.min(Math.max(wait, 0), mostMs),
  )
}

/** What sends several files with their progress is heavy, and comes when the page is there. */
const loadSending = (): void => {
  const { script } = document.querySelector<HTMLElement>('[data-script]')?.dataset ?? {}
  if (!script) return
  addEventListener('load', () => {
    document.head.append(Object.assign(document.createElement('script'), { src: script }))
  })
}

focusFirst()
warnInTime()
changeInPlace()
followErrors()
readyPasskeys()
readyKeeping()
sendOnce()
all('[data-module="govuk-character-count"]').forEach(countOne)
copyButtons()
readyViewer()
lookAgain()
loadSending()
