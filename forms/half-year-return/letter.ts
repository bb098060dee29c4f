import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { municipality, organOf } from '../organs.ts'
import { exitTable } from '../shared/exit-rows.ts'
import { told } from '../shared/letter-words.ts'

/** 关于报送退出情况的函: to the city's industry bureau (the plan, 四(三): 函告市工业和信息化局). */
export const letter: LetterTemplate = (answers, facts) => {
  const period = textOf(answers.period)
  const table = exitTable(answers.items)
  return {
    title: `关于报送${period}落后产能退出情况的函`,
    titleLines: [`关于报送${period}`, '落后产能退出情况的函'],
    addressee: organOf(`${municipality.id}-miit`)?.name.zh ?? '',
    paragraphs: [
      `现将${facts.enterprise.name}${period}重点行业依法关闭退出的企业、设备和产能情况，以及推动落后产能退出工作总结函告如下。`,
      rowsOf(answers.items).length > 0
        ? `本期合计：${textOf(answers.total)}。明细见下表。`
        : '本期没有依法关闭退出的企业和设备。',
      ...told('与案件数据不一致的说明：', answers.difference),
      ...told('工作总结：', answers.summary),
    ],
    ...(table.rows.length > 0 && { table }),
    closing: ['特此函告。'],
  }
}
