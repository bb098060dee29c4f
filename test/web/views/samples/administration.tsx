import { importOutlines } from '../../../../forms/imports/all.ts'
import { catalogue } from '../../../../forms/imports/catalogue.ts'
import { enterprises } from '../../../../forms/imports/enterprises.ts'
import { absenceForm } from '../../../../functions/web/absence-form.ts'
import { columnViews } from '../../../../functions/web/importing/columns-view.ts'
import type { View } from '../../../../functions/web/views/layout.tsx'
import { absencePage } from '../../../../functions/web/views/pages/absence.tsx'
import { importPage } from '../../../../functions/web/views/pages/import.tsx'
import { importNewPage } from '../../../../functions/web/views/pages/import-new.tsx'
import { importsPage } from '../../../../functions/web/views/pages/imports.tsx'
import { nowhere } from '../../../../functions/web/views/pages/people.tsx'
import { replacementPage, successorPage } from '../../../../functions/web/views/pages/replacement.tsx'
import { rowsFilePage, rowsReadPage } from '../../../../functions/web/views/pages/rows-file.tsx'
import { same } from '../../../../functions/web/views/text.ts'
import { type Names, today } from './data.ts'

const absenceSample = (names: Names) => {
  const row = {
    organ: same(names.county),
    away: names.officer,
    standIn: names.contact,
    kind: 'delegate' as const,
    from: '2026-03-02',
    until: '2026-03-13',
    basis: names.notice,
    reason: names.reason,
    end: { action: '/work/absence/a-1/end', requestKey: 'end' },
  }
  return {
    action: '/work/absence',
    requestKey: 'k',
    name: names.officer,
    form: absenceForm([{ value: 'o/p-2', label: same(names.contact) }]),
    answers: { standIn: 'o/p-2', from: '2026-03-02' },
    errors: [{ field: 'until', message: same(names.reason) }],
    context: { ...nowhere, today },
    back: '/work',
    nobody: false,
    rows: [row],
    standsIn: [{ ...row, kind: 'substitute' as const, basis: '' }],
  }
}

const roles = (names: Names) => [
  { value: 'approver/o1', text: same(`approver · ${names.county}`) },
  { value: 'officer/o1', text: same(`officer · ${names.county}`) },
]

const counts = { new: 1, changed: 1, same: 0, refused: 1 }
const digest = '5'.repeat(64)

const triedSample = (names: Names): Parameters<typeof importPage>[0] => ({
  kind: catalogue.title,
  status: 'tried',
  back: '/admin/imports',
  file: { name: 'catalogue.xlsx', size: 5000, sha256: digest, href: '/admin/imports/i-1/file' },
  about: [{ label: same('2024'), value: same('2024') }],
  tried: { name: names.officer, at: '2026-03-02T01:00:00.000Z' },
  counts,
  changes: [{ label: same(names.notice), before: same(''), after: same(names.notice) }],
  lines: [
    { line: 4, name: names.machine, fate: 'refused', changes: [], reasons: [same(names.reason)] },
    {
      line: 3,
      name: names.machine,
      fate: 'changed',
      changes: [{ label: same(names.machine), before: same(names.notice), after: same('') }],
      reasons: [],
      isMoved: true,
    },
    { line: 2, name: '', fate: 'new', changes: [], reasons: [] },
  ],
  fateHref: (fate = 'new') => `/admin/imports/i-1?fate=${fate}`,
  linesHref: '/admin/imports/i-1/lines',
  pages: [
    { href: '/admin/imports/i-1?page=1', text: '1', isHere: true },
    { href: '/admin/imports/i-1?page=2', text: '2', isHere: false },
  ],
  apply: { action: '/admin/imports/i-1', requestKey: 'i-1', hidden: { _digest: digest } },
})

const rowsSample = {
  form: catalogue.title,
  table: enterprises.title,
  back: '/work/page',
  action: '/work/rows',
}

