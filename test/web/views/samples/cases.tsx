import { wordsOf } from '../../../../forms/tracks/words.ts'
import { noPictureText } from '../../../../functions/engine/picture.ts'
import type { Text } from '../../../../functions/engine/text.ts'
import type { ClockView } from '../../../../functions/web/views/case/clock-view.ts'
import { Corrected, type CorrectedView } from '../../../../functions/web/views/case/corrected.tsx'
import type { DutyLine } from '../../../../functions/web/views/case/duties.tsx'
import type { FilingLine } from '../../../../functions/web/views/case/filings.tsx'
import type { EvidenceView, SlotFiles } from '../../../../functions/web/views/case/gallery.tsx'
import type { StepView } from '../../../../functions/web/views/case/steps.tsx'
import type { TimelineEntry } from '../../../../functions/web/views/case/timeline.tsx'
import type { View } from '../../../../functions/web/views/layout.tsx'
import { orderPage } from '../../../../functions/web/views/pages/archive.tsx'
import { batchPage } from '../../../../functions/web/views/pages/batch.tsx'
import { batchOrderPage } from '../../../../functions/web/views/pages/batch-order.tsx'
import { briefingPage } from '../../../../functions/web/views/pages/briefing.tsx'
import { type CaseView, casePage } from '../../../../functions/web/views/pages/case.tsx'
import { casesPage } from '../../../../functions/web/views/pages/cases.tsx'
import { custodyPage } from '../../../../functions/web/views/pages/custody.tsx'
import { decidedPage } from '../../../../functions/web/views/pages/decided.tsx'
import { dutiesPage } from '../../../../functions/web/views/pages/duties.tsx'
import { enterpriseHomePage } from '../../../../functions/web/views/pages/enterprise-home.tsx'
import { enterprisePeoplePage } from '../../../../functions/web/views/pages/enterprise-people.tsx'
import { exitsPage } from '../../../../functions/web/views/pages/exits.tsx'
import { filingPage } from '../../../../functions/web/views/pages/filing.tsx'
import { ledgerPage } from '../../../../functions/web/views/pages/ledger.tsx'
import { mailChoicePage } from '../../../../functions/web/views/pages/mail-choice.tsx'
import { factsPage } from '../../../../functions/web/views/pages/measured-facts.tsx'
import { measuresPage } from '../../../../functions/web/views/pages/measures.tsx'
import { messagesPage } from '../../../../functions/web/views/pages/messages.tsx'
import { progressPage } from '../../../../functions/web/views/pages/progress.tsx'
import { queuePage } from '../../../../functions/web/views/pages/queue.tsx'
import { recountPage } from '../../../../functions/web/views/pages/recount.tsx'
import { retainedPage } from '../../../../functions/web/views/pages/retained.tsx'
import { retentionPage } from '../../../../functions/web/views/pages/retention.tsx'
import { returnsPage } from '../../../../functions/web/views/pages/returns.tsx'
import { type TaskView, taskPage } from '../../../../functions/web/views/pages/task.tsx'
import { type TogetherView, togetherPage } from '../../../../functions/web/views/pages/together.tsx'
import { togetherDonePage } from '../../../../functions/web/views/pages/together-done.tsx'
import { same } from '../../../../functions/web/views/text.ts'
import { contextOf, equipmentOf, type Names, today } from './data.ts'
import { everyAnswer, everyForm, everyKind } from './every-kind.ts'
import { exits, ledger, noExits, recounted, returns } from './exits.ts'
import { measuredFacts, measures, noMeasures } from './measures.ts'
import { noProgress, progress } from './progress.ts'
import { deleted, retained, retention } from './retention.ts'

const mailSending = { action: '/work/mail', requestKey: 'mail' }
const county = { zh: '高唐县', en: 'Gaotang County' }
const organ = { zh: '高唐县工业和信息化局', en: 'Gaotang Industry Bureau' }
const step = { zh: '县区工信部门初审', en: 'County industry bureau reviews' }
const track = { zh: '能耗', en: 'Energy' }
const state = { zh: '延期审批中', en: 'Extension under approval' }

