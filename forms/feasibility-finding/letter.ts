import { rowsOf, textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { inspectorNames } from '../shared/inspectors.ts'
import { amountOf, onDay, partyLine } from '../shared/letter-words.ts'
import { remedies } from '../shared/remedies.ts'
import { cannotYet, paths } from './paths.ts'

const atOnce =
  '认定为“立即拆除”的设备，你单位应当立即拆除主体设备，拆除完毕后申请验收。拆除的设备不得转让、出租、转移或者恢复使用。'
const sealFirst =
  '认定为“暂不具备拆除条件”的设备，你单位应当立即断水、断电，拆除动力装置，封存主体设备（生产线），向社会公开承诺不再恢复生产，并限时拆除。封存不等于拆除，封存的设备不得启用、转让、出租或者转移。'

const rowOf = (item: Answers, index: number): readonly string[] => [
  String(index + 1),
  textOf(item.name),
  textOf(item.model),
  textOf(item.serial),
  amountOf(item.quantity),
  amountOf(item.capacity),
  labelOf(paths, item.path),
  textOf(item.whyNotNow),
]

/** 拆除条件认定书. */
export const letter: LetterTemplate = (answers, facts) => {
  const items = rowsOf(answers.items)
  return {
    title: '拆除条件认定书',
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      `按照《产业结构调整指导目录（2024年本）》等产业政策有关规定，本机关于${onDay(answers.visitedOn)}派员（${inspectorNames(answers)}）对你单位列入淘汰类的工艺装备进行了现场核查，现对其拆除条件认定如下：`,
    ],
    table: {
      head: ['序号', '设备名称', '型号规格', '出厂编号', '数量', '产能', '认定结论', '理由'],
      rows: items.map(rowOf),
    },
    closing: [
      ...(items.some((item) => !cannotYet(item)) ? [atOnce] : []),
      ...(items.some(cannotYet) ? [sealFirst] : []),
      remedies(answers, '本认定'),
    ],
  }
}
