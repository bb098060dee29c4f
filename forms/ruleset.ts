import type { Text } from '../functions/engine/text.ts'
import { bases, type LegalBasis } from './bases.ts'
import { ruleVersion } from './rule-version.ts'

/** A body of regulation as one version: what it rests on, and whether it is law yet. */
type RuleSet = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly status: 'draft' | 'in-force'
  readonly statusTitle: Text
  readonly basis: readonly LegalBasis[]
}

/** The plan of 2025 is a draft for comment and is never cited as law. */
export const ruleSet: RuleSet = {
  ...ruleVersion,
  title: {
    zh: '聊城市2025年推动落后产能退出工作方案',
    en: 'Liaocheng plan of 2025 for the exit of outdated capacity',
  },
  status: 'draft',
  statusTitle: { zh: '征求意见稿', en: 'Draft for comment' },
  basis: bases,
}
