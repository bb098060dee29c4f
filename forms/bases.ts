import type { Text } from '../functions/engine/text.ts'

/** How far a basis can be relied on: named by the plan, read in a statute, our policy, or remembered and to be checked. */
export type Mark = 'plan' | 'law' | 'policy' | 'check'

/** A text of a basis, as it holds from one day to another; a day that nobody has read is absent, and to be checked. */
export type Edition = {
  /** Acts keep it, so it stays for good. */
  readonly version: string
  readonly label: Text
  /** 文号, where it has one. */
  readonly number?: Text
  readonly status: 'draft' | 'in-force' | 'superseded'
  /** First and last day on which it holds. */
  readonly from?: string
  readonly until?: string
  /** Which text it is was not read anywhere. */
  readonly unread?: true
  /** Where it is named. */
  readonly source: Text
}

/** A legal basis that an act may rest on, with its editions, the earliest first. */
export type LegalBasis = {
  readonly id: string
  readonly title: Text
  readonly mark: Mark
  readonly editions: readonly [Edition, ...Edition[]]
}

/** A text that is named without a year or a day: what it says is read there, which edition that is, nowhere. */
const unread = (zh: string, en: string): readonly [Edition] => [
  {
    version: 'unread',
    label: { zh: '版本待核', en: 'edition to be checked' },
    status: 'in-force',
    unread: true,
    source: { zh, en },
  },
]

const listed = [
  {
    id: 'plan-2025',
    mark: 'plan',
    title: {
      zh: '《聊城市2025年利用综合标准依法依规推动落后产能退出工作方案（征求意见稿）》',
      en: 'Liaocheng plan of 2025 for the lawful exit of outdated capacity by comprehensive standards (draft for comment)',
    },
    editions: [
      {
        version: '2025-draft-1',
        label: { zh: '征求意见稿', en: 'draft for comment' },
        status: 'draft',
        source: {
          zh: '工作方案本身；草案，只能参照',
          en: 'The plan itself: a draft, which acts only take into account',
        },
      },
    ],
  },
  {
    id: 'opinion-2017-30',
    mark: 'plan',
    title: {
      zh: '《关于利用综合标准依法依规推动落后产能退出的指导意见》（工信部联产业〔2017〕30号）',
      en: 'Guiding opinions on the lawful exit of outdated capacity by comprehensive standards (MIIT Joint Industry [2017] No. 30)',
    },
    editions: [
      {
        version: '2017',
        label: { zh: '2017年印发', en: 'issued in 2017' },
        number: { zh: '工信部联产业〔2017〕30号', en: 'MIIT Joint Industry [2017] No. 30' },
        status: 'in-force',
        source: { zh: '工作方案序言', en: 'The preamble of the plan' },
      },
    ],
  },
  {
    id: 'catalogue-2024',
    mark: 'plan',
    title: {
      zh: '《产业结构调整指导目录（2024年本）》',
      en: 'Catalogue for guiding industrial restructuring (2024 edition)',
    },
    editions: [
      {
        version: '2024',
        label: { zh: '2024年本', en: '2024 edition' },
        status: 'in-force',
        source: { zh: '工作方案序言，二（五）1、3', en: 'The preamble of the plan; 2(5)1 and 3' },
      },
    ],
  },
  {
    id: 'energy-law',
    mark: 'plan',
    title: { zh: '《中华人民共和国节约能源法》', en: 'Energy Conservation Law' },
    editions: unread('工作方案二（一）2', 'The plan, 2(1)2'),
  },
  {
    id: 'quality-law',
    mark: 'plan',
    title: { zh: '《中华人民共和国产品质量法》', en: 'Product Quality Law' },
    editions: unread('工作方案二（三）2', 'The plan, 2(3)2'),
  },
  {
    id: 'safety-law',
    mark: 'plan',
    title: { zh: '《中华人民共和国安全生产法》', en: 'Work Safety Law' },
    editions: unread('工作方案二（四）2', 'The plan, 2(4)2'),
  },
  {
    id: 'penalty-law-hearing',
    mark: 'law',
    title: {
      zh: '《中华人民共和国行政处罚法》第六十三条、第六十四条、第八十五条',
      en: 'Administrative Penalty Law, articles 63, 64 and 85',
    },
    editions: unread('已读条文：听证、期限', 'Articles read: hearings and periods'),
  },
  {
    id: 'water-permit-25',
    mark: 'law',
    title: {
      zh: '《取水许可和水资源费征收管理条例》第二十五条',
      en: 'Regulation on water abstraction permits and water resource fees, article 25',
    },
    editions: unread('已读条文：延续申请', 'Article read: renewal'),
  },
  {
    id: 'shandong-credit',
    mark: 'law',
    title: { zh: '《山东省社会信用条例》', en: 'Shandong Regulation on social credit' },
    editions: unread('已读条文：异议、修复和公示期限', 'Articles read: objection, repair and disclosure'),
  },
  {
    id: 'day-off-analogy',
    mark: 'policy',
    title: {
      zh: '期限末日顺延：参照《中华人民共和国民法典》第二百零三条、《中华人民共和国民事诉讼法》第八十五条',
      en: 'Last day moved to a working day: by analogy with Civil Code article 203 and Civil Procedure Law article 85',
    },
    editions: unread('本平台对期限末日的规则', 'Our rule of last days'),
  },
  {
    id: 'environment-law',
    mark: 'check',
    title: { zh: '《中华人民共和国环境保护法》', en: 'Environmental Protection Law' },
    editions: unread(
      '工作方案二（二）3所称环境保护法律法规，未写名称',
      'The plan, 2(2)3, speaks of environmental law and names no title',
    ),
  },
  {
    id: 'production-licence-rules',
    mark: 'plan',
    title: {
      zh: '工业产品生产许可实施细则',
      en: 'Rules for the licensing of industrial production',
    },
    editions: unread(
      '工作方案二（三）1，各产品的细则未写名称',
      'The plan, 2(3)1, which does not name the rules of each product',
    ),
  },
  {
    id: 'platform-rules',
    mark: 'policy',
    title: { zh: '本平台业务规则', en: 'Rules of this platform' },
    editions: [
      {
        version: '2025-draft-1',
        label: { zh: '规则版本 2025-draft-1', en: 'rule set 2025-draft-1' },
        status: 'in-force',
        source: { zh: '本平台配置，不是法律依据', en: 'Set on this platform; no law' },
      },
    ],
  },
] as const satisfies readonly LegalBasis[]

export type BasisId = (typeof listed)[number]['id']

export const bases: readonly LegalBasis[] = listed

/** The edition of a basis that holds on a day; none where it did not hold yet, or does no more. */
export const editionOn = ({ editions }: LegalBasis, day: string): Edition | undefined =>
  editions.findLast(
    ({ from, until }) => (from === undefined || from <= day) && (until === undefined || day <= until),
  )
