import type { Lang, Text } from '../../../engine/text.ts'

/** What the page's script says while it sends files; `%{…}` is filled in there. */
const words = {
  hint: {
    zh: '可以一次选择多个文件，也可以拖放到这里，或者粘贴。',
    en: 'You can choose several files at once, drop them here, or paste them.',
  },
  photograph: { zh: '拍照', en: 'Take a photograph' },
  film: { zh: '录像', en: 'Record a video' },
  reading: { zh: '正在读取', en: 'Reading' },
  sending: { zh: '正在上传', en: 'Uploading' },
  paused: { zh: '已暂停', en: 'Paused' },
  checking: { zh: '已送达，正在检查', en: 'Sent, being checked' },
  uploaded: { zh: '已接收', en: 'Received' },
  refused: { zh: '未被接收，原因见文件列表', en: 'Not accepted; the list of files says why' },
  failed: {
    zh: '上传中断。已传的部分保留，联网后自动继续，也可以重试。',
    en: 'The upload broke off. What was sent is kept: it goes on once you are online, or try again.',
  },
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '继续', en: 'Resume' },
  retry: { zh: '重试', en: 'Try again' },
  cancel: { zh: '取消', en: 'Cancel' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  started: { zh: '开始上传%{count}个文件', en: 'Uploading %{count} files' },
  tooMany: {
    zh: '这一项还能上传%{count}个文件，多出的没有加入。',
    en: 'This item takes %{count} more; the others were left out.',
  },
} as const satisfies Readonly<Record<string, Text>>

export type SendingWords = { readonly [Name in keyof typeof words]: string }

/** In one language, as the page carries them. */
export const sendingWords = (lang: Lang): SendingWords =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text[lang]])) as SendingWords
