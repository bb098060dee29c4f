import { actTitles } from '../../../../functions/web/models/act-names.ts'
import { actWords } from '../../../../functions/web/models/act-words.ts'
import type { View } from '../../../../functions/web/views/layout.tsx'
import { type ActView, actDonePage, actPage } from '../../../../functions/web/views/pages/act.tsx'
import { opinionPage } from '../../../../functions/web/views/pages/opinion.tsx'
import { oneTask } from './cases.tsx'
import type { Names } from './data.ts'

const choose = { field: 'signer', message: { zh: '请选择一项', en: 'Choose one' } }
const write = { field: 'words', message: { zh: '请填写内容', en: 'Write something here' } }

const signer = (names: Names): ActView => ({
  action: '/a/task/acts/signer',
  requestKey: 'key-7',
  title: actTitles.signer,
  about: { zh: names.enterprise, en: names.enterprise },
  intro: actWords.signer.intro,
  choices: [
    {
      name: 'place',
      label: { zh: '签署顺序', en: 'When it signs' },
      as: 'radios',
      items: [{ value: 'before', text: { zh: '前加签', en: 'Before me' } }],
      value: 'before',
    },
    {
      name: 'signer',
      label: { zh: '加签单位', en: 'Organ' },
      as: 'select',
      items: [{ value: '371521-water', text: { zh: '水利局', en: 'Water' } }],
      value: '',
    },
  ],
  words: { name: 'words', label: actWords.signer.words, value: names.reason },
  chosen: [],
  method: 'post',
  send: actWords.signer.send,
  back: '/a/task',
  errors: [],
})

/** Other acts on a task, and the page of an opinion, in the states that people meet. */
export const actSamples = (names: Names): { readonly [name: string]: View } => ({
  'act-signer': actPage(signer(names)),
  'act-faults': actPage({ ...signer(names), errors: [choose, write] }),
  'act-lookup': actPage({
    ...signer(names),
    choices: signer(names).choices.slice(1),
    words: undefined,
    chosen: [{ name: 'organ', value: '371521-miit' }],
    method: 'get',
  }),
  'act-done': actDonePage({
    title: actTitles.recuse,
    text: actWords.recuse.intro,
    links: [{ href: '/work', text: { zh: '返回待办', en: 'Back to the queue' } }],
  }),
  opinion: opinionPage({
    task: oneTask(names),
    asker: { zh: names.officer, en: names.officer },
    question: names.reason,
    errors: [],
  }),
  'opinion-faults': opinionPage({
    task: oneTask(names),
    asker: { zh: names.officer, en: names.officer },
    question: names.reason,
    typed: '',
    errors: [write],
  }),
})
