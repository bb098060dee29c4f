import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { municipality, organOf } from '../organs.ts'
import { labelOf } from '../shared/chosen.ts'
import { departments } from '../shared/departments.ts'
import { officeIn, onDay, told } from '../shared/letter-words.ts'

const rowOf = (row: Answers, index: number): readonly string[] => [
  String(index + 1),
  textOf(row.task),
  `${onDay(row.fromOn)}至${onDay(row.byOn)}`,
  textOf(row.measure),
  labelOf(departments, row.department),
]

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
      `年度重点任务共${tasks.length}项，其时间节点、工作措施和责任部门见下表。`,
    ],
    table: { head: ['序号', '重点任务', '起止时间', '工作措施', '责任部门'], rows: tasks.map(rowOf) },
    closing: ['特此函告。'],
    copies: [officeIn(facts, 'government')],
  }
}
