import { tipOff } from '../../../../forms/tip-off/form.ts'
import { kinds } from '../../../../forms/tip-off/kinds.ts'
import { slotsIn } from '../../../../functions/engine/answers.ts'
import { onePage } from '../../../../functions/web/outside/asked.ts'
import type { View } from '../../../../functions/web/views/layout.tsx'
import { type OutsideView, outsidePage } from '../../../../functions/web/views/pages/outside.tsx'
import {
  tipFollowPage,
  tipFormPage,
  tipPhotographsPage,
  tipReceiptPage,
  tipStandingPage,
  tipsPage,
} from '../../../../functions/web/views/pages/tip-off.tsx'
import { exampleContext } from '../../../forms/examples.ts'
import type { Names } from './data.ts'

const code = '7K2M-Q0TX-93FB-ZC4A'
const [slot] = slotsIn(tipOff)
const entry = { entry: 'E-1', caseNumber: 'LC-1', named: false, doubts: [] }
const sending = { action: '/tip-offs/new', requestKey: 'k' }

const about = ({ enterprise: name }: Names) => ({ name, words: kinds[0]?.label ?? { zh: '', en: '' } })

/** What its office has of it. */
const list = (names: Names): OutsideView => ({
  title: { zh: '社会监督举报', en: 'Tip-offs' },
  action: '/work/tip-offs',
  begun: { zh: '收到', en: 'Received' },
  today: '2026-02-24',
  asked: [
    {
      name: 'show',
      label: { zh: '办理情况', en: 'State' },
      value: 'open',
      choices: [
        { value: 'open', label: { zh: '未办结', en: 'Open' } },
        { value: 'late', label: { zh: '已超期', en: 'Late' } },
      ],
      all: true,
    },
  ],
  rows: [
    {
      ...{ number: 'LC-T-20260202-ABCDEFGHJKMN', href: '/work/cases/C-1', subject: about(names) },
      ...{ on: '2026-02-02', state: { zh: '核查办理中', en: 'Being checked' }, due: '2026-02-20' },
    },
    {
      ...{ number: 'LC-T-20260201-ABCDEFGHJKMP', href: '/work/cases/C-2', subject: about(names) },
      ...{ on: '2026-02-01', state: { zh: '垃圾信息，办结', en: 'Spam: ended' } },
    },
  ],
  next: '/work/tip-offs?show=open&after=1',
})

/** What the public tells, without signing in. */
export const tipSamples = (names: Names): { readonly [name: string]: View } => ({
  tips: tipsPage(),
  'tip-offs': outsidePage(list(names)),
  'tip-offs-none': outsidePage({ ...list(names), rows: [] }),
  'tip-form': tipFormPage({
    ...sending,
    form: onePage(tipOff),
    answers: { enterprise: names.enterprise },
    context: { ...exampleContext, about: { ...entry, enterprise: names.enterprise } },
    errors: [{ field: 'words', message: { zh: '请填写具体情况', en: 'Enter what happens' } }],
    back: '/tip-offs',
  }),
  ...(slot && {
    'tip-photographs': tipPhotographsPage({
      ...{ code, sending, errors: [] },
      slot: {
        slot,
        uploads: [{ id: 'u', name: 'a.jpg', size: 120_000, status: 'received', remove: '/remove/u' }],
        post: { url: 'https://store.example', fields: { key: 'k' } },
      },
    }),
  }),
  'tip-receipt': tipReceiptPage({ code, caseNumber: 'LC-T-20260224-K7Q2MZABCDEF', named: false }),
  'tip-receipt-named': tipReceiptPage({ code, caseNumber: 'LC-T-20260224-K7Q2MZABCDEF', named: true }),
  'tip-follow': tipFollowPage({
    code: 'AAAA',
    errors: [{ field: 'code', message: { zh: '没有这个查询码', en: 'There is no such code' } }],
  }),
  'tip-standing': tipStandingPage({
    ...{ caseNumber: 'LC-T-20260224-K7Q2MZABCDEF', status: 'open' },
    ...{ receivedAt: '2026-02-24T03:00:00Z', due: '2026-03-16' },
  }),
  'tip-answered': tipStandingPage({
    ...{ caseNumber: 'LC-T-20260224-K7Q2MZABCDEF', status: 'ended', receivedAt: '2026-02-24T03:00:00Z' },
    ...{ outcome: { zh: '举报属实，办结', en: 'True: ended' }, answer: names.reason },
  }),
})
