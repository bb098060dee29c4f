import type { Mail } from '../mail/mailbox.ts'
import { escaped, page } from './html.ts'

/** The mailbox of everybody, newest first. */
export function mailPage(mails: readonly Mail[]): string {
  const list = mails.length > 0 ? `<ul class="list">${mails.map(item).join('')}</ul>` : empty
  return page('信箱 Mailbox', list)
}

const empty = '<p>还没有邮件。<span lang="en">No mail yet.</span></p>'

function item({ to, subject, text, html, sentAt }: Mail): string {
  return `<li>
<div class="row"><strong>${escaped(subject)}</strong><span class="quiet">${escaped(sentAt.slice(0, 16).replace('T', ' '))}</span></div>
<div class="quiet">${escaped(to)}</div>
<pre>${linked(text)}</pre>
${html === '' ? '' : letter(html)}
</li>`
}

/** The letter as its reader sees it: in a frame that runs no script and opens links in a new tab. */
function letter(html: string): string {
  const content = escaped(`<base target="_blank">${html}`)
  return `<details><summary>网页版 <span lang="en">As a page</span></summary>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" title="网页版 As a page" srcdoc="${content}"></iframe></details>`
}

function linked(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>"']+)/)
  return parts
    .map((part, at) => (at % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')
}
