import { waterRefusal } from '../../../../forms/water-refusal/form.ts'
import { addDays, yearOf } from '../../../../functions/engine/day.ts'
import { drawnUp } from './act.ts'
import type { Fill } from './filler.ts'

export interface Refused {
  readonly applicationWord: string
  readonly permitNumber: string
  readonly process: string
  readonly retireBy: string
  readonly facts: string
}

/** Refuses to renew a permit, applied for a week before and in force for two more months. */
export const refusesRenewal = ({ applicationWord, ...told }: Refused): Fill =>
  drawnUp(waterRefusal, ({ today }) => ({
    ...told,
    application: 'renewal',
    applicationNumber: `${applicationWord}〔${yearOf(today)}〕18号`,
    appliedOn: addDays(today, -7),
    permitExpiresOn: addDays(today, 61),
    ground: 'not-retired',
    listEntry: '高耗水工艺、技术和装备淘汰目录，条目待核对',
    citations: [{ law: 'other', lawName: '《取水许可和水资源费征收管理条例》', article: '第二十五条' }],
  }))
