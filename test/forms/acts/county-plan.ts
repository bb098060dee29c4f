import { countyPlan } from '../../../forms/county-plan/form.ts'
import { yearOf } from '../../../functions/engine/day.ts'
import type { Answers } from '../../../functions/engine/form.ts'
import type { Example } from '../examples.ts'

/** One task of each of the five departments. */
const tasksIn = (year: number): readonly Answers[] => [
  {
    task: '水泥粉磨设备退出',
    department: 'miit',
    fromOn: `${year}-03-01`,
    byOn: `${year}-11-30`,
    capacity: { amount: '30', unit: '万吨/年' },
    measure: '逐台核查，签订退出承诺，限时拆除。',
  },
  {
    task: '差别电价执行',
    department: 'drc',
    fromOn: `${year}-04-01`,
    byOn: `${year}-06-30`,
    measure: '按亩产效益评价结果执行。',
  },
  {
    task: '超标排放企业整治',
    department: 'ecology',
    fromOn: `${year}-02-01`,
    byOn: `${year}-10-31`,
    capacity: { amount: '12.5', unit: '万吨/年' },
    measure: '自动监测数据逐月核查。',
  },
  {
    task: '老旧装置排查',
    department: 'emergency',
    fromOn: `${year}-02-01`,
    byOn: `${year}-09-30`,
    measure: '列清单，逐项销号。',
  },
  {
    task: '无证生产查处',
    department: 'market',
    fromOn: `${year}-01-20`,
    byOn: `${year}-12-20`,
    capacity: { amount: '120', unit: '万重量箱/年' },
    measure: '开展专项检查。',
  },
]

export const example: Example = {
  form: countyPlan,
  answers: ({ today }) => ({
    year: String(yearOf(today)),
    goals: '完成 2 台水泥粉磨设备拆除。\n高耗能行业重点企业节能监察全覆盖。',
    tasks: tasksIn(yearOf(today)),
  }),
  files: {},
}
