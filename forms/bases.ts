import type { Text } from '../functions/engine/text.ts'

/** How far a basis can be relied on: named by the plan, read in a statute, our policy, or remembered and to be checked. */
export type Mark = 'plan' | 'law' | 'policy' | 'check'

/** A legal basis that an act may cite. */
export type LegalBasis = { readonly id: string; readonly title: Text; readonly mark: Mark }

export const bases: readonly LegalBasis[] = [
  {
    id: 'plan-2025',
    mark: 'plan',
    title: {
      zh: '《聊城市2025年利用综合标准依法依规推动落后产能退出工作方案（征求意见稿）》',
      en: 'Liaocheng plan of 2025 for the lawful exit of outdated capacity by comprehensive standards (draft for comment)',
    },
  },
  {
    id: 'opinion-2017-30',
    mark: 'plan',
    title: {
      zh: '《关于利用综合标准依法依规推动落后产能退出的指导意见》（工信部联产业〔2017〕30号）',
      en: 'Guiding opinions on the lawful exit of outdated capacity by comprehensive standards (MIIT Joint Industry [2017] No. 30)',
    },
  },
  {
    id: 'catalogue-2024',
    mark: 'plan',
    title: {
      zh: '《产业结构调整指导目录（2024年本）》',
      en: 'Catalogue for guiding industrial restructuring (2024 edition)',
    },
  },
  {
    id: 'energy-law',
    mark: 'plan',
    title: { zh: '《中华人民共和国节约能源法》', en: 'Energy Conservation Law' },
  },
  {
    id: 'quality-law',
    mark: 'plan',
    title: { zh: '《中华人民共和国产品质量法》', en: 'Product Quality Law' },
  },
  {
    id: 'safety-law',
    mark: 'plan',
    title: { zh: '《中华人民共和国安全生产法》', en: 'Work Safety Law' },
  },
  {
    id: 'penalty-law-hearing',
    mark: 'law',
    title: {
      zh: '《中华人民共和国行政处罚法》第六十三条、第六十四条、第八十五条',
      en: 'Administrative Penalty Law, articles 63, 64 and 85',
    },
  },
  {
    id: 'water-permit-25',
    mark: 'law',
    title: {
      zh: '《取水许可和水资源费征收管理条例》第二十五条',
      en: 'Regulation on water abstraction permits and water resource fees, article 25',
    },
  },
  {
    id: 'shandong-credit',
    mark: 'law',
    title: { zh: '《山东省社会信用条例》', en: 'Shandong Regulation on social credit' },
  },
  {
    id: 'day-off-analogy',
    mark: 'policy',
    title: {
      zh: '期限末日顺延：参照《中华人民共和国民法典》第二百零三条、《中华人民共和国民事诉讼法》第八十五条',
      en: 'Last day moved to a working day: by analogy with Civil Code article 203 and Civil Procedure Law article 85',
    },
  },
  {
    id: 'environment-law',
    mark: 'check',
    title: { zh: '《中华人民共和国环境保护法》', en: 'Environmental Protection Law' },
  },
]
