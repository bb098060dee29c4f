import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { listed, officeIn, onDay, told } from '../shared/letter-words.ts'
import { divisionOptions } from '../supervision-plan/rounds.ts'

/** 督导检查反馈意见: to the industry bureau of the county, which leads the work there. */
export const letter: LetterTemplate = (answers, facts) => {
  const county = labelOf(divisionOptions, answers.division)
  const concerned = textOf(answers.concerned)
  return {
    title: '督导检查反馈意见',
    addressee: officeIn({ county }, 'miit'),
    paragraphs: [
      `按照工作安排，${facts.enterprise.name}会同市直有关部门组建的工作组于${onDay(answers.checkedOn)}对${county}推动落后产能退出工作进行了督导检查，现将有关情况反馈如下。`,
      ...(concerned === '' ? [] : [`涉及企业：${concerned}。`]),
      ...told('发现的问题：', answers.problem),
      ...listed('整改要求', answers.asked),
      `请于${onDay(answers.fixBy)}前完成整改，并将整改情况书面报送本机关。`,
    ],
    closing: ['特此反馈。'],
    ...(county !== '' && { copies: [officeIn({ county }, 'government')] }),
  }
}
