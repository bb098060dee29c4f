import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { T, useSay } from '../lang.tsx'
import { PostForm, type Sending } from './post-form.tsx'

type Named = { readonly label: Text; readonly typed?: Text }

/** What the newest version of a form asks otherwise than the one that a draft was begun on. */
export type NewerView = Sending & {
  readonly added: readonly Named[]
  readonly dropped: readonly Named[]
  readonly changed: readonly Named[]
  /** The person has chosen to finish on the version that was begun. */
  readonly stays: boolean
}

/** The choice between both versions; posts `_action`, `move` or `stay`. */
export function Newer(view: NewerView) {
  if (view.stays)
    return (
      <Details
        summaryText={
          <T zh="这份草稿按原版本完成" en="This draft is finished on the version it was begun on" />
        }
      >
        <Changes {...view} />
        <PostForm sending={view}>
          <Move />
        </PostForm>
      </Details>
    )
  return (
    <InsetText>
      <h2 class="govuk-heading-s">
        <T zh="这份表单有了新版本" en="There is a newer version of this form" />
      </h2>
      <Changes {...view} />
      <PostForm sending={view}>
        <div class="govuk-button-group govuk-!-margin-bottom-0">
          <Move />
          <Button name="_action" value="stay" classes="govuk-button--secondary" preventDoubleClick>
            <T zh="按原版本完成" en="Finish on this version" />
          </Button>
        </div>
      </PostForm>
    </InsetText>
  )
}

function Move() {
  return (
    <Button name="_action" value="move" preventDoubleClick>
      <T zh="改用新版本" en="Go on with the newest version" />
    </Button>
  )
}

function Changes({ added, dropped, changed }: NewerView) {
  return (
    <>
      <p class="govuk-body">
        <T
          zh="改用新版本后，两个版本都有的内容保留，有变化的页面请重新核对。"
          en="What both versions ask is kept; pages that differ are to be looked at again."
        />
      </p>
      <Named of={added} title={{ zh: '新增', en: 'New' }} />
      <Named of={changed} title={{ zh: '有变化', en: 'Asked otherwise' }} />
      <Named
        of={dropped}
        title={{ zh: '不再填写（已填的内容将删除）', en: 'No longer asked, and taken out' }}
      />
    </>
  )
}

function Named({ of, title }: { readonly of: readonly Named[]; readonly title: Text }) {
  const say = useSay()
  if (of.length === 0) return null
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">{say(title)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {of.map(({ label, typed }) => (
          <li>
            {say(label)}
            {typed && (
              <span class="app-secondary">
                <T zh={`（已填：${typed.zh}）`} en={` (now: ${typed.en})`} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
