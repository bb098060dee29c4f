import { claimedMoment, type Doubt, doubtWords } from '../../../engine/claims.ts'
import type { Lang, Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'
import { momentWords } from '../when.ts'

/** Where else the very same file stands, and where that can be read. */
export type Copy = { readonly text: Text; readonly href?: string }

type DoubtsProps = {
  readonly doubts?: readonly Doubt[] | undefined
  readonly copies?: readonly Copy[] | undefined
}

/** What does not fit is said, and left to whoever decides. */
export function Doubts({ doubts = [], copies = [] }: DoubtsProps) {
  const say = useSay()
  if (doubts.length + copies.length === 0) return null
  return (
    <ul class="app-doubts">
      {doubts.map((doubt) => (
        <li>
          <strong>
            <T zh="请留意：" en="Please note: " />
          </strong>
          {say(doubtWords(doubt))}
        </li>
      ))}
      {copies.map(({ text, href }) => (
        <li>
          <strong>
            <T zh="文件重复：" en="Same file: " />
          </strong>
          {href ? (
            <a class="govuk-link" href={href}>
              {say(text)}
            </a>
          ) : (
            say(text)
          )}
        </li>
      ))}
    </ul>
  )
}

/** When a device claims to have taken a photograph, as everybody reads it. */
export const takenWords = (takenAt: string, lang: Lang): Text => {
  const moment = claimedMoment(takenAt)
  const words = Number.isNaN(moment) ? takenAt : momentWords(new Date(moment).toISOString(), lang)
  return { zh: `设备称拍摄于 ${words}`, en: `taken, the device claims, ${words}` }
}
