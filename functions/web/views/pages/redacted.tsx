import { Button } from '../components/button.tsx'
import { PostForm, type Sending } from '../form/post-form.tsx'
import { T } from '../lang.tsx'
import { sizeWords } from '../size.ts'

/** The variant of an archive for outsiders. */
export type RedactedView =
  | { readonly status: 'none'; readonly order: Sending }
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly download: string; readonly size: number }

/** Offers the variant for outsiders, beside the archive. */
export function Redacted(view: RedactedView) {
  return (
    <section class="app-card govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m">
        <T zh="公开版" en="For outsiders" />
      </h2>
      <p class="govuk-body">
        <T
          zh="可以交给本机关以外的人：个人信息、商业秘密和证明材料以摘要值代替，字段只有在表单定义中标明公开的才收入；持有完整档案包的人可以逐处核对。"
          en="May be handed out: digests stand for personal data, trade secrets and evidence, and a field is shown only where the definition of its form says so. Whoever holds the whole archive can check every digest."
        />
      </p>
      <Standing {...view} />
    </section>
  )
}

function Standing(view: RedactedView) {
  if (view.status === 'waiting')
    return (
      <p class="govuk-body" role="status" data-look-again={3}>
        <T zh="正在生成，请稍候刷新。" en="Being built; reload in a moment." />{' '}
        <a class="govuk-link" href="?">
          <T zh="刷新" en="Reload" />
        </a>
      </p>
    )
  if (view.status === 'ready')
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={view.download}>
          <T zh="下载公开版" en="Download the redacted archive" />
        </a>{' '}
        {sizeWords(view.size)}
      </p>
    )
  return (
    <PostForm sending={view.order}>
      <Button classes="govuk-button--secondary" preventDoubleClick>
        <T zh="生成公开版" en="Make the redacted archive" />
      </Button>
    </PostForm>
  )
}