const importSamples = (names: Names) => ({
  imports: importsPage({
    kinds: importOutlines.map(({ id, title, intro }) => ({ href: `/admin/imports/${id}`, title, intro })),
    editions: [
      {
        edition: '2024',
        status: same(names.notice),
        issuer: names.county,
        number: '',
        from: '2024-02-01',
        until: '',
        count: 400,
        href: '/admin/imports/i-1',
      },
    ],
    rows: (['tried', 'applying', 'applied'] as const).map((status) => ({
      href: '/admin/imports/i-1',
      kind: catalogue.title,
      file: 'catalogue.xlsx',
      by: names.officer,
      at: '2026-03-02T01:00:00.000Z',
      ...{ status, counts },
    })),
    next: '/admin/imports?after=x',
  }),
  'imports-none': importsPage({ kinds: [], editions: [], rows: [] }),
  'import-new': importNewPage({
    title: catalogue.title,
    intro: catalogue.intro,
    action: '/admin/imports/catalogue',
    requestKey: 'k',
    back: '/admin/imports',
    templates: { xlsx: '/admin/imports/catalogue/template', csv: '/admin/imports/catalogue/template?as=csv' },
    columns: columnViews(enterprises.fields),
    about: catalogue.about,
    answers: { edition: names.notice },
    context: { ...nowhere, today },
    errors: [{ field: 'file', message: same(names.reason) }],
  }),
  'import-tried': importPage(triedSample(names)),
  'import-nothing': importPage({ ...triedSample(names), apply: undefined, changes: [] }),
  'import-under-way': importPage({ ...triedSample(names), status: 'applying', shown: 'refused' }),
  'rows-file': rowsFilePage({
    ...rowsSample,
    templates: { xlsx: '/work/rows?template=xlsx', csv: '/work/rows?template=csv' },
    columns: columnViews(enterprises.fields),
    most: 60,
    there: 3,
    errors: [{ field: 'file', message: same(names.reason) }],
  }),
  'rows-read': rowsReadPage({
    ...rowsSample,
    file: 'plan.xlsx',
    lines: triedSample(names).lines.map((line) => ({ ...line, changes: [], isMoved: false })),
    filled: 2,
    refused: 1,
    fill: { action: '/work/rows', requestKey: 'k', version: 2, hidden: { _rows: '[]', mode: 'add' } },
  }),
  'rows-none': rowsReadPage({ ...rowsSample, file: 'plan.xlsx', lines: [], filled: 0, refused: 0 }),
  'import-unreadable': importPage({
    ...triedSample(names),
    status: 'applied',
    applied: { name: names.officer, at: '2026-03-02T01:00:00.000Z' },
    unreadable: same(names.reason),
  }),
})

/** Who stands in, who takes whose place, and what is brought in. */
export const administrationSamples = (names: Names): { readonly [name: string]: View } => ({
  ...importSamples(names),
  absence: absencePage(absenceSample(names)),
  'absence-none': absencePage({ ...absenceSample(names), errors: [], rows: [], standsIn: [], nobody: true }),
  successor: successorPage({
    action: '/admin/p-1/replacement',
    name: names.officer,
    successor: 'zhang@example.com',
    roles: roles(names),
    chosen: ['approver/o1'],
    errors: [{ field: 'successor', message: same(names.reason) }],
    back: '/admin/p-1',
  }),
  replacement: replacementPage({
    action: '/admin/p-1/replacement',
    requestKey: 'p-1-3',
    leaver: names.officer,
    successor: { name: names.contact, email: 'zhang@example.com' },
    roles: roles(names).slice(0, 1),
    dropped: [same(`officer · ${names.county}`)],
    bare: [same(`officer · ${names.county}`)],
    tasks: [same(`${names.enterprise} · ${names.notice}`)],
    left: [same(`${names.enterprise} · ${names.notice}`)],
    absences: [{ away: names.officer, standIn: names.contact, from: '2026-03-02', until: '2026-03-13' }],
    back: '/admin/p-1/replacement',
  }),
})
