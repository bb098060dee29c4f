import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelsOf } from '../shared/chosen.ts'
import { cited } from '../shared/citations.ts'
import { onDay, partyLine, told } from '../shared/letter-words.ts'
import { recalledDay } from '../shared/recalled.ts'
import { remedies } from '../shared/remedies.ts'
import { isReferred, isResealed, measures } from './measures.ts'

const measuresLine = (answers: Answers): string => {
  const sealed = isResealed(answers) ? `重新封存日期：${onDay(answers.resealedOn)}。` : ''
  const referred = isReferred(answers) ? `移送部门：${textOf(answers.referredTo)}。` : ''
  return `已采取的措施：${labelsOf(measures, answers.measures)}。${sealed}${referred}`
}

/** 责令立即停止生产通知书. */
export const letter: LetterTemplate = (answers, facts) => {
  const promised = recalledDay('public-commitment', 'dismantleBy')(facts)
  return {
    title: '责令立即停止生产通知书',
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      `${onDay(answers.foundOn)}，本机关检查发现你单位擅自恢复生产。`,
      ...told('具体情况：', answers.running),
      ...(promised
        ? [`你单位已向社会公开承诺不再恢复生产，并承诺于${onDay(promised)}前完成拆除，上述行为违反了该承诺。`]
        : []),
      `依据${cited(answers)}的规定，现责令你单位立即停止生产。`,
      measuresLine(answers),
    ],
    closing: [
      '你单位不得撕毁、移动封条，不得再次启用有关设备，应当尽快拆除主体设备。拒不执行的，依法从严处理。',
      remedies(answers, '本通知'),
    ],
  }
}
