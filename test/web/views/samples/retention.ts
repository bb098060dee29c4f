import type { RetainedView } from '../../../../functions/web/views/pages/retained.tsx'
import type { KeptLine, RetentionView } from '../../../../functions/web/views/pages/retention.tsx'
import type { Names } from './data.ts'

const exit = { zh: '关停退出和设备拆除案件', en: 'Cases that ended in a closure or in dismantled equipment' }
const basis = { zh: '类别由本市自定；原文待核', en: 'The classes are the city’s policy; text to be checked' }

const line = (names: Names): KeptLine => ({
  href: '/work/retention/C-20250816-k7q2mz',
  number: 'LC-20250816-K7Q2MZ',
  party: names.enterprise,
  county: { zh: '高唐县', en: 'Gaotang' },
  retention: exit,
  until: '2056-12-31',
})

export const retention = (names: Names): RetentionView => ({
  classes: [
    { title: exit, years: 30, mark: 'check', basis },
    { title: { zh: '其他案件', en: 'All other cases' }, years: 10, mark: 'policy', basis },
  ],
  due: [{ ...line(names), agreed: 1 }, line(names)],
  held: [{ ...line(names), until: undefined }],
  leaving: [line(names)],
  gone: [line(names)],
})

const act = (names: Names) => ({
  who: { zh: `聊城市审计局 审计人员 ${names.officer}`, en: `${names.officer}, auditor` },
  on: '2026-02-10',
})

export const retained = (names: Names): RetainedView => {
  const why = { reason: names.reason, paper: names.notice }
  return {
    back: '/audit/cases/C-20250816-k7q2mz',
    base: '/work/retention/C-20250816-k7q2mz',
    requestKey: 'k',
    number: 'LC-20250816-K7Q2MZ',
    party: names.enterprise,
    retention: { title: exit, years: 30, basis },
    ended: '2026-01-20',
    until: '2056-12-31',
    locks: { asked: 12, locked: 12, held: 12, mode: 'GOVERNANCE', until: '2036-01-20' },
    files: 12,
    holds: [
      { no: 1, ...why, placed: act(names) },
      { no: 2, ...why, placed: act(names), asked: { ...act(names), ...why }, mine: true },
      { no: 3, ...why, placed: act(names), asked: { ...act(names), ...why }, mine: false },
      { no: 4, ...why, placed: act(names), asked: { ...act(names), ...why }, released: act(names) },
    ],
    typed: { at: '1', reason: '', paper: why.paper },
    errors: [{ field: 'reason', message: { zh: '请写明理由', en: 'Say why' } }],
  }
}

export const deleted = (names: Names) => ({
  agreed: [
    { ...act(names), remark: names.reason },
    { ...act(names), remark: '' },
  ],
  mine: false,
  done: { on: '2057-02-10', certificate: 'e'.repeat(64), size: 4096, events: 31, files: 12 },
})
