import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { Details } from '../components/details.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { Textarea } from '../components/textarea.tsx'
import { WarningText } from '../components/warning-text.tsx'
import { T, useSay } from '../lang.tsx'
import { PostForm } from './post-form.tsx'

/** How a filer asks for more to be opened than a return named; `opened` once they have. */
export type OpeningView = {
  readonly action: string
  readonly requestKey: string
  readonly opened?: string | undefined
  readonly typed?: string | undefined
  readonly fault?: Text | undefined
}

/** What of a returned filing may be changed, and the way out for whoever has to change more; posts `words`. */
export function Opening(view: OpeningView) {
  if (view.opened !== undefined) return <Opened words={view.opened} />
  return (
    <>
      <p class="govuk-body">
        <T
          zh="只有以上列出的项目可以修改，其余内容已锁定。"
          en="Only what is listed above may be changed; the rest is closed."
        />
      </p>
      <Details
        id="open"
        open={view.fault !== undefined}
        summaryText={<T zh="还有其他内容需要修改" en="Something else must change too" />}
      >
        <Ask {...view} />
      </Details>
    </>
  )
}

function Ask({ action, requestKey, typed, fault }: OpeningView) {
  const say = useSay()
  return (
    <PostForm sending={{ action, requestKey }}>
      <WarningText>
        <T
          zh="开放后全部内容都可以修改，提交后从审批流程的第一个环节重新审批，此前的同意不再有效。开放后不能再锁定。"
          en="All of it can then be changed, and once submitted it is decided from the first step of the chain: what was approved before no longer counts. This cannot be undone."
        />
      </WarningText>
      <Textarea
        name="words"
        id="words"
        rows={3}
        value={typed}
        label={{ text: <T zh="还要修改什么，为什么" en="What else must change, and why" /> }}
        hint={{
          text: <T zh="记入办理经过，审批人会看到。" en="It goes on the record, where approvers see it." />,
        }}
        errorMessage={fault && { text: say(fault) }}
      />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        <T zh="开放全部内容" en="Open all of it" />
      </Button>
    </PostForm>
  )
}

function Opened({ words }: { readonly words: string }) {
  return (
    <InsetText>
      <p class="govuk-body">
        <T
          zh="已开放全部内容。提交后从审批流程的第一个环节重新审批，此前的同意不再有效。"
          en="All of it is open. Once submitted it is decided from the first step of the chain; what was approved before no longer counts."
        />
      </p>
      <p class="govuk-body govuk-!-margin-bottom-0">
        <T zh={`您写的原因：${words}`} en={`Your reason: ${words}`} />
      </p>
    </InsetText>
  )
}
