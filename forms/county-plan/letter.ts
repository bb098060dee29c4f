import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import { sum } from '../../functions/engine/decimal.ts'
import type { Answers, Quantity } from '../../functions/engine/form.ts'
import type { LetterContent, LetterTemplate } from '../../functions/engine/letter.ts'
import { municipality, organOf } from '../organs.ts'
import { labelOf } from '../shared/chosen.ts'
import { departments } from '../shared/departments.ts'
import { officeIn, onDay, told } from '../shared/letter-words.ts'
import { quantityOf } from '../shared/values.ts'

/** Tasks as a table; it has a column of capacities where a task names one, which those of version 1 never do. */
const tableOf = (tasks: readonly Answers[]): NonNullable<LetterContent['table']> => {
  const withCapacity = tasks.some(({ capacity }) => quantityOf(capacity))
  const rowOf = (row: Answers, index: number): readonly string[] => [
    String(index + 1),
    textOf(row.task),
    `${onDay(row.fromOn)}至${onDay(row.byOn)}`,
    ...(withCapacity ? [amountWords(quantityOf(row.capacity))] : []),
    textOf(row.measure),
    labelOf(departments, row.department),
  ]
  const capacity = withCapacity ? ['计划退出产能'] : []
  return {
    head: ['序号', '重点任务', '起止时间', ...capacity, '工作措施', '责任部门'],
    rows: tasks.map(rowOf),
  }
}

const amountWords = (planned: Quantity | undefined): string =>
  planned ? `${planned.amount}${planned.unit}` : '—'

/** What all tasks retire, each unit for itself. */
const capacityIn = (tasks: readonly Answers[]): string => {
  const planned = tasks.flatMap(({ capacity }) => quantityOf(capacity) ?? [])
  const totals = [...Map.groupBy(planned, ({ unit }) => unit)].map(
    ([unit, ones]) => `${sum(ones.map(({ amount }) => amount))}${unit}`,
  )
  if (totals.length === 0) return ''
  return `计划退出产能${totals.join('、')}${totals.length > 1 ? '（不同单位不相加）' : ''}，`
}

/** 关于报送年度工作计划的函: to the city's industry bureau; the city's own goes to the departments that meet with it. */
export const letter: LetterTemplate = (answers, facts) => {
  const isCitys = facts.county === municipality.name.zh
  const tasks = rowsOf(answers.tasks)
  const lines = [`${textOf(answers.year)}年度推动落后产能`, '退出工作计划'] as const
  const ofYear = lines.join('')
  const verb = isCitys ? '印送' : '报送'
  return {
    title: `关于${verb}${ofYear}的函`,
    titleLines: [`关于${verb}${lines[0]}`, `${lines[1]}的函`],
    addressee: isCitys ? '市直联席会议有关部门' : (organOf(`${municipality.id}-miit`)?.name.zh ?? ''),
    paragraphs: [
      `为依法依规推动落后产能退出，${facts.enterprise.name}会同发展改革、生态环境、应急管理、市场监管部门研究制定了${ofYear}，经${officeIn(facts, 'government')}审定，现予${verb}。`,
      ...told('年度工作目标：', answers.goals),
      `年度重点任务共${tasks.length}项，${capacityIn(tasks)}其时间节点、工作措施和责任部门见下表。`,
    ],
    table: tableOf(tasks),
    closing: ['特此函告。'],
    copies: [officeIn(facts, 'government')],
  }
}
