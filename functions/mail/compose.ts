import type { Lang, Text } from '../engine/text.ts'

/** What a mail says, before it has a form; every sentence in both languages. */
export type Letter = {
  readonly subject: Text
  readonly paragraphs: readonly Text[]
  /** Label and value, a line each. */
  readonly facts?: readonly { readonly label: Text; readonly value: Text }[]
  readonly action?: { readonly label: Text; readonly url: string }
  /** To be typed where the link cannot be used. */
  readonly code?: { readonly label: Text; readonly value: string }
  /** Several things, each with its own way on. */
  readonly tasks?: readonly (Pick<Letter, 'facts' | 'action' | 'code'> & { readonly title: Text })[]
  /** Something long, line by line as it is, below all else. */
  readonly enclosed?: { readonly title: Text; readonly text: Text }
  /** A second link that few need. */
  readonly aside?: { readonly label: Text; readonly url: string }
}

type Ways = Pick<Letter, 'facts' | 'action' | 'code'>

export type Composed = { readonly subject: string; readonly text: string; readonly html: string }

const footer: Text = {
  zh: '这是聊城市落后产能退出平台自动发出的邮件，请勿直接回复。',
  en: 'This mail was sent by the Liaocheng capacity retirement platform. Please do not reply to it.',
}

/** One plain message, Chinese first and whole, then English; text and HTML say the same. */
export const compose = (letter: Letter): Composed => ({
  subject: oneLine(`${letter.subject.zh} / ${letter.subject.en}`),
  text: `${textIn(letter, 'zh')}\n\n———\n\n${textIn(letter, 'en')}\n`,
  html: htmlOf(letter),
})

/** Names that people typed must not end the header. */
const oneLine = (text: string): string => [...text.replace(/[\r\n\t]+/g, ' ')].slice(0, 200).join('')

const textIn = (letter: Letter, lang: Lang): string =>
  [
    ...letter.paragraphs.map((paragraph) => paragraph[lang]),
    ...waysInText(letter, lang),
    ...(letter.tasks ?? []).flatMap((task, at) => [
      `${at + 1}. ${task.title[lang]}`,
      ...waysInText(task, lang),
    ]),
    ...(letter.aside ? [`${letter.aside.label[lang]}${colon[lang].trim()}\n${letter.aside.url}`] : []),
    ...(letter.enclosed ? [`${letter.enclosed.title[lang]}\n\n${letter.enclosed.text[lang]}`] : []),
    footer[lang],
  ].join('\n\n')

const waysInText = ({ facts = [], action, code }: Ways, lang: Lang): string[] => [
  ...(facts.length > 0
    ? [facts.map(({ label, value }) => labelled(label[lang], value[lang], lang)).join('\n')]
    : []),
  ...(action ? [`${action.label[lang]}${colon[lang].trim()}\n${action.url}`] : []),
  ...(code ? [labelled(code.label[lang], code.value, lang)] : []),
]

const colon: Text = { zh: '：', en: ': ' }

const labelled = (label: string, value: string, lang: Lang): string => `${label}${colon[lang]}${value}`

const htmlOf = (letter: Letter): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(letter.subject.zh)}</title></head>
<body style="margin:0;padding:16px;background:#f3f5f6;color:#0b0c0c;font:18px/1.7 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#fff;border-top:6px solid #0d4f53">
${partIn(letter, 'zh')}
<hr style="border:0;border-top:1px solid #b1b4b6;margin:24px 0">
<div lang="en">${partIn(letter, 'en')}</div>
</div></body></html>`

/** The Chinese part begins with what is wanted: a list of mails shows it below the subject, which it would only repeat. */
const partIn = (letter: Letter, lang: Lang): string =>
  [
    ...(lang === 'en'
      ? [`<h1 style="font-size:22px;line-height:1.4;margin:0 0 16px">${escaped(letter.subject.en)}</h1>`]
      : []),
    ...letter.paragraphs.map(
      (paragraph, at) =>
        `<p style="margin:0 0 16px${lang === 'zh' && at === 0 ? ';font-size:20px;line-height:1.6' : ''}">${escaped(paragraph[lang])}</p>`,
    ),
    ...waysInHtml(letter, lang),
    ...(letter.tasks ?? []).flatMap((task, at) => [
      `<h2 style="font-size:19px;line-height:1.4;margin:24px 0 8px;padding-top:16px;border-top:1px solid #b1b4b6">${at + 1}. ${escaped(task.title[lang])}</h2>`,
      ...waysInHtml(task, lang),
    ]),
    asideIn(letter, lang),
    enclosedIn(letter, lang),
    `<p style="margin:16px 0 0;color:#505a5f;font-size:16px">${escaped(footer[lang])}</p>`,
  ].join('\n')

const waysInHtml = (ways: Ways, lang: Lang): string[] => [
  factsIn(ways, lang),
  actionIn(ways, lang),
  codeIn(ways, lang),
]

/** Letters of a label that stay on one line: what is longer would push its value off a telephone. */
const longestUnbroken = 16

const factsIn = ({ facts }: Ways, lang: Lang): string =>
  facts
    ? `<table role="presentation" style="border-collapse:collapse;margin:0 0 16px">${facts
        .map(
          ({ label, value }) =>
            `<tr><td style="padding:4px 16px 4px 0;color:#505a5f;vertical-align:top${label[lang].length > longestUnbroken ? '' : ';white-space:nowrap'}">${escaped(label[lang])}</td><td style="padding:4px 0;vertical-align:top">${escaped(value[lang])}</td></tr>`,
        )
        .join('')}</table>`
    : ''

const actionIn = ({ action }: Ways, lang: Lang): string =>
  action
    ? `<p style="margin:0 0 16px"><a href="${escaped(action.url)}" style="display:inline-block;padding:12px 20px;background:#0d4f53;color:#fff;font-weight:bold;text-decoration:none">${escaped(action.label[lang])}</a></p>`
    : ''

const codeIn = ({ code }: Ways, lang: Lang): string =>
  code
    ? `<p style="margin:0 0 16px">${escaped(code.label[lang])}<br><strong style="font-size:22px;letter-spacing:1px">${escaped(code.value)}</strong></p>`
    : ''

const asideIn = ({ aside }: Letter, lang: Lang): string =>
  aside
    ? `<p style="margin:0 0 16px;font-size:16px"><a href="${escaped(aside.url)}" style="color:#0d4f53">${escaped(aside.label[lang])}</a></p>`
    : ''

const enclosedIn = ({ enclosed }: Letter, lang: Lang): string =>
  enclosed
    ? `<h2 style="font-size:19px;line-height:1.4;margin:24px 0 8px;padding-top:16px;border-top:1px solid #b1b4b6">${escaped(enclosed.title[lang])}</h2>
<div style="margin:0 0 16px;font-size:16px;white-space:pre-wrap;overflow-wrap:anywhere">${escaped(enclosed.text[lang])}</div>`
    : ''

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
