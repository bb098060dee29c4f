import type { Words } from '../failure.ts'
import { escaped, page } from './html.ts'

/** Someone of the demonstration whom one can sign in as. */
export interface Person {
  readonly name: string | Words
  readonly title: string | Words
  readonly organ: string | Words
  readonly roles: readonly (string | Words)[]
  readonly email: string
}

/** The people, each with a button that asks for their sign-in link, and the clock. */
export function peoplePage(people: readonly Person[], now: string): string {
  const list = people.length > 0 ? `<ul class="list">${people.map(item).join('')}</ul>` : empty
  return page('人员与时钟 People and clock', `${clock(now)}${how}${list}`)
}

const how = `<p>选一个人登录，登录链接会寄到<a href="/local/mail">信箱</a>。
<span lang="en">Choose whom to sign in as; the link is sent to the <a href="/local/mail">mailbox</a>.</span></p>`

const empty = '<p>没有演示人员。<span lang="en">There are no people of the demonstration.</span></p>'

/** A field of the browser's for local time: the city's, whatever the machine's zone. */
function clock(now: string): string {
  const minute = escaped(now.slice(0, 16))
  return `<form class="clock" method="post" action="/local/clock">
<label for="now">北京时间，只能向前拨 <span lang="en">Beijing time, forward only</span></label>
<input id="now" name="now" type="datetime-local" value="${minute}" min="${minute}" required>
<button>拨钟 <span lang="en">Move the clock</span></button></form>`
}

function item({ name, title, organ, roles, email }: Person): string {
  const place = [organ, title, roles.map(words).join('、')].map(words).filter((part) => part !== '')
  return `<li class="row">
<div><strong>${escaped(words(name))}</strong> ${escaped(place.join(' · '))}<div class="quiet">${escaped(email)}</div></div>
<form method="post" action="/sign-in"><input type="hidden" name="email" value="${escaped(email)}">
<button aria-label="${escaped(`登录 Sign in: ${words(name)}`)}">登录 <span lang="en">Sign in</span></button></form>
</li>`
}

function words(text: string | Words): string {
  return typeof text === 'string' ? text : `${text.zh} ${text.en}`
}
