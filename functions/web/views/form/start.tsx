import type { Form } from '../../../engine/form.ts'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { PostForm, type Sending } from './post-form.tsx'

export type StartView = Sending & {
  readonly form: Pick<Form, 'title' | 'intro' | 'pages'>
  readonly caseNumber: string
  readonly enterprise: string
  readonly back: string
}

/** Before a form is begun: what it asks for, and the button that begins the draft. */
export const startPage = (view: StartView): View => ({
  title: view.form.title,
  before: <BackLink href={view.back} />,
  children: <Start {...view} />,
})

function Start(view: StartView) {
  const { form, caseNumber, enterprise } = view
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">
        <span class="app-caption">
          {enterprise} · <T zh={`案号 ${caseNumber}`} en={`case ${caseNumber}`} />
        </span>
        {say(form.title)}
      </h1>
      <p class="govuk-body">{say(form.intro)}</p>
      <h2 class="govuk-heading-m">
        <T zh="需要填写和准备" en="What you will be asked for" />
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {form.pages.map((page) => (
          <li>
            {say(page.title)}
            {page.evidence && page.evidence.length > 0 && (
              <span class="app-secondary">
                <T zh="：" en=": " />
                {page.evidence.map(({ label }) => say(label)).join(say({ zh: '、', en: ', ' }))}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <T
          zh="每一页都会保存，可以随时离开，在任何设备上登录后继续填写。"
          en="Every page is saved: you may leave at any time and go on from any device."
        />
      </p>
      <PostForm sending={view}>
        <Button preventDoubleClick>
          <T zh="开始填写" en="Start" />
        </Button>
      </PostForm>
    </div>
  )
}