export const clock: ClockView = {
  title: { zh: '整改期限', en: 'Time to rectify' },
  basis: { zh: '工作方案二（一）2：在6个月内整改', en: 'The plan, 2(1)2: rectify within 6 months' },
  period: { months: 6 },
  from: '2025-08-16',
  startedBy: { zh: '通知书送达', en: 'service of the notice' },
  today,
  status: 'running',
  first: {
    nominal: '2026-02-16',
    effective: '2026-02-24',
    provisional: false,
    movedBy: { zh: '春节放假', en: 'Spring Festival' },
  },
}

export const extendedClock: ClockView = {
  ...clock,
  extended: {
    nominal: '2026-05-16',
    effective: '2026-05-18',
    provisional: true,
    movedBy: { zh: '周末', en: 'weekend' },
  },
}

const steps = (names: Names): readonly StepView[] => [
  {
    title: step,
    status: 'done',
    signs: [
      { organ, status: 'approved', person: names.officer, at: '2026-02-09T03:12:00Z', remark: names.reason },
    ],
  },
  {
    title: { zh: '县区有关部门会签', en: 'County departments countersign' },
    status: 'waiting',
    due: '2026-02-12',
    signs: [
      { organ: { zh: '高唐县发展和改革局', en: 'Gaotang DRC' }, status: 'waiting' },
      {
        organ: { zh: '聊城市生态环境局高唐县分局', en: 'Gaotang Ecology' },
        status: 'approved',
        person: names.officer,
        at: '2026-02-09T08:00:00Z',
      },
    ],
  },
  {
    title: { zh: '市工信局审定', en: 'The city decides' },
    status: 'later',
    signs: [{ organ: { zh: '聊城市工业和信息化局', en: 'Liaocheng MIIT' }, status: 'later' }],
  },
]

const history = (names: Names): readonly TimelineEntry[] => [
  {
    at: '2026-02-09T03:12:00Z',
    title: { zh: '县工信局同意', en: 'The county bureau approved' },
    by: same(names.officer),
    quote: names.reason,
    end: true,
  },
  {
    at: '2026-02-08T02:03:00Z',
    title: { zh: '提交：整改延期申请', en: 'Submitted: extension request' },
    by: same(names.contact),
  },
  {
    at: '2025-08-16T06:00:00Z',
    title: { zh: '立案', en: 'Case opened' },
    by: organ,
    detail: { zh: '通知书已送达', en: 'The notice was served' },
  },
]

const filings: readonly FilingLine[] = [
  {
    title: everyForm.title,
    reference: '371526-2025-007-01',
    status: 'in-approval',
    href: '/f/1',
    submittedAt: '2026-02-08T02:03:00Z',
    where: step,
    due: '2026-02-12',
  },
  { title: everyForm.title, status: 'draft', href: '/f/2' },
  { title: everyForm.title, reference: '371526-2025-007-00', status: 'returned', href: '/f/0' },
]

export const pixel =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'%3E%3Crect width='4' height='3' fill='%2399a'/%3E%3C/svg%3E"

const slots: readonly SlotFiles[] = [
  {
    label: { zh: '整改现场照片', en: 'Photographs of the works' },
    files: [
      {
        name: 'IMG_20260208_093012.jpg',
        kind: 'photo',
        size: 3_412_000,
        href: '/e/1',
        view: { as: 'picture', href: pixel },
        small: { href: pixel, width: 320, height: 240 },
        claimed: { takenAt: '2026-02-08T01:30:12Z' },
        doubts: ['in-future'],
        copies: [
          {
            text: {
              zh: 'LC-20260224-K7Q2MZ-3“拆除验收”中也有同一文件',
              en: 'The very same file is also in LC-20260224-K7Q2MZ-3, “Dismantling certification”',
            },
            href: '/work/cases/C-20260224-k7q2mz/filings/3',
          },
        ],
        caption: 'Kiln 2, north side',
        earlier: [{ name: 'IMG_20260207_170000.jpg', href: '/e/0' }],
      },
      {
        name: 'IMG_20260208_093407.jpg',
        kind: 'photo',
        size: 2_912_000,
        href: '/e/2',
        small: { href: pixel, width: 240, height: 320 },
        isPreview: true,
        view: { as: 'picture', href: pixel },
      },
      {
        name: 'IMG_20260208_093500.heic',
        kind: 'photo',
        size: 9_912_000,
        href: '/e/7',
        noPicture: noPictureText.unreadable,
      },
    ],
  },
  {
    label: { zh: '监测报告', en: 'Monitoring report' },
    files: [
      {
        name: 'report-2026-01.pdf',
        kind: 'document',
        size: 812_000,
        href: '/e/3',
        view: { as: 'pdf', href: '/e/3?view=1' },
      },
    ],
  },
  { label: { zh: '拆除视频', en: 'Video' }, files: [] },
]

