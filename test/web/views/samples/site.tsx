import { bases, type LegalBasis } from '../../../../forms/bases.ts'
import { extensionRequestChain } from '../../../../forms/extension-request/chain.ts'
import { definitionView } from '../../../../functions/web/models/definition.ts'
import { ruleSetView, trackLine, trackView } from '../../../../functions/web/models/track.ts'
import type { View } from '../../../../functions/web/views/layout.tsx'
import {
  approvalOpenPage,
  deviceCodePage,
  linkFailedPage,
} from '../../../../functions/web/views/pages/approval.tsx'
import { basesPage } from '../../../../functions/web/views/pages/bases.tsx'
import { blankPage } from '../../../../functions/web/views/pages/blank.tsx'
import { calendarPage } from '../../../../functions/web/views/pages/calendar.tsx'
import { definitionPage } from '../../../../functions/web/views/pages/definition.tsx'
import { definitionsPage } from '../../../../functions/web/views/pages/definitions.tsx'
import { devicesPage } from '../../../../functions/web/views/pages/devices.tsx'
import { enterprisePage, enterprisesPage } from '../../../../functions/web/views/pages/enterprises.tsx'
import { type FailureStatus, failurePage } from '../../../../functions/web/views/pages/failure.tsx'
import { helpPage } from '../../../../functions/web/views/pages/help.tsx'
import { homePage } from '../../../../functions/web/views/pages/home.tsx'
import { logPage } from '../../../../functions/web/views/pages/log.tsx'
import { notMeDonePage, notMePage } from '../../../../functions/web/views/pages/not-me.tsx'
import {
  addPasskeyPage,
  createPasskeyPage,
  removePasskeyPage,
} from '../../../../functions/web/views/pages/passkey.tsx'
import { peoplePage, personPage } from '../../../../functions/web/views/pages/people.tsx'
import { registerDayAskPage, registerDayPage } from '../../../../functions/web/views/pages/register-day.tsx'
import { registerEntryPage } from '../../../../functions/web/views/pages/register-entry.tsx'
import { registerListPage } from '../../../../functions/web/views/pages/register-list.tsx'
import { registerSchemaPage } from '../../../../functions/web/views/pages/register-schema.tsx'
import type { RegisterFilter } from '../../../../functions/web/views/pages/register-search.tsx'
import { signInOpenPage, signInPage, signInSentPage } from '../../../../functions/web/views/pages/sign-in.tsx'
import { trackPage, tracksPage } from '../../../../functions/web/views/pages/tracks.tsx'
import { verifyPage } from '../../../../functions/web/views/pages/verify.tsx'
import { same } from '../../../../functions/web/views/text.ts'
import { closingForms } from '../../../support/closing-forms.ts'
import { closingTrack } from '../../../support/closing-track.ts'
import { type Names, today } from './data.ts'
import { everyForm } from './every-kind.ts'

const statuses: readonly FailureStatus[] = [400, 401, 403, 404, 405, 409, 413, 415, 429, 500]

const organs = Array.from({ length: 12 }, (_, at) => ({
  value: `371526-o${at}`,
  label: { zh: `单位${at}`, en: `Organ ${at}` },
}))

const published = (names: Names) => ({
  county: names.county,
  enterprise: names.enterprise,
  sector: names.industry,
  equipment: names.machine,
  model: 'Φ2.2×7m',
  quantity: '2',
  capacity: '20.5 t/h',
  basis: names.catalogue,
  method: names.reason,
  deadline: '2026-12-31',
  remark: '',
})

const codeFault = {
  field: 'code',
  message: { zh: '代码不能使用，请重新申请登录链接', en: 'The code cannot be used: ask for a new link' },
}

const registerFilter: RegisterFilter = {
  action: '/register/commitments',
  q: '',
  narrows: [
    {
      name: 'county',
      label: { zh: '县区', en: 'County' },
      value: '371521',
      choices: [
        { value: '371521', label: { zh: '阳谷县', en: 'Yanggu County' } },
        { value: '371522', label: { zh: '莘县', en: 'Shen County' } },
      ],
    },
    {
      name: 'state',
      label: { zh: '状态', en: 'State' },
      value: '',
      all: { zh: '公开中', en: 'Published' },
      choices: [{ value: 'removed', label: { zh: '已移出', en: 'Taken off' } }],
    },
  ],
}

