import { dismantlingCertification } from '../../forms/dismantling-certification/form.ts'
import { extensionRequest } from '../../forms/extension-request/form.ts'
import { publicCommitment } from '../../forms/public-commitment/form.ts'
import { energyTrack } from '../../forms/tracks/energy.ts'
import { addDays } from '../../functions/engine/day.ts'
import type { Answers, Evidence, Form, FormContext } from '../../functions/engine/form.ts'

const rectification = energyTrack.clocks.find(({ id }) => id === energyTrack.startClock)

/** Served on 2025-08-16, so due on 2026-02-16 and, after Spring Festival, on 2026-02-24. */
export const exampleContext: FormContext = {
  today: '2026-01-15',
  caseNumber: '阳工信退〔2025〕3号',
  county: '371521',
  enterprise: {
    name: '阳谷县鲁西建材有限公司',
    code: '91371500YYYY00012U',
    legalRepresentative: '张立国',
    address: '山东省聊城市阳谷县祥光路18号',
    industry: 'C3011',
  },
  notice: { number: '阳工信节改〔2025〕7号', servedOn: '2025-08-16' },
  ...(rectification && { startClock: rectification }),
  grounds: ['energy'],
  due: { nominal: '2026-02-16', effective: '2026-02-24', latestExtension: '2026-05-16' },
  equipment: [
    {
      id: 'e-1',
      catalogue: '2024:落后生产工艺装备/建材/2',
      name: '水泥球磨机',
      model: 'Φ2.2×7m',
      quantity: '2',
      capacity: { amount: '30', unit: '万吨/年' },
      serial: 'LX-2009-017',
    },
  ],
}

/** A complete filing that passes every check: its answers in a case, and how many files each slot gets. */
export type Example = {
  readonly form: Form
  readonly answers: (context: FormContext) => Answers
  readonly files: Readonly<Record<string, number>>
}

const header = ({ enterprise }: FormContext): Answers => ({
  code: enterprise.code,
  legalRepresentative: enterprise.legalRepresentative,
  contact: '李敏',
  phone: '13806350001',
  address: enterprise.address,
  industry: 'C3011',
  sector: 'building-materials',
})

const machine = {
  catalogue: '2024:落后生产工艺装备/建材/2',
  name: '水泥球磨机',
  model: 'Φ2.2×7m',
  serial: 'LX-2009-017',
  capacity: { amount: '30', unit: '万吨/年' },
}

export const extensionExample: Example = {
  form: extensionRequest,
  answers: (context) => ({
    ...header(context),
    requestedOn: context.due?.latestExtension,
    cause: 'delivery',
    reason: '高效选粉机供货商书面通知交货推迟至 3 月下旬，安装调试需 30 天，无法在原期限内完成整改。',
    measures: [
      { measure: '更换高效电机 2 台', doneOn: addDays(context.today, -40), spent: '86.5' },
      { measure: '熟料破碎机改造', doneOn: addDays(context.today, -10), spent: '120.25' },
    ],
    milestones: [{ milestone: '高效选粉机安装调试', byOn: context.due?.latestExtension }],
    standard: 'GB 16780-2021',
    limit: { amount: '117', unit: '千克标准煤/吨' },
    measured: { amount: '123.4', unit: '千克标准煤/吨' },
    truth: 'yes',
  }),
  files: { 'monitoring-report': 1, 'equipment-contract': 1, photos: 2, 'sealed-application': 1 },
}

