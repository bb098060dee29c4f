import { extensionRequest } from '../../../../forms/extension-request/form.ts'
import { wordsOf } from '../../../../forms/tracks/words.ts'
import { freeze } from '../../../../functions/engine/answers.ts'
import { noPictureText } from '../../../../functions/engine/picture.ts'
import { checkPage } from '../../../../functions/web/views/form/check.tsx'
import { evidencePage } from '../../../../functions/web/views/form/evidence-page.tsx'
import { formPage } from '../../../../functions/web/views/form/page.tsx'
import { receiptPage } from '../../../../functions/web/views/form/receipt.tsx'
import type { SlotView } from '../../../../functions/web/views/form/slot-view.ts'
import { taskListPage } from '../../../../functions/web/views/form/task-list.tsx'
import type { View } from '../../../../functions/web/views/layout.tsx'
import { same } from '../../../../functions/web/views/text.ts'
import { pixel } from './cases.tsx'
import { contextOf, type Names } from './data.ts'
import { everyAnswer, everyForm, everyKind } from './every-kind.ts'

const sending = { action: '/my/cases/C-000001/forms/every/all', requestKey: 'key-1', version: 3 }

const errors = [
  { field: 'reason', message: { zh: '请填写延期理由', en: 'Enter the reason' } },
  { field: 'until', message: { zh: '申请延期至须为完整的日期', en: 'Extend until must be a whole date' } },
  { field: 'tickets.1.tare', message: { zh: '过磅单 2：请填写皮重', en: 'Weigh ticket 2: enter the tare' } },
]

const slots: readonly SlotView[] = (everyKind.evidence ?? []).map((slot, at) => ({
  slot,
  missing:
    at === 0
      ? undefined
      : { zh: '请上传：至少 1 个文件，现有 0 个', en: 'Upload: at least 1 file, there are 0' },
  uploads:
    at === 0
      ? [
          {
            id: 'u1',
            name: 'IMG_20260208_093012.jpg',
            size: 3_412_000,
            status: 'received',
            small: { src: pixel, href: '/files/u1?view=1' },
            takenAt: '2026-02-08T09:30:12',
            doubts: ['before-notice', { metresFromSite: 12_400 }, 'edited'],
            copies: [{ text: { zh: '同一文件在这一项中有两份', en: 'The very same file is here twice' } }],
            caption: 'Kiln 2, north side',
            earlier: ['IMG_20260207_170000.jpg'],
            arrange: '/files/u1',
            replace: '?replace=u1#evidence.photos',
            remove: '/remove/u1',
          },
          {
            id: 'u4',
            name: 'IMG_20260208_093500.png',
            size: 24_412_000,
            status: 'received',
            noPicture: noPictureText['too-many-pixels'],
            remove: '/remove/u4',
          },
          { id: 'u2', name: 'IMG_20260208_093407.jpg', status: 'checking' },
          {
            id: 'u3',
            name: 'archive.zip',
            size: 120,
            status: 'refused',
            reason: {
              zh: '压缩包不能上传，请逐个上传里面的文件',
              en: 'Archives are refused: upload the files in it one by one',
            },
            remove: '/remove/u3',
          },
        ]
      : [],
  post: { url: 'https://store.example/quarantine', fields: { key: 'uploads/1', policy: 'abc' } },
  send: { to: '/my/cases/C-000001/forms/every/pages/all/evidence/send', here: '/my/cases/C-000001' },
}))