const evidence: EvidenceView = {
  slots: [
    ...slots,
    {
      label: { zh: '拆除过程连续视频', en: 'Continuous video' },
      files: [
        {
          name: 'dismantling.mp4',
          kind: 'video',
          size: 81_200_000,
          href: '/e/4',
          view: { as: 'video', href: '/e/4?view=1' },
        },
      ],
    },
  ],
  compared: [
    [
      { label: { zh: '拆除前照片', en: 'Photographs before' }, files: slots[0]?.files ?? [] },
      { label: { zh: '拆除后照片', en: 'Photographs after' }, files: slots[0]?.files.slice(0, 1) ?? [] },
    ],
  ],
}

const oneCase = (names: Names): CaseView => ({
  number: '371526-2025-007',
  words: wordsOf({}),
  county,
  enterprise: contextOf(names).enterprise,
  track,
  state,
  owner: 'county',
  grounds: [{ zh: '能耗达不到标准', en: 'Energy use below standard' }],
  basis: [{ zh: '《中华人民共和国节约能源法》第十六条', en: 'Energy Conservation Law, article 16' }],
  notice: {
    number: names.notice,
    servedOn: '2025-08-16',
    method: { zh: '直接送达', en: 'In person' },
    proof: slots[1]?.files ?? [],
  },
  clocks: [clock],
  equipment: equipmentOf(names).map((item, place) => ({
    ...item,
    others:
      place === 0 ? [{ number: names.notice, href: '/x', mark: { zh: '已拆除', en: 'dismantled' } }] : [],
  })),
  related: [
    { number: names.notice, href: '/x', county, track, state, late: true, link: 'led-to' as const },
    { number: names.notice, county, track, state, late: false },
  ],
  filings,
  history: history(names),
  actions: [
    {
      text: { zh: '申请延期', en: 'Apply for an extension' },
      href: '/x',
      hint: { zh: '须在期限届满前提交，只能延期一次。', en: 'Before the period ends, and once only.' },
    },
    { text: { zh: '查看通知书', en: 'See the notice' }, href: '/n' },
  ],
  published: [{ href: '/register/1', text: { zh: '公开承诺', en: 'Public commitment' } }],
  back: { href: '/my', text: { zh: '我的案件', en: 'My cases' } },
})

/** What a filing rests on. */
const resting: readonly Text[] = [
  { zh: '《中华人民共和国节约能源法》（版本待核）', en: 'Energy Conservation Law (edition to be checked)' },
  {
    zh: '《聊城市2025年利用综合标准依法依规推动落后产能退出工作方案（征求意见稿）》二（一）2',
    en: 'Liaocheng plan of 2025 for the lawful exit of outdated capacity (draft for comment), 2(1)2',
  },
]

/** Its notice awaits its signature: no clock, and nothing that the enterprise sees. */
const unserved = (names: Names): CaseView => {
  const { notice: _, related: __, published: ___, ...whole } = oneCase(names)
  return {
    ...whole,
    state: { zh: '已立案，待签发限期整改通知书', en: 'Opened, notice to rectify to be signed' },
    clocks: [],
    papers: slots[1]?.files ?? [],
    actions: [{ text: { zh: '限期整改通知书', en: 'Notice to rectify' }, href: '/x' }],
  }
}

export const oneTask = (names: Names): TaskView => ({
  acts: [{ href: '/a/task/acts/transfer', text: { zh: '转交', en: 'Give the task to a colleague' } }],
  refusing: { zh: '这一件到此结束', en: 'The filing ends here' },
  action: '/a/task',
  requestKey: 'key-3',
  form: everyForm,
  reference: '371526-2025-007-01',
  brief: [{ label: { zh: '延期理由', en: 'Reason' }, words: same(names.reason) }],
  caseNumber: '371526-2025-007',
  words: wordsOf({}),
  enterprise: names.enterprise,
  county,
  submittedAt: '2026-02-08T02:03:00Z',
  step: {
    title: step,
    organ,
    due: '2026-02-12',
    isLate: false,
    guidance: { zh: '核对整改进展和延期理由是否属实。', en: 'Check that progress and reason are true.' },
  },
  answers: { ...everyAnswer, reason: names.reason, until: '2026-05-10' },
  basis: resting,
  evidence,
  clock: extendedClock,
  steps: steps(names),
  history: history(names),
  errors: [],
  returnable: [
    {
      title: everyKind.title,
      items: everyKind.fields
        .filter(({ kind }) => kind !== 'known')
        .map(({ id, label }) => ({ field: id, label })),
    },
    {
      title: { zh: '证明材料', en: 'Evidence' },
      items: [{ field: 'evidence.photos', label: { zh: '整改现场照片', en: 'Photographs' } }],
    },
  ],
})

