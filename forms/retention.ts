import type { Case } from '../functions/engine/case.ts'
import type { Retention } from '../functions/engine/commands.ts'
import type { Text } from '../functions/engine/text.ts'
import type { Mark } from './bases.ts'
import { leaving } from './exits.ts'
import { trackOf } from './registry.ts'

/** A class of records, how long they are kept, and what that rests on. */
export type RetentionClass = Retention & {
  readonly title: Text
  readonly mark: Mark
  readonly basis: Text
}

/** The plan is silent: which class a record is of is policy; the periods themselves are remembered, not read. */
const periods: Pick<RetentionClass, 'mark' | 'basis'> = {
  mark: 'check',
  basis: {
    zh: '类别由本市自定；保管期限分永久、30年、10年，据《机关文件材料归档范围和文书档案保管期限规定》（国家档案局令第8号），原文待核',
    en: 'The classes are the city’s policy; periods of ever, 30 and 10 years by the rules on retention of records of organs (National Archives Administration, Order No. 8), text to be checked',
  },
}

/** Cases are in the first class that fits. */
export const retentionClasses = [
  {
    id: 'exit',
    title: {
      zh: '关停退出和设备拆除案件',
      en: 'Cases that ended in a closure or in dismantled equipment',
    },
    years: 30,
    ...periods,
  },
  {
    id: 'matter',
    title: {
      zh: '工作计划、会议、督导、报送等工作事项',
      en: 'Work of organs: plans, meetings, supervision, returns',
    },
    years: 10,
    ...periods,
  },
  {
    id: 'public',
    title: { zh: '举报线索和公示异议', en: 'Tip-offs, and notices that may be objected to' },
    years: 10,
    ...periods,
  },
  { id: 'case', title: { zh: '其他案件', en: 'All other cases' }, years: 10, ...periods },
] as const satisfies readonly RetentionClass[]

type ClassId = (typeof retentionClasses)[number]['id']

const byId = (id: ClassId): RetentionClass => {
  const found = retentionClasses.find((one) => one.id === id)
  if (!found) throw new Error(`No class ${id} in the schedule`)
  return found
}

/** The class of a case as it stands. */
export const retentionOf = (state: Case): RetentionClass => {
  const { of, begunBy } = trackOf(state.track)
  const isGone = Object.values(state.items).some((mark) => leaving.gone.includes(mark))
  if (isGone || (state.status === 'closed' && leaving.ends.includes(state.outcome))) return byId('exit')
  if (of === 'organ') return byId('matter')
  return byId(begunBy === 'public' || begunBy === 'publication' ? 'public' : 'case')
}
