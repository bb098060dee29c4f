import { T, useLang } from './lang.tsx'
import { momentWords } from './when.ts'

/** How long this browser may go on; `left` in seconds, so that a wrong clock of the device does no harm. */
export type Ending = { readonly at: string; readonly left: number }

/** Until when what is typed can be saved (WCAG 2.2.1); the script shows the second line shortly before. */
export function SessionEnd({ at, left }: Ending) {
  const when = momentWords(at, useLang())
  return (
    <aside class="app-session" data-session-left={left}>
      <p class="app-session__until">
        <T
          zh={`您可以操作到 ${when}（北京时间）。请在此之前保存或提交；之后重新登录或重新打开链接即可继续，已保存的内容不会丢失。`}
          en={`You can go on until ${when} (Beijing time). Save or submit before then; afterwards sign in or open the link again. What was saved is kept.`}
        />
      </p>
      <p class="app-session__soon" role="alert" hidden>
        <T
          zh={`快到时间了：请在 ${when} 前保存本页填写的内容。`}
          en={`Time is nearly up: save what you have typed on this page before ${when}.`}
        />
      </p>
    </aside>
  )
}