const registerData = {
  atom: '/feed.atom',
  json: '/entries.json',
  csv: '/entries.csv',
  schema: '/register/schema',
}

const devices = {
  sending: { action: '/devices', requestKey: 'devices' },
  rows: (['wechat', 'other'] as const).map((browser, at) => ({
    ...{ id: `${at}`.repeat(64), form: 'phone' as const, browser, isThis: at === 0 },
    ...{ first: '2026-02-01T01:00:00Z', last: '2026-02-09T01:00:00Z', expires: '2026-03-03T01:00:00Z' },
  })),
}

const passkeys = (names: Names) =>
  [names.machine, names.contact].map((name, at) => ({
    ...{ id: `${at}`.repeat(64), name, suspended: at === 1, href: `/passkeys/${at}` },
    ...{ createdAt: '2026-02-01T01:00:00Z', ...(at === 0 && { lastUsed: '2026-02-09T01:00:00Z' }) },
  }))

const passkeySending = { action: '/passkeys', requestKey: 'passkeys' }

const passkeyPages = (names: Names): { readonly [name: string]: View } => {
  const changing = { sending: passkeySending, name: names.machine, errors: [], back: '/devices' }
  const asked = { field: 'passkey', message: { zh: '请用通行密钥确认', en: 'Confirm with your passkey' } }
  return {
    'passkey-add': addPasskeyPage({
      ...changing,
      errors: [{ field: 'name', message: { zh: '请填写名称', en: 'Enter a name' } }],
    }),
    'passkey-add-digits': addPasskeyPage({ ...changing, mailedTo: 'w***@example.com' }),
    'passkey-create': createPasskeyPage({ ...changing, options: '{"challenge":"<>\\"&"}' }),
    'passkey-remove': removePasskeyPage({ ...changing, errors: [asked], passkey: '{}' }),
  }
}

const failures = (names: Names) =>
  Object.fromEntries(
    statuses.map((status): [string, View] => [
      `failure-${status}`,
      failurePage({
        status,
        request: 'req-8f2c1d',
        ...(status === 409 && {
          words: {
            zh: '申请内容在您阅读后有变化。请重新阅读后再决定。',
            en: 'The content has changed since you read it.',
          },
          typed: [{ label: 'reason', value: names.reason }],
        }),
      }),
    ]),
  )

/** Pages of the public, of signing in, of the administrator, and of what went wrong. */
const listed = (id: string): LegalBasis => {
  const found = bases.find((one) => one.id === id)
  if (!found) throw new Error(`No basis ${id}`)
  return found
}

/** A basis that changes on a day, and one that no form rests on. */
const changing: LegalBasis = {
  ...listed('energy-law'),
  editions: [
    {
      version: '2018',
      label: { zh: '2018年修正', en: 'as amended in 2018' },
      status: 'in-force',
      from: '2018-10-26',
      until: '2026-06-30',
      source: { zh: '示例', en: 'An example' },
    },
    {
      version: '2026',
      label: { zh: '2026年修订', en: 'as revised in 2026' },
      status: 'in-force',
      from: '2026-07-01',
      source: { zh: '示例', en: 'An example' },
    },
  ],
}
const listedBases = [
  {
    ...changing,
    forms: [{ href: '/help/forms/every', text: everyForm.title }],
  },
  { ...listed('opinion-2017-30'), forms: [] },
  { ...listed('plan-2025'), forms: [] },
]

const enterpriseRow = (names: Names) => ({
  href: '/work/enterprises/91371526YYYY0008XC',
  name: names.enterprise,
  code: '91371526YYYY0008XC',
  county: { zh: '高唐县', en: 'Gaotang County' },
  sector: { zh: '轻工', en: 'Light industry' },
  address: names.address,
})

