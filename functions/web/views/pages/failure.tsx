import type { Text } from '../../../engine/text.ts'
import { Button } from '../components/button.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { T, useSay } from '../lang.tsx'
import type { View } from '../layout.tsx'

export type FailureStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 500

export type FailureView = {
  readonly status: FailureStatus
  /** What exactly was refused, and what to do instead; without it the words of the status stand alone. */
  readonly words?: Text | undefined
  /** To quote to the administrator. */
  readonly request?: string | undefined
  /** What was typed, to be copied where it cannot be kept in its form. */
  readonly typed?: readonly { readonly label: string; readonly value: string }[] | undefined
  /** Where to go from here. */
  readonly link?: { readonly href: string; readonly text: Text } | undefined
}

type Words = { readonly title: Text; readonly advice: Text }

const words: { readonly [Status in FailureStatus]: Words } = {
  400: {
    title: { zh: '提交的内容无法识别', en: 'The request could not be read' },
    advice: {
      zh: '请返回上一页，检查后重新提交。',
      en: 'Go back, check what you entered and send it again.',
    },
  },
  401: {
    title: { zh: '请先登录', en: 'Please sign in' },
    advice: {
      zh: '您还没有登录，或登录已过期。登录后可以继续；草稿已经保存。',
      en: 'You are not signed in, or no longer. Sign in to go on; drafts are kept.',
    },
  },
  403: {
    title: { zh: '没有权限', en: 'You may not do this' },
    advice: {
      zh: '您的账号没有办理这项业务的权限。如有疑问，请联系平台管理员或所在县区工信部门。',
      en: 'Your account does not allow it. If you think it should, ask the administrator or your county industry bureau.',
    },
  },
  404: {
    title: { zh: '没有找到这个页面', en: 'Page not found' },
    advice: { zh: '请核对网址，或从首页重新进入。', en: 'Check the address, or start from the home page.' },
  },
  405: {
    title: { zh: '这个页面不能这样使用', en: 'This page cannot be used like that' },
    advice: {
      zh: '请从首页重新进入，按页面上的按钮操作。',
      en: 'Start from the home page and use the buttons of the pages.',
    },
  },
  409: {
    title: { zh: '没有办理：情况已有变化', en: 'Nothing was done: something has changed' },
    advice: {
      zh: '请返回查看最新情况，再决定是否重新办理。',
      en: 'Go back, see how things stand now, and decide again.',
    },
  },
  413: {
    title: { zh: '内容太大', en: 'Too large' },
    advice: {
      zh: '照片每张不超过 25 MB，文件每个不超过 50 MB，视频每段不超过 500 MB。请压缩或分开上传。',
      en: 'Photographs may have 25 MB, documents 50 MB, video 500 MB each. Make the file smaller or split it.',
    },
  },
  415: {
    title: { zh: '不支持这种文件或格式', en: 'This kind of file is not accepted' },
    advice: {
      zh: '请使用常见的照片（JPEG、PNG、HEIC）、PDF 文件、MP4 视频。压缩包和网页文件不能上传。',
      en: 'Use common photographs (JPEG, PNG, HEIC), PDF documents, MP4 video. Archives and web pages are refused.',
    },
  },
  429: {
    title: { zh: '操作太频繁', en: 'Too many attempts' },
    advice: { zh: '请稍等几分钟再试。', en: 'Wait a few minutes and try again.' },
  },
  500: {
    title: { zh: '系统出现问题', en: 'Something went wrong on our side' },
    advice: {
      zh: '不是您的操作有误。已提交的内容不会丢失；请稍后再试，仍不行请联系平台管理员。',
      en: 'It is not your doing. What you submitted is not lost. Try again later; if it persists, tell the administrator.',
    },
  },
}

/** Every refusal and fault as a page that says what to do. */
export const failurePage = (view: FailureView): View => ({
  title: words[view.status].title,
  children: <Failed {...view} />,
})

const home = { href: '/', text: { zh: '返回首页', en: 'Go to the home page' } }
const signIn = { href: '/sign-in', text: { zh: '登录', en: 'Sign in' } }

function Failed({
  status,
  words: exact,
  request,
  typed = [],
  link = status === 401 ? signIn : home,
}: FailureView) {
  const say = useSay()
  const { title, advice } = words[status]
  return (
    <div class="app-narrow">
      <h1 class="govuk-heading-l">{say(title)}</h1>
      {exact && <p class="govuk-body">{say(exact)}</p>}
      {(!exact || status === 401) && <p class="govuk-body">{say(advice)}</p>}
      {typed.length > 0 && <Kept typed={typed} />}
      <Button href={link.href}>{say(link.text)}</Button>
      {request && (
        <p class="govuk-body app-small app-secondary">
          <T zh="问题编号（联系管理员时请提供）：" en="Reference, should you contact the administrator: " />
          <span class="app-code">{request}</span>
        </p>
      )}
    </div>
  )
}

/** Fields of the pages that officials decide on, as these call them; a form's own stand under their names. */
const labels: readonly (readonly [RegExp, Text])[] = [
  [/^decision$/, { zh: '您的决定', en: 'Your decision' }],
  [/^reason$/, { zh: '理由', en: 'Reason' }],
  [/^words$/, { zh: '说明', en: 'What you wrote' }],
  [/^correct$/, { zh: '需要补正的项目', en: 'To be corrected' }],
  [/^remark\./, { zh: '怎样改', en: 'How' }],
]

const decisions: Readonly<Record<string, Text>> = {
  approve: { zh: '同意', en: 'Approved' },
  conditional: { zh: '附条件同意', en: 'Approved with conditions' },
  return: { zh: '退回补正', en: 'Returned for correction' },
  refuse: { zh: '不同意', en: 'Refused' },
}

const readable = (label: string, value: string): Text =>
  (label === 'decision' && Object.hasOwn(decisions, value) && decisions[value]) || { zh: value, en: value }

/** What was typed on a page that is no more. */
export function Kept({ typed }: { readonly typed: NonNullable<FailureView['typed']> }) {
  const say = useSay()
  const labelOf = (name: string): string => {
    const known = labels.find(([pattern]) => pattern.test(name))?.[1]
    return known ? say(known) : name
  }
  return (
    <>
      <h2 class="govuk-heading-s">
        <T zh="您填写的内容（没有保存，可以复制）" en="What you entered (not saved; you may copy it)" />
      </h2>
      <SummaryList
        rows={typed.map(({ label, value }) => ({
          key: { text: labelOf(label) },
          value: { text: <span class="app-lines">{say(readable(label, value))}</span> },
        }))}
      />
    </>
  )
}