const row = (names: Names, due: string) => ({
  form: everyForm.title,
  step,
  enterprise: names.enterprise,
  reference: '371526-2025-007-01',
  county,
  due,
  href: '/work/1',
  link: { action: '/work/cases/C-1/tasks/1/link', organ: '371526-miit' },
  together: { pick: `C-${due}.1` },
})

const filter = {
  action: '/work',
  organ: '',
  organs: [
    { value: '371526-miit', label: organ },
    { value: '371526-drc', label: county },
  ],
  form: '',
  forms: [{ value: 'every', label: everyForm.title }],
  late: false,
}

const part = { organ: '371526-miit', name: organ, counts: { waiting: 4, late: 1, soon: 2 } }

const reason = { zh: '延期理由', en: 'Reason' }

const corrected = (names: Names): CorrectedView => ({
  returned: { by: names.officer, at: '2026-02-09T08:00:00Z', reason: names.reason },
  answers: [
    { field: 'reason', label: reason, before: same(''), after: same(names.reason), asked: true },
    { field: 'until', label: state, before: same('2026-05-10'), after: same('2026-05-12'), asked: false },
    { field: 'sum', label: state, before: same('1'), after: same('2'), asked: false, computed: true },
  ],
  files: (['added', 'removed'] as const).map((change) => ({
    ...{ field: 'evidence.photos', label: state, change, asked: change === 'added' },
    ...{ name: `${change}.pdf`, sha256: 'b'.repeat(64) },
  })),
  untouched: [
    { label: reason, remark: names.reason },
    { label: state, remark: '' },
  ],
})

const leftOut = (names: Names) => ({
  of: {
    enterprise: names.enterprise,
    reference: '371526-2025-008-01',
    county,
    href: '/work/cases/C-8/filings/1',
  },
  why: { zh: '重要环节，须逐件办理', en: 'high-stakes: decided one by one' },
})

const together = (names: Names): TogetherView => ({
  organ: { id: '371526-miit', name: organ },
  like: { form: everyForm.title, step },
  items: [1, 2].map((no) => ({
    value: `C-${no}.1.1.${'a'.repeat(64)}`,
    enterprise: names.enterprise,
    county,
    reference: `371526-2025-00${no}-01`,
    due: '2026-02-12',
    href: `/work/cases/C-${no}/tasks/1?organ=371526-miit`,
    brief: [{ label: { zh: '延期理由', en: 'Reason' }, words: same(names.reason) }],
    files: 5,
    digest: 'a'.repeat(64),
  })),
  left: [leftOut(names)],
  most: 20,
  remark: '',
  errors: [],
  sending: { action: '/work/together', requestKey: 'together' },
  back: '/work',
})

const dutyTitle = { zh: '联合惩戒：税收管理', en: 'Joint discipline: Tax administration' }

/** One in every state; the first is late. */
const duties = (): readonly DutyLine[] =>
  (['open', 'answering', 'done', 'excused', 'released', 'lapsed'] as const).map((status, at) => ({
    title: dutyTitle,
    organ: county,
    due: at === 0 ? '2026-02-02' : '2026-03-02',
    status,
    ...(status === 'done' && {
      answer: { reference: '371526-2025-007-02', href: '/work/cases/1/filings/2' },
    }),
  }))

const oneDuty = (names: Names) => ({
  title: dutyTitle,
  enterprise: names.enterprise,
  caseNumber: 'LC-20260210-AAAAAA',
  county,
  href: '/work/cases/1',
})