export const siteSamples = (names: Names): { readonly [name: string]: View } => ({
  home: homePage({ start: '/sign-in' }),
  'sign-in': signInPage({}),
  'sign-in-faults': signInPage({
    email: 'wang@',
    errors: [{ field: 'email', message: { zh: '请填写完整的邮箱', en: 'Enter a whole mailbox' } }],
    next: '/my',
  }),
  'sign-in-sent': signInSentPage({ email: 'wang@example.com', minutes: 15 }),
  'sign-in-open': signInOpenPage({}),
  'sign-in-open-faults': signInOpenPage({ errors: [codeFault] }),
  'approval-open': approvalOpenPage({}),
  'device-code': deviceCodePage({
    mailedTo: 'w***@example.com',
    errors: [{ field: 'digits', message: { zh: '验证码不正确', en: 'The code is not right' } }],
  }),
  'link-failed': linkFailedPage({}),
  'not-me': notMePage({ errors: [codeFault] }),
  'not-me-done': notMeDonePage(),
  devices: devicesPage({
    ...devices,
    passkeys: { rows: passkeys(names), add: '/passkeys/new' },
    back: '/work',
  }),
  'devices-none': devicesPage({ ...devices, rows: [], passkeys: { rows: [], add: '/new' }, back: '/work' }),
  ...passkeyPages(names),
  calendar: calendarPage({ sending: { action: '/work/calendar', requestKey: 'k' }, back: '/work' }),
  'calendar-made': calendarPage({
    ...{ sending: { action: '/work/calendar', requestKey: 'k' }, back: '/work' },
    made: '2026-02-10T03:00:00Z',
  }),
  'calendar-shown': calendarPage({
    ...{ sending: { action: '/work/calendar', requestKey: 'k' }, back: '/work' },
    ...{ made: '2026-02-10T03:00:00Z', address: 'https://tuichu.example/calendar/tasks.ics?key=abc&lang=zh' },
  }),
  'register-list': registerListPage({
    registers: [
      { href: '/register', text: { zh: '公开承诺', en: 'Commitments' }, current: true },
      { href: '/register/exits', text: { zh: '已退出', en: 'Retired' }, current: false },
    ],
    title: { zh: '不再恢复生产公开承诺', en: 'Commitments never to resume production' },
    filter: registerFilter,
    onDay: '/register/commitments/on',
    data: registerData,
    looked: 300,
    rows: [{ ...published(names), href: '/register/1' }, published(names)],
    next: '?after=1',
  }),
  'register-others': registerListPage({
    registers: [],
    title: { zh: '年度公示', en: 'Annual notices' },
    filter: { ...registerFilter, ofOthers: true },
    onDay: '/register/annual-notices/on',
    data: registerData,
    rows: [],
  }),
  'register-empty': registerListPage({
    registers: [],
    elsewhere: [
      { href: '/register/closures?q=a', text: { zh: '关停', en: 'Closures' } },
      { href: '/register/credit?q=a', text: { zh: '失信', en: 'Credit' } },
    ],
    title: { zh: '已退出', en: 'Retired' },
    filter: registerFilter,
    onDay: '/register/commitments/on',
    data: registerData,
    rows: [],
  }),
  'register-gone': registerListPage({
    registers: [],
    title: { zh: '环境信用评价结果', en: 'Environmental credit ratings' },
    filter: registerFilter,
    onDay: '/register/commitments/on',
    data: registerData,
    rows: [],
    gone: [
      {
        id: '371526-2025-007-2',
        href: '/register/1',
        removedAt: '2026-02-10T03:00:00Z',
        replacedBy: { id: '371526-2025-007-9', href: '/register/2' },
      },
      { id: '371526-2025-008-1', href: '/register/3', removedAt: '2026-02-09T03:00:00Z' },
    ],
  }),
  'register-schema': registerSchemaPage({
    entry: [
      { name: 'id', label: { zh: '条目编号', en: 'Entry' }, note: { zh: '永久不变', en: 'Permanent' } },
    ],
    row: [{ name: 'county', label: { zh: '县区', en: 'County' }, note: { zh: '原文', en: 'As announced' } }],
    ...{ schema: '/register/schema.json', back: '/register' },
  }),
  'register-day': registerDayPage({
    title: { zh: '不再恢复生产公开承诺', en: 'Commitments never to resume production' },
    ...{ action: '/register/commitments/on', day: '2026-02-10', isToday: false, next: '?after=1' },
    ...{ digest: 'd'.repeat(64), json: '/register/commitments/on.json', back: '/register' },
    lines: [
      {
        ...{ id: '371526-2025-007-2', href: '/register/1', enterprise: same(names.enterprise) },
        ...{ publishedAt: '2026-02-10T03:00:00Z', digest: 'a'.repeat(64) },
      },
      {
        ...{ id: '371526-2025-008-1', href: '/register/3' },
        ...{ publishedAt: '2026-02-09T03:00:00Z', digest: 'b'.repeat(64) },
      },
    ],
  }),
  'register-day-none': registerDayAskPage({
    ...{
      title: { zh: '公开承诺', en: 'Commitments' },
      action: '/register/commitments/on',
      day: '2099-01-01',
    },
    back: '/register',
    errors: [{ field: 'day', message: { zh: '请填写今天或者以前的日期', en: 'Enter a day up to today' } }],
  }),
  'register-entry': registerEntryPage({
    id: '1',
    title: { zh: '不再恢复生产公开承诺', en: 'Commitment never to resume production' },
    rows: [published(names)],
    pictures: [1, 2].map((no) => ({
      href: `/register/commitments/1/pictures/${no}`,
      label: { zh: '供公开的照片', en: 'Photographs to be published' },
    })),
    publishedAt: '2026-02-10T03:00:00Z',
    issuer: { zh: '聊城市工业和信息化局', en: 'Liaocheng Industry Bureau' },
    basis: { zh: '工作方案二（五）3（征求意见稿）', en: 'The plan, 2(5)3 (draft)' },
    statement: {
      zh: '本企业向社会公开承诺：清单所列设备不再恢复生产。',
      en: 'The enterprise promises that the equipment listed will not run again.',
    },
    standing: {
      zh: '设备已封存，拆除期限 2026年12月31日。',
      en: 'Sealed; to be dismantled by 31 December 2026.',
    },
    objections: { until: '2026-02-26', how: { zh: '监督电话 0635-8240000', en: 'Telephone 0635-8240000' } },
    address: 'https://tuichu.example/register/371526-2025-007-2',
    event: 'a'.repeat(64),
    logged: {
      status: 'proven',
      entry: 1208,
      of: 40112,
      since: '2026-02-10T03:01:00Z',
      proof: '/log/proof/371526-2025-007-2',
    },
    back: '/register',
    clock: {
      title: { zh: '承诺的拆除期限', en: 'Promised to be dismantled' },
      basis: { zh: '工作方案（征求意见稿）', en: 'The plan (draft)' },
      ...{ from: '2026-02-10', today: '2026-02-24', status: 'running', lapses: true },
      startedBy: { zh: '本条目公开', en: 'The publication of this entry' },
      first: { nominal: '2026-12-31', effective: '2026-12-31', provisional: false },
    },
    events: [
      { at: '2026-02-10T03:00:00Z', what: { zh: '公开', en: 'Published' } },
      {
        at: '2026-02-20T03:00:00Z',
        what: {
          zh: '同一案件在“已拆除设备”公开',
          en: 'The same case: published under “Dismantled equipment”',
        },
        entry: { id: '371526-2025-007-4', href: '/register/4' },
      },
    ],
  }),
  ...Object.fromEntries(
    (['waiting', 'unread', 'wrong'] as const).map((status) => [
      `register-entry-${status}`,
      registerEntryPage({
        ...{ id: '1', title: { zh: '公开承诺', en: 'Commitment' }, rows: [published(names)] },
        ...{ publishedAt: '2026-02-10T03:00:00Z', issuer: { zh: '聊城市', en: 'Liaocheng' } },
        ...{
          address: 'https://tuichu.example/register/1',
          back: '/register',
          events: [],
          logged: { status },
        },
      }),
    ]),
  ),
  'register-entry-struck': registerEntryPage({
    ...{ id: '1', title: { zh: '年度公示', en: 'Annual notice' }, rows: [published(names)] },
    ...{ publishedAt: '2026-02-10T03:00:00Z', issuer: { zh: '聊城市', en: 'Liaocheng' } },
    ...{ address: 'https://tuichu.example/register/1', back: '/register', events: [] },
    logged: { status: 'proven', entry: 12, of: 401, since: '2026-02-10T03:01:00Z' },
  }),
  'public-log': logPage({
    log: {
      size: 40112,
      at: '2026-02-10T03:01:00Z',
      verifier: `tuichu.example/log+0a1b2c3d+${'A7'.repeat(22)}`,
    },
    address: 'https://tuichu.example/log',
  }),
  'public-log-before': logPage({ address: 'https://tuichu.example/log' }),
  people: peoplePage({
    rows: [
      {
        href: '/admin/p-1',
        name: names.officer,
        email: 'wang@example.com',
        title: names.contact,
        active: true,
        roles: [same('approver'), same('officer')],
      },
      {
        href: '/admin/p-2',
        name: names.contact,
        email: 'zhang@luxi.example',
        title: '',
        active: false,
        roles: [],
      },
    ],
    add: '/admin/new',
    next: '?after=1',
  }),
  enterprises: enterprisesPage({
    title: { zh: '企业名录（高唐县）', en: 'Enterprises: Gaotang County' },
    rows: [enterpriseRow(names)],
    search: {
      action: '/work/enterprises',
      q: '',
      county: '',
      counties: [
        { value: '371526', label: { zh: '高唐县', en: 'Gaotang County' } },
        { value: '371521', label: { zh: '阳谷县', en: 'Yanggu County' } },
      ],
    },
    next: '?after=1',
  }),
  'enterprises-none': enterprisesPage({
    title: { zh: '企业名录（高唐县）', en: 'Enterprises: Gaotang County' },
    rows: [],
    search: { action: '/work/enterprises', q: 'Shandong', county: '', counties: [] },
  }),
  enterprise: enterprisePage({
    ...enterpriseRow(names),
    back: '/work/enterprises',
    legalRepresentative: names.contact,
    industry: 'C2221',
    site: { zh: '北纬 36.8653 度，东经 116.2311 度', en: '36.8653 N, 116.2311 E' },
    contacts: [{ name: names.contact, email: 'zhang@luxi.example' }],
    cases: [
      {
        number: 'LC-20260201-0A1B2C',
        href: '/work/cases/C-20260201-0a1b2c',
        county: { zh: '高唐县', en: 'Gaotang County' },
        track: { zh: '节能', en: 'Energy' },
        state: { zh: '逾期未整改', en: 'Not rectified in time' },
        late: true,
      },
    ],
    open: '/work/opening',
  }),
  'enterprise-new': enterprisePage({
    ...enterpriseRow(names),
    back: '/work/enterprises',
    legalRepresentative: names.contact,
    industry: '',
    contacts: [],
    cases: [],
  }),
  person: personPage({
    action: '/admin/p-1',
    requestKey: 'k',
    version: 2,
    name: names.officer,
    answers: {
      name: names.officer,
      email: 'wang@example.com',
      active: 'yes',
      roles: [{ role: 'approver', organ: '371526-o1' }],
    },
    errors: [],
    back: '/admin',
    organs,
    today,
    devices,
    passkeys: { rows: passkeys(names), sending: passkeySending },
    signOut: { action: '/admin/p-1/sessions', requestKey: 'k' },
  }),
  'help-use': helpPage('use'),
  'help-privacy': helpPage('privacy'),
  'help-accessibility': helpPage('accessibility'),
  definitions: definitionsPage({
    kinds: [
      {
        title: { zh: '企业填写', en: 'Filled in by enterprises' },
        forms: [
          {
            id: everyForm.id,
            version: everyForm.version,
            title: everyForm.title,
            by: { zh: '企业', en: 'The enterprise' },
            href: '/help/forms/every',
          },
        ],
      },
    ],
  }),
  bases: basesPage({ today, bases: listedBases }),
  definition: definitionPage({
    ...definitionView(everyForm, extensionRequestChain, today),
    back: '/help/forms',
    blank: '/help/forms/every/blank',
    schema: '/help/forms/every/schema.json',
  }),
  blank: blankPage({
    ...definitionView(everyForm, undefined, today),
    back: '/help/forms/every',
    filer: 'enterprise',
  }),
  'blank-public': blankPage({
    ...definitionView(everyForm, undefined, today),
    back: '/help/forms/every',
    filer: 'public',
  }),
  verify: verifyPage({
    script: '/verify/page.js',
    certificates: '',
    signers: [{ fingerprint: Array(32).fill('A7').join(':'), from: '2026-01-01', to: '2029-01-01' }],
    authorities: [],
  }),
  tracks: tracksPage({
    ruleSet: ruleSetView,
    tracks: [trackLine(closingTrack, '/help/tracks/closing')],
  }),
  track: trackPage({
    ruleSet: ruleSetView,
    track: trackView(closingTrack, closingForms),
    back: '/help/tracks',
  }),
  ...failures(names),
})
