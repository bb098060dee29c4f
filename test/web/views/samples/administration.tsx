import { absenceForm } from '../../../../functions/web/absence-form.ts'
import type { View } from '../../../../functions/web/views/layout.tsx'
import { absencePage } from '../../../../functions/web/views/pages/absence.tsx'
import { nowhere } from '../../../../functions/web/views/pages/people.tsx'
import { replacementPage, successorPage } from '../../../../functions/web/views/pages/replacement.tsx'
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

/** Who stands in, and who takes whose place. */
export const administrationSamples = (names: Names): { readonly [name: string]: View } => ({
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