/** Cases, tasks and lists as each kind of person sees them. */
export const caseSamples = (names: Names): { readonly [name: string]: View } => {
  const order = {
    caseNumber: '371526-2025-007',
    enterprise: names.enterprise,
    sequence: 14,
    orderedAt: '2026-02-10T03:00:00Z',
    href: '/audit/o/1',
  }
  const batch = {
    title: { zh: '高唐县、2026年立案', en: 'Gaotang, opened in 2026' },
    orderedAt: '2026-02-10T03:00:00Z',
    cases: 12,
    split: 650_000_000,
    again: { action: '/audit/batches/1', requestKey: 'k' },
  }
  const caseRow = {
    number: '371526-2025-007',
    href: '/c/1',
    enterprise: names.enterprise,
    county,
    track,
    state,
  }
  return {
    'enterprise-home': enterpriseHomePage({
      enterprises: [
        {
          name: names.enterprise,
          code: names.code,
          cases: [
            {
              number: '371526-2025-007',
              href: '/c/1',
              track,
              state: { zh: '整改中', en: 'Rectifying' },
              owner: 'enterprise',
              clock,
              actions: [
                { text: { zh: '申请延期', en: 'Apply for an extension' }, href: '/x' },
                { text: { zh: '查看案件', en: 'See the case' }, href: '/c/1' },
              ],
              filings,
              record: '/c/1',
            },
          ],
        },
        { name: names.enterprise, code: '91371500YYYY001940', cases: [] },
      ],
    }),
    messages: messagesPage({
      enterprises: [
        {
          name: names.enterprise,
          messages: [
            {
              at: '2026-02-20T01:00:00.000Z',
              subject: { zh: '已收到：整改延期申请', en: 'Received: extension request' },
              paragraphs: [{ zh: '申请已收到并进入审批。', en: 'Your filing is being decided.' }],
              facts: [{ label: { zh: '案号', en: 'Case' }, value: { zh: 'LC-1', en: 'LC-1' } }],
              href: '/my/cases/1',
            },
          ],
          next: '/my/messages?after=1',
        },
        { name: names.enterprise, messages: [] },
      ],
    }),
    'enterprise-people': enterprisePeoplePage({
      enterprises: [
        {
          name: names.enterprise,
          code: names.code,
          people: [{ name: names.officer, title: names.county, email: 'li@example.com' }],
        },
      ],
    }),
    'case-enterprise': casePage(oneCase(names)),
    'case-unserved': casePage(unserved(names)),
    'case-duties': casePage({ ...oneCase(names), today, duties: duties() }),
    duties: dutiesPage({
      today,
      lists: [{ href: '/work/tip-offs', title: { zh: '全部社会监督举报', en: 'All tip-offs' } }],
      parts: [
        {
          name: county,
          rows: [
            { ...oneDuty(names), due: '2026-02-02', answering: false },
            { ...oneDuty(names), due: '2026-03-02', answering: true },
          ],
          next: '/work/duties?organ=371526-market&after=1',
        },
        { name: county, rows: [] },
      ],
      first: '/work/duties',
    }),
    'case-auditor': casePage({
      ...oneCase(names),
      actions: [],
      clocks: [{ ...clock, today: '2026-03-01', status: 'passed' }],
      archive: { order: { action: '/audit/order', requestKey: 'k' }, sequence: 14 },
    }),
    filing: filingPage({
      form: everyForm,
      reference: '371526-2025-007-01',
      caseNumber: '371526-2025-007',
      numberName: wordsOf({}).number,
      enterprise: names.enterprise,
      status: 'returned',
      submittedAt: '2026-02-08T02:03:00Z',
      answers: everyAnswer,
      basis: resting,
      evidence,
      steps: steps(names),
      returned: {
        reason: names.reason,
        asked: [{ label: { zh: '延期理由', en: 'Reason' }, remark: names.reason, href: '/all#reason' }],
        correct: '/all',
      },
      withdraw: { action: '/withdraw', requestKey: 'k' },
      back: '/my',
    }),
    task: taskPage(oneTask(names)),
    'task-corrected': taskPage({ ...oneTask(names), corrected: <Corrected view={corrected(names)} /> }),
    'task-unchanged': taskPage({
      ...oneTask(names),
      corrected: <Corrected view={{ answers: [], files: [], untouched: corrected(names).untouched }} />,
    }),
    'task-faults': taskPage({
      ...oneTask(names),
      back: '/work',
      mailedTo: 'w***@miit.example',
      typed: { decision: 'return', reason: '', corrections: [{ field: 'reason', remark: names.reason }] },
      errors: [
        {
          field: 'reason',
          message: { zh: '请写明理由，提交单位会看到它', en: 'Give a reason; whoever filed it will see it' },
        },
        { field: 'correct', message: { zh: '请勾选需要补正的项目', en: 'Tick the items to be corrected' } },
      ],
    }),
    'task-passkey': taskPage({
      ...oneTask(names),
      typed: { decision: 'approve', reason: names.reason, corrections: [] },
      passkey: '{"challenge":"AAAA"}',
      errors: [{ field: 'passkey', message: { zh: '请用通行密钥确认', en: 'Confirm with your passkey' } }],
    }),
    decided: decidedPage({
      outcome: 'approved',
      form: everyForm.title,
      reference: '371526-2025-007-01',
      enterprise: names.enterprise,
      step,
      organ,
      person: names.officer,
      at: '2026-02-10T03:00:00Z',
      reason: names.reason,
      note: {
        zh: '您单位的同事已先作出决定，您的操作没有生效。',
        en: 'A colleague of your organ has decided already; nothing was done.',
      },
      isOwn: false,
      links: [{ href: '/work', text: { zh: '返回待办', en: 'Back to the queue' } }],
    }),
    queue: queuePage({
      today,
      duties: '/work/duties',
      calendar: '/work/calendar',
      mail: '/work/mail',
      devices: '/work/devices',
      open: '/work/open',
      filter,
      parts: [
        {
          ...part,
          rows: [
            row(names, '2026-02-06'),
            row(names, '2026-02-10'),
            { ...row(names, '2026-02-11'), together: { why: { zh: '须逐件办理', en: 'One by one' } } },
            row(names, '2026-02-26'),
          ],
          next: '/work?organ=371526-miit&after=1',
        },
        { ...part, organ: '371526-drc', name: county, rows: [] },
      ],
      first: '/work',
    }),
    'queue-nothing-matches': queuePage({
      today,
      devices: '/work/devices',
      filter: { ...filter, late: true },
      parts: [{ ...part, rows: [], next: '/work?after=1' }],
    }),
    'mail-each': mailChoicePage({ isDigest: false, sending: mailSending, back: '/work' }),
    'mail-digest': mailChoicePage({ isDigest: true, sending: mailSending, back: '/work' }),
    measures: measuresPage(measures(names)),
    'measures-none': measuresPage({ ...measures(names), ...noMeasures }),
    'measured-facts': factsPage(measuredFacts(names)),
    progress: progressPage(progress),
    briefing: briefingPage(progress, '/work/progress'),
    'briefing-none': briefingPage(noProgress, '/work/progress'),
    'progress-none': progressPage(noProgress),
    exits: exitsPage(exits(names)),
    'exits-none': exitsPage({ ...exits(names), ...noExits }),
    ledger: ledgerPage(ledger(names)),
    'ledger-none': ledgerPage({ ...ledger(names), rows: [], isPrint: true }),
    returns: returnsPage(returns(names)),
    retention: retentionPage(retention(names)),
    'retention-none': retentionPage({ classes: [] }),
    retained: retainedPage(retained(names)),
    'retained-due': retainedPage({
      ...retained(names),
      holds: [],
      errors: [],
      deletion: { agreed: [], mine: false },
    }),
    'retained-gone': retainedPage({
      ...retained(names),
      holds: [],
      errors: [],
      deletion: deleted(names),
    }),

    recount: recountPage(recounted(true)),
    'recount-differs': recountPage(recounted(false)),
    together: togetherPage(together(names)),
    'together-faults': togetherPage({
      ...together(names),
      left: [{ why: { zh: '案件中没有这份申请。', en: 'The case has no such filing.' } }],
      errors: [
        { field: 'task', message: { zh: '一次最多 20 件', en: 'At most 20 at once' } },
        { field: 'reason', message: { zh: '理由太长', en: 'The remark is too long' } },
      ],
    }),
    'together-nothing': togetherPage({
      ...{ organ: together(names).organ, sending: together(names).sending, back: '/work' },
      ...{ items: [], left: [], most: 20, remark: '', errors: [] },
    }),
    'together-done': togetherDonePage({ lines: [leftOut(names), { of: leftOut(names).of }], back: '/work' }),
    'cases-officer': casesPage({
      title: { zh: '案件', en: 'Cases' },
      rows: [caseRow, { ...caseRow, due: '2026-02-01' }],
      today,
      open: '/work/open',
      drafts: [{ href: '/work/open/1', text: same(names.enterprise) }],
      next: '?after=2',
    }),
    'cases-auditor': casesPage({
      title: { zh: '审计', en: 'Audit' },
      rows: [caseRow, { ...caseRow, due: '2026-02-24' }],
      today,
      search: {
        action: '/audit',
        counties: [
          { value: '371526', label: county },
          { value: '371502', label: county },
        ],
        q: names.enterprise,
        county: '371526',
        read: 40,
        more: {
          tracks: [{ value: 'energy', label: { zh: '节能', en: 'Energy' } }],
          states: [{ value: 'rectifying', label: { zh: '整改中', en: 'Rectifying' } }],
          offices: [{ value: 'ecology', label: { zh: '生态环境部门', en: 'Ecology and environment' } }],
          asked: { track: 'energy', from: '2026-01-01', official: names.officer },
          save: { action: '/audit/searches', requestKey: 'k', hidden: { href: '/audit?track=energy' } },
        },
      },
      batches: {
        order: '/audit/batches',
        records: '/audit/records',
        placed: [
          {
            href: '/audit/batches/1',
            text: { zh: '高唐县、2026年立案', en: 'Gaotang, opened in 2026' },
            cases: 12,
          },
        ],
      },
      saved: [
        {
          name: names.enterprise,
          href: '/audit?county=371526',
          forget: { action: '/audit/f', requestKey: 'k' },
        },
      ],
      orders: [
        { ...order, status: 'ready' },
        { ...order, status: 'waiting' },
        { ...order, status: 'failed' },
      ],
    }),
    'batch-order': batchOrderPage({
      action: '/audit/batches',
      query: { county: '371526', track: 'energy' },
      typed: '9137',
      unread: true,
      counties: [
        { value: '371526', label: county },
        { value: '371502', label: county },
      ],
      years: ['2026', '2025'],
      tracks: [{ value: 'energy', label: { zh: '节能', en: 'Energy' } }],
      states: [{ value: 'rectifying', label: { zh: '整改中', en: 'Rectifying' } }],
      found: {
        cases: 12,
        events: 340,
        filings: 15,
        groups: [{ county, track: { zh: '节能', en: 'Energy' }, cases: 12, closed: 3 }],
      },
      order: { action: '/audit/batches', requestKey: 'k' },
    }),
    'batch-building': batchPage({ ...batch, status: 'building', done: 5, missing: [], files: [] }),
    'batch-ready': batchPage({
      ...batch,
      status: 'ready',
      done: 12,
      missing: [
        {
          number: 'LC-20260101-ABCDEF',
          failure: { zh: '没有生成：现场照片.jpg 缺失。', en: 'It was not built.' },
        },
      ],
      files: [
        { name: 'cases_0123456789abcdef_index.zip', size: 41_000, href: '/audit/batches/1/files/0' },
        { name: 'cases_0123456789abcdef_v001.zip', size: 640_000_000, href: '/audit/batches/1/files/1' },
      ],
    }),
    'batch-failed': batchPage({
      ...batch,
      status: 'failed',
      done: 0,
      missing: [],
      files: [],
      failure: { zh: '档案包保存 30 天，现已删除。', en: 'These are gone.' },
    }),
    custody: custodyPage({
      rows: [
        {
          sequence: 7,
          at: '2026-02-10T03:00:00Z',
          who: names.officer,
          counties: [county],
          what: { zh: '下载档案包', en: 'fetched an archive' },
          about: 'C-20250816-k7q2mz_e18.zip',
          hash: 'a7'.repeat(32),
        },
      ],
      isPart: true,
      broken: 6,
      next: '?before=7',
    }),
    'order-waiting': orderPage({ ...order, status: 'waiting', back: '/audit' }),
    'order-ready': orderPage({
      ...order,
      status: 'ready',
      size: 812_345_678,
      download: '/audit/d/1',
      back: '/audit',
    }),
    'order-failed': orderPage({
      ...order,
      status: 'failed',
      back: '/audit',
      again: { action: '/audit/again', requestKey: 'k' },
    }),
  }
}
