import { claimedMoment, type Doubt, doubtText } from '../../../engine/claims.ts'
import type { Lang, Text } from '../../../engine/text.ts'
import { T, useSay } from '../lang.tsx'
import { momentWords } from '../when.ts'

/** What does not fit is said, and left to whoever decides. */
export function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }) {
  const say = useSay()
  if (doubts.length === 0) return null
  return (
    <ul class="app-doubts">
      {doubts.map((doubt) => (
        <li>
          <strong>
            <T zh="请留意：" en="Please note: " />
          </strong>
          {say(doubtText[doubt])}
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
