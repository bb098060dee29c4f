import type { KindWords, Track } from '../../functions/engine/track.ts'

const ofEnterprises: KindWords = {
  noun: { zh: '案件', en: 'case' },
  number: { zh: '案号', en: 'Case' },
  party: { zh: '企业', en: 'Enterprise' },
}

const ofOrgans: KindWords = {
  noun: { zh: '工作事项', en: 'matter' },
  number: { zh: '事项编号', en: 'Matter' },
  party: { zh: '承办机关', en: 'Organ' },
}

/** What a case, its number and whoever it is about are called: an organ’s own work is no 案件. */
export const wordsOf = ({ of }: Pick<Track, 'of'>): KindWords => (of === 'organ' ? ofOrgans : ofEnterprises)
