import type { Form } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { CaseNumber } from '../case/number.tsx'
import { Resting } from '../case/resting.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { type Asking, Corrections } from './corrections.tsx'
import { PostForm, type Sending } from './post-form.tsx'

export type StartView = Sending & {
  readonly form: Pick<Form, 'id' | 'title' | 'intro' | 'pages'>
  readonly caseNumber: string
  readonly numberName: Text
  readonly enterprise: string
  readonly back: string
  /** What a filing of it rests on today. */
  readonly basis: readonly Text[]
  /** An earlier filing of this form whose answers may be copied, or all of it where it was withdrawn. */
  readonly earlier?: { readonly reference: string; readonly isWhole: boolean } | undefined
  /** What is to be corrected, where it is begun for that. */
  readonly returned?: { readonly reason: string; readonly asked: readonly Asking[] } | undefined
  /** Where the letter that it makes can be read as it would be today. */
  readonly preview?: string | undefined
}

/** Before a form is begun: what it asks for, and the button that begins the draft. */
export const startPage = (view: StartView): View => ({
  title: view.form.title,
  before: <BackLink href={view.back} />,
  children: <Start {...view} />,
})

function Start(view: StartView) {
  const { form, caseNumber, numberName, enterprise } = view
  const say = useSay()
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">
        <span class="app-caption">
          {enterprise} · <CaseNumber {...{ caseNumber, numberName }} />
        </span>
        {say(form.title)}
      </h1>
      {view.returned ? <ToCorrect {...view} returned={view.returned} /> : <ToBegin {...view} />}
    </div>
  )
}

/** All that was filed is kept: there is nothing to get ready but what was asked for. */
function ToCorrect({ returned, ...sending }: Sending & Required<Pick<StartView, 'returned'>>) {
  return (
    <>
      {returned && <Corrections {...returned} />}
      <p class="govuk-body">
        <T
          zh="已填内容和附件都保留着，只需改正以上内容，然后重新提交。"
          en="All that you filled in and attached is kept: correct what is named above, then submit again."
        />
      </p>
      <PostForm sending={sending}>
        <Button preventDoubleClick>
          <T zh="开始补正" en="Start correcting" />
        </Button>
      </PostForm>
    </>
  )
}

function ToBegin(view: StartView) {
  const { form } = view
  const say = useSay()
  return (
    <>
      <p class="govuk-body">{say(form.intro)}</p>
      <Resting basis={view.basis} />
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
      <p class="govuk-body">
        <a class="govuk-link" href={`/help/forms/${form.id}/blank`}>
          <T zh="打印空白表" en="Print a blank" />
        </a>
        <T zh="，先在纸上准备；" en=" to get ready on paper, or " />
        <a class="govuk-link" href={`/help/forms/${form.id}`}>
          <T zh="查看全部栏目和审批环节" en="see every field and who decides" />
        </a>
        <T zh="。" en="." />
      </p>
      {view.preview && (
        <p class="govuk-body">
          <a class="govuk-link" href={view.preview}>
            <T
              zh="先看文书草稿（已填入案件中的内容）"
              en="See the draft letter first, with what the case knows"
            />
          </a>
        </p>
      )}
      <PostForm sending={view}>
        {view.earlier && <p class="govuk-body">{say(earlierWords(view.earlier))}</p>}
        <div class="govuk-button-group">
          {view.earlier?.isWhole && (
            <Button name="copy" value="yes" preventDoubleClick>
              <T zh="从撤回的内容继续" en="Go on from what was withdrawn" />
            </Button>
          )}
          <Button preventDoubleClick classes={view.earlier?.isWhole ? 'govuk-button--secondary' : undefined}>
            <T zh="开始填写" en="Start" />
          </Button>
          {view.earlier && !view.earlier.isWhole && (
            <Button name="copy" value="yes" classes="govuk-button--secondary" preventDoubleClick>
              <T zh="沿用上次内容，开始填写" en="Start with what was entered then" />
            </Button>
          )}
        </div>
      </PostForm>
    </>
  )
}

const earlierWords = ({ reference, isWhole }: NonNullable<StartView['earlier']>): Text =>
  isWhole
    ? {
        zh: `撤回的申请（${reference}）填写的内容和附件都保留着。可以从撤回的内容继续，修改后重新提交；声明和承诺须重新勾选。`,
        en: `All that ${reference} said, which was withdrawn, is kept with its files. Go on from there, change it and submit again; declarations are to be ticked anew.`,
      }
    : {
        zh: `您的企业提交过同一表单（${reference}）。可以沿用当时填写的内容：日期、承诺和本案已有的内容除外；沿用的项目会逐项标明，请核对后再提交。`,
        en: `Your enterprise has filed this form before (${reference}). You may begin with what was entered then, without dates, declarations and what this case knows; each answer that is copied is marked, for you to check.`,
      }
