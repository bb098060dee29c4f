import type { Text } from '../../../engine/text.ts'
import { cx } from '../components/attributes.ts'
import { Tag, type TagColour } from '../components/tag.tsx'
import { T, typedIn, useLang, useSay } from '../lang.tsx'
import { fullDay, momentWords } from '../when.ts'

export type SignStatus =
  | 'approved'
  | 'conditional'
  | 'refused'
  | 'returned'
  | 'waiting'
  | 'later'
  | 'unneeded'

/** One organ's part in a step. */
export type SignView = {
  readonly organ: Text
  readonly status: SignStatus
  readonly person?: string | undefined
  /** In whose place they signed. */
  readonly capacity?: Text | undefined
  readonly at?: string | undefined
  readonly remark?: string | undefined
  /** Given to the content before it was corrected. */
  readonly earlier?: true | undefined
}

export type StepView = {
  readonly title: Text
  /** How many must approve, where it is not all of them. */
  readonly rule?: Text | undefined
  readonly status: 'done' | 'waiting' | 'later' | 'stopped'
  readonly due?: string | undefined
  /** Its last day, if every step before it takes all its time. */
  readonly expected?: string | undefined
  readonly signs: readonly SignView[]
}

/** A chain with who is where. */
export function Steps({ steps }: { readonly steps: readonly StepView[] }) {
  return (
    <ol class="app-steps">
      {steps.map((step) => (
        <Step {...step} />
      ))}
    </ol>
  )
}

function Step({ title, rule, status, due, expected, signs }: StepView) {
  const say = useSay()
  const lang = useLang()
  return (
    <li
      class={cx('app-step', `app-step--${status}`)}
      aria-current={status === 'waiting' ? 'step' : undefined}
    >
      <p class="app-step__title">{say(title)}</p>
      {rule && <p class="app-small app-secondary">{say(rule)}</p>}
      {status === 'waiting' && due && (
        <p>
          <T zh={`应不晚于${fullDay(due, 'zh')}办理`} en={`To be decided by ${fullDay(due, 'en')}`} />
        </p>
      )}
      {expected && (
        <p class="app-small app-secondary">
          <T zh={`预计不晚于${fullDay(expected, 'zh')}`} en={`Expected by ${fullDay(expected, 'en')}`} />
        </p>
      )}
      {signs.map((sign) => (
        <Sign {...sign} lang={lang} />
      ))}
    </li>
  )
}

const statuses: { readonly [Status in SignStatus]: { readonly text: Text; readonly colour: TagColour } } = {
  approved: { text: { zh: '同意', en: 'Approved' }, colour: 'green' },
  conditional: { text: { zh: '附条件同意', en: 'Approved with conditions' }, colour: 'green' },
  refused: { text: { zh: '不同意', en: 'Refused' }, colour: 'red' },
  returned: { text: { zh: '退回补正', en: 'Returned' }, colour: 'orange' },
  waiting: { text: { zh: '待办理', en: 'Waiting' }, colour: 'yellow' },
  later: { text: { zh: '未到', en: 'Not yet' }, colour: 'grey' },
  unneeded: { text: { zh: '无需办理', en: 'Not needed' }, colour: 'grey' },
}

function Sign({
  organ,
  status,
  person,
  capacity,
  at,
  remark,
  earlier,
  lang,
}: SignView & { readonly lang: 'zh' | 'en' }) {
  const say = useSay()
  const { text, colour } = statuses[status]
  const who = [person, capacity && say(capacity), at && momentWords(at, lang)].filter(Boolean).join(' · ')
  return (
    <div class="app-sign">
      <p>
        {say(organ)} <Tag colour={colour}>{say(text)}</Tag>
      </p>
      {remark && (
        <p class="app-event__quote" lang={typedIn(remark, lang)}>
          {remark}
        </p>
      )}
      {earlier && (
        <p class="app-small app-secondary">
          <T zh="针对补正前的内容" en="Given to the content before it was corrected" />
        </p>
      )}
      {who && <p class="app-small app-secondary">{who}</p>}
    </div>
  )
}
