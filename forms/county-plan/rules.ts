import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { departments } from '../shared/departments.ts'
import { dayOf, fault, inEachRow, repeated } from '../shared/values.ts'
import { outsideYear } from '../shared/year.ts'
import { beginning, ending, task } from './tasks.ts'

const endsAfterBeginning: Rule = (answers) =>
  inEachRow(answers, 'tasks', task, ({ fromOn, byOn }, path) => {
    const [from, by] = [dayOf(fromOn), dayOf(byOn)]
    return from && by && by < from
      ? [fault(`${path}byOn`, '完成时限不得早于开始日期', 'it must not end before it begins')]
      : []
  })

const inItsYear: Rule = (answers) =>
  inEachRow(answers, 'tasks', task, ({ fromOn, byOn }, path) => [
    ...outsideYear(answers, `${path}fromOn`, fromOn, beginning),
    ...outsideYear(answers, `${path}byOn`, byOn, ending),
  ])

/** The plan names five departments, and none of them is left without a task (四(一)). */
const eachDepartmentHasOne: Rule = ({ tasks }) => {
  const busy = rowsOf(tasks).map(({ department }) => textOf(department))
  const idle = departments.filter(({ value }) => !busy.includes(value)).map(({ label }) => label)
  return busy.length === 0 || idle.length === 0
    ? []
    : [
        fault(
          'tasks',
          `以下部门还没有任务：${idle.map(({ zh }) => zh).join('、')}，请补充`,
          `Without a task: ${idle.map(({ en }) => en).join(', ')}. Add one for each`,
        ),
      ]
}

/** Progress is reported on each task by its words. */
const eachTaskOnce: Rule = (answers) =>
  repeated(answers, 'tasks', 'task', (named) => ({
    zh: `任务“${named}”重复，只列一次`,
    en: `“${named}” is there twice: list it once`,
  }))

export const rules: readonly Rule[] = [endsAfterBeginning, inItsYear, eachDepartmentHasOne, eachTaskOnce]
