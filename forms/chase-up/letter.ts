import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { listed, namedIn, officeIn, onDay, told } from '../shared/letter-words.ts'

/** 督办函: to the county, which owns the case. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '督办函',
  addressee: officeIn(facts, 'government'),
  paragraphs: [
    `${namedIn(facts)}推动落后产能退出一案，由${facts.county}属地负责。经调度，以下事项至今未按期办结：${textOf(answers.matter)}（应于${onDay(answers.wasDueOn)}前办结）。`,
    ...told('目前情况：', answers.state),
    ...listed('请抓紧做好以下工作', answers.asked),
    `请于${onDay(answers.answerBy)}前将办理情况书面反馈本机关。`,
  ],
  closing: ['特此函告。'],
})