export const commitmentExample: Example = {
  form: publicCommitment,
  answers: (context) => ({
    ...header(context),
    items: [{ ...machine, quantity: { amount: '2', unit: '台' } }],
    whyNotNow: '磨机基础与在用包装车间共用，须先完成结构加固方可拆除。',
    waterOffOn: addDays(context.today, -12),
    powerOffOn: addDays(context.today, -11),
    driveRemovedOn: addDays(context.today, -8),
    driveDestination: '主电机 2 台（380kW）存放于企业 3 号库，已登记造册。',
    seals: [
      { sealNumber: '阳工信封0012', sealPlace: '1号磨主电机基座', sealedOn: addDays(context.today, -7) },
      { sealNumber: '阳工信封0013', sealPlace: '2号磨主电机基座', sealedOn: addDays(context.today, -7) },
    ],
    pledge: 'yes',
    dismantleBy: addDays(context.today, 200),
    hotline: '0635-8240000',
    signatory: context.enterprise.legalRepresentative,
    signedOn: addDays(context.today, -5),
    remark: '基础加固后立即拆除',
    truth: 'yes',
  }),
  files: {
    'public-photos': 2,
    'water-certificate': 1,
    'power-certificate': 1,
    'meter-readings': 2,
    'seal-photos': 2,
    'drive-removal-video': 1,
    'signed-commitment': 1,
  },
}

export const certificationExample: Example = {
  form: dismantlingCertification,
  answers: (context) => ({
    ...header(context),
    items: [
      {
        ...machine,
        planned: { amount: '2', unit: '台' },
        removed: { amount: '2', unit: '台' },
        startedOn: addDays(context.today, -20),
        finishedOn: addDays(context.today, -3),
        destination: 'recycled',
        destinationNote: '聊城市再生资源有限公司',
      },
    ],
    contractor: '聊城市安拆建筑工程有限公司',
    contractNumber: 'AC-2026-008',
    contractedOn: addDays(context.today, -30),
    method: '筒体气割解体，减速机吊装外运，混凝土基础破碎清运。',
    recycler: '聊城市再生资源有限公司',
    recyclingContract: 'ZS-2026-021',
    tickets: [
      {
        ticketNumber: 'BD-0001',
        weighedOn: addDays(context.today, -9),
        vehicle: '鲁P12345',
        gross: '35.74',
        tare: '12.38',
      },
      {
        ticketNumber: 'BD-0002',
        weighedOn: addDays(context.today, -8),
        vehicle: '鲁P12345',
        gross: '33.1',
        tare: '12.38',
      },
    ],
    hasHazardousWaste: 'yes',
    wastes: [
      {
        wasteName: '废矿物油',
        wasteCode: '900-249-08',
        wasteAmount: '0.35',
        wasteReceiver: '聊城市环保危废处置有限公司',
        manifest: '20263715000123',
      },
    ],
    staff: '42',
    staffMoved: '30',
    staffPaid: '8',
    staffRetired: '4',
    staffNote: '经济补偿已全部发放，无拖欠工资和社保。',
    energySaved: '5200',
    so2Cut: '3.2',
    remark: '主体设备已全部拆除',
    truth: 'yes',
  }),
  files: {
    'photos-before': 2,
    'photos-during': 2,
    'photos-after': 2,
    'dismantling-video': 1,
    'cutting-photos': 1,
    'recycling-contract': 1,
    'weigh-tickets': 2,
    'power-account-closure': 1,
  },
}

/** The three filings that the plan is built around; those of officials' acts are in `acts`. */
export const examples: readonly Example[] = [extensionExample, commitmentExample, certificationExample]

const types = { photo: 'image/jpeg', document: 'application/pdf', video: 'video/mp4' } as const

/** As many made-up files in each slot as the example says, of the first kind that the slot accepts. */
export const evidenceOf = ({ form, files }: Example): Evidence[] =>
  form.pages
    .flatMap(({ evidence = [] }) => evidence)
    .flatMap((slot) =>
      Array.from({ length: files[slot.id] ?? 0 }, (_, index): Evidence => {
        const kind = slot.accepts[0] ?? 'document'
        return {
          id: `${slot.id}-${index + 1}`,
          slot: slot.id,
          name: `${slot.label.zh}${index + 1}`,
          kind,
          type: types[kind],
          size: 1024,
          sha256: 'a'.repeat(64),
          sm3: 'b'.repeat(64),
          crc32: '0'.repeat(8),
        }
      }),
    )