/** Pages that people fill in, and what they see around them. */
export const formSamples = (names: Names): { readonly [name: string]: View } => {
  const context = contextOf(names)
  const answers = { ...everyAnswer, reason: names.reason }
  const page = {
    ...sending,
    form: everyForm,
    page: everyKind,
    context,
    back: '/my/tasks',
    position: { index: 2, count: 5 },
  }
  const check = {
    ...sending,
    form: everyForm,
    answers: freeze(everyForm, answers, context),
    evidence: (everyKind.evidence ?? []).map((slot, at) => ({
      slot,
      page: 'all',
      files: at === 0 ? [{ name: 'a.jpg', size: 3_412_000 }] : [],
    })),
    addresses: { all: { fields: '/all', evidence: '/all/evidence' } },
    back: '/my/tasks',
  }
  return {
    'form-task-list': taskListPage({
      form: extensionRequest,
      caseNumber: context.caseNumber,
      numberName: wordsOf({}).number,
      enterprise: names.enterprise,
      pages: extensionRequest.pages.map(({ id, title }, at) => ({
        id,
        title,
        href: `/my/${id}`,
        status: (['done', 'done', 'to-correct', 'in-progress', 'not-started'] as const)[at] ?? 'not-started',
      })),
      check: '/my/check',
      back: '/my',
      saved: { at: '2026-02-10T01:25:00Z', by: names.contact },
      resume: sending,
      copied: { reference: 'LC-20260224-K7Q2MZ-1', labels: [{ zh: '联系人', en: 'Contact' }] },
      newer: {
        ...sending,
        stays: false,
        added: [{ label: { zh: '改造费用', en: 'Cost of the works' } }],
        changed: [{ label: { zh: '延期理由', en: 'Reason' } }],
        dropped: [
          { label: { zh: '设备名称', en: 'Machine' }, typed: { zh: names.machine, en: names.machine } },
        ],
      },
    }),
    'form-page-copied': formPage({
      ...page,
      answers,
      errors: [],
      copied: { reference: 'LC-20260224-K7Q2MZ-1', fields: ['reason'] },
    }),
    'form-page': formPage({ ...page, answers: {}, errors: [], keep: { name: 'k', isSaved: false } }),
    'form-page-faults': formPage({ ...page, answers: { ...answers, reason: '' }, errors, adding: 'tickets' }),
    'form-page-clash': formPage({
      ...page,
      answers,
      errors: [{ field: 'reason', message: { zh: '请选择采用谁的内容', en: 'Choose whose answer is kept' } }],
      clashes: [
        {
          field: 'reason',
          path: 'reason',
          answer: names.machine,
          seal: '0123456789abcdef',
          by: names.officer,
          at: '2026-03-02T00:00:00.000Z',
        },
        {
          field: 'tickets.i0',
          path: 'tickets.0',
          answer: [{ gross: '31.5', tare: '11.5' }],
          seal: '0123456789abcdef',
          by: names.officer,
          at: '2026-03-02T00:00:00.000Z',
        },
      ],
    }),
    'form-page-declaration': formPage({
      ...page,
      page: { ...everyKind, fields: everyKind.fields.filter(({ kind }) => kind === 'declaration') },
      answers: {},
      errors: [
        { field: 'evidence.report', message: { zh: '请上传监测报告', en: 'Upload the monitoring report' } },
      ],
      slots,
      corrections: [
        { label: { zh: '整改现场照片', en: 'Photographs' }, remark: names.reason, href: '#evidence.photos' },
      ],
    }),
    'form-evidence': evidencePage({
      form: everyForm,
      page: everyKind,
      slots,
      errors: [],
      back: '/all',
      next: '/check',
      requestKey: 'key-2',
    }),
    'form-check': checkPage({ ...check, errors: [] }),
    'form-check-faults': checkPage({
      ...check,
      errors: [
        ...errors,
        { field: 'evidence.report', message: { zh: '请上传监测报告', en: 'Upload the monitoring report' } },
      ],
    }),
    'form-receipt': receiptPage({
      form: everyForm.title,
      reference: '371526-2025-007-01',
      submittedAt: '2026-02-10T02:03:00Z',
      enterprise: names.enterprise,
      caseNumber: context.caseNumber,
      numberName: wordsOf({}).number,
      mailedTo: 'zhang@luxi.example',
      next: { organs: [same('MIIT')], due: '2026-02-13' },
      caseHref: '/my/cases/1',
      filingHref: '/my/cases/1/filings/1',
    }),
  }
}
