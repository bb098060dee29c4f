import { monitoringRecord } from '../../../forms/monitoring-record/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: monitoringRecord,
  answers: ({ today }) => ({
    checkedOn: addDays(today, -1),
    result: 'exceeded',
    dataTrue: 'yes',
    exceedances: [
      {
        outlet: '窑尾排口 DA001',
        pollutant: 'pm',
        mean: 'hour',
        fromOn: addDays(today, -5),
        untilOn: addDays(today, -3),
        times: '14',
        standard: 'DB37/ 2373-2018',
        limit: { amount: '10', unit: '毫克/立方米' },
        measured: { amount: '32.5', unit: '毫克/立方米' },
      },
    ],
  }),
  files: { export: 1 },
}
