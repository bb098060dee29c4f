import type { Doubt } from '../../../engine/claims.ts'
import type { Answers, EvidenceSlot, FieldError, Form } from '../../../engine/form.ts'
import type { Text } from '../../../engine/text.ts'
import { Doubts } from '../case/doubts.tsx'
import { BackLink } from '../components/back-link.tsx'
import { Button } from '../components/button.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { WarningText } from '../components/warning-text.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'
import { sizeWords } from '../size.ts'
import { both } from '../text.ts'
import { PageAnswers } from './answers.tsx'
import { countWords } from './checklist.tsx'
import { CopiedList, type CopiedView } from './copied.tsx'
import { Faults } from './faults.tsx'
import { PostForm, type Sending } from './post-form.tsx'

export type FileView = {
  readonly name: string
  readonly size: number
  readonly caption?: string | undefined
  /** What in the device's claims does not fit. */
  readonly doubts?: readonly Doubt[] | undefined
}

export type CheckView = Sending & {
  readonly form: Pick<Form, 'title' | 'pages'>
  /** Frozen: with what is known and computed. */
  readonly answers: Answers
  readonly evidence: readonly {
    readonly slot: EvidenceSlot
    readonly page: string
    readonly files: readonly FileView[]
  }[]
  /** Everything that is still missing or wrong; nothing can be submitted until it is empty. */
  readonly errors: readonly FieldError[]
  /** Address of a page of the form, and of its evidence, by the page's id. */
  readonly addresses: { readonly [page: string]: { readonly fields: string; readonly evidence: string } }
  /** Whether a field or slot may not be changed, where a return named others. */
  readonly isClosed?: ((field: string) => boolean) | undefined
  /** What was copied from an earlier filing. */
  readonly copied?: CopiedView | undefined
  /** What was named to be corrected and was not changed. */
  readonly untouched?: readonly Text[] | undefined
  readonly back: string
  /** What submitting leads to. */
  readonly consequence?: Text | undefined
  readonly submit?: Text | undefined
  /** Where the letter that it makes can be read as a draft. */
  readonly preview?: string | undefined
}

/** Check your answers: everything on one page before it is submitted. */
export const checkPage = (view: CheckView): View => ({
  title: both((lang) => `${{ zh: '检查并提交', en: 'Check and submit' }[lang]} - ${view.form.title[lang]}`),
  faulty: view.errors.length > 0,
  before: <BackLink href={view.back} />,
  children: <Check {...view} />,
})

const unfinished = { zh: '还不能提交，请先补充或改正', en: 'This cannot be submitted yet' }

function Check(view: CheckView) {
  const say = useSay()
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Faults errors={view.errors} pageOf={addressOf(view)} title={unfinished} />
        <h1 class="govuk-heading-l">
          <span class="app-caption">{say(view.form.title)}</span>
          <T zh="提交前请检查" en="Check before you submit" />
        </h1>
        {view.copied && <CopiedList {...view.copied} />}
        {view.untouched && view.untouched.length > 0 && <Untouched labels={view.untouched} />}
        {view.form.pages.map((page) => (
          <PageAnswers
            page={page}
            answers={view.answers}
            change={view.addresses[page.id]?.fields}
            isClosed={view.isClosed}
          />
        ))}
        {view.evidence.length > 0 && <Evidence {...view} />}
        {view.errors.length === 0 ? <Submit {...view} /> : <NotYet />}
      </div>
    </div>
  )
}

/** Which page asks for the field that a fault names. */
const addressOf =
  ({ form, addresses, evidence }: CheckView) =>
  (path: string): string => {
    const [root = '', slot = ''] = path.split('.')
    if (root === 'evidence')
      return addresses[evidence.find(({ slot: { id } }) => id === slot)?.page ?? '']?.evidence ?? ''
    return (
      addresses[form.pages.find(({ fields }) => fields.some(({ id }) => id === root))?.id ?? '']?.fields ?? ''
    )
  }

function Evidence({ evidence, addresses, isClosed }: CheckView) {
  const say = useSay()
  return (
    <section class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m">
        <T zh="证明材料" en="Evidence" />
      </h2>
      <SummaryList
        rows={evidence.map(({ slot, page, files }) => ({
          key: { text: say(slot.label) },
          value: {
            text: (
              <>
                <FileNames files={files} />
                <div class="app-small app-secondary">{say(countWords(slot, files.length))}</div>
              </>
            ),
          },
          actions: isClosed?.(`evidence.${slot.id}`)
            ? undefined
            : {
                items: [
                  {
                    href: `${addresses[page]?.evidence ?? ''}#evidence.${slot.id}`,
                    text: <T zh="修改" en="Change" />,
                    visuallyHiddenText: say(slot.label),
                  },
                ],
              },
        }))}
      />
    </section>
  )
}

/** Names and sizes of files, or that there are none. */
function FileNames({ files }: { readonly files: readonly FileView[] }) {
  if (files.length === 0)
    return (
      <span class="app-secondary">
        <T zh="没有文件" en="No files" />
      </span>
    )
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {files.map(({ name, size, caption, doubts = [] }) => (
        <li>
          {name} <span class="app-secondary app-nowrap">{sizeWords(size)}</span>
          {caption && <div class="app-small">{caption}</div>}
          <Doubts doubts={doubts} />
        </li>
      ))}
    </ul>
  )
}

const consequence: Text = {
  zh: '提交后内容进入审批。审批期间不能修改；需要修改时可以先撤回，再重新提交。',
  en: 'Once submitted, the filing goes to its approvers and cannot be changed. To change it, withdraw it and submit again.',
}

function Submit(view: CheckView) {
  const say = useSay()
  return (
    <PostForm sending={view}>
      <h2 class="govuk-heading-m">
        <T zh="提交" en="Submit" />
      </h2>
      {view.preview && (
        <p class="govuk-body">
          <a class="govuk-link" href={view.preview}>
            <T zh="预览将要签发的文书" en="Read the letter that this would make" />
          </a>
        </p>
      )}
      <p class="govuk-body">{say(view.consequence ?? consequence)}</p>
      <Button preventDoubleClick attributes={{ 'data-busy': say({ zh: '正在提交…', en: 'Submitting…' }) }}>
        {say(view.submit ?? { zh: '确认无误，提交', en: 'Confirm and submit' })}
      </Button>
    </PostForm>
  )
}

/** An approver who finds the same again returns it again. */
function Untouched({ labels }: { readonly labels: readonly Text[] }) {
  return (
    <WarningText>
      <T
        zh={`要求补正的以下项目还没有改动：${labels.map(({ zh }) => zh).join('、')}。`}
        en={`What was to be corrected and has not been changed: ${labels.map(({ en }) => en).join(', ')}.`}
      />
    </WarningText>
  )
}

function NotYet() {
  return (
    <WarningText>
      <T
        zh="上面列出的问题全部改正后，这里会出现提交按钮。草稿已经保存，不会丢失。"
        en="The submit button appears here once everything listed above is corrected. Your draft is saved."
      />
    </WarningText>
  )
}
