import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { listed, officeIn, onDay, told } from '../shared/letter-words.ts'

const decided: Readonly<Record<string, (answers: Answers) => readonly string[]>> = {
  stop: () => ['审查结论：停止建设，有关部门不予支持，不得擅自开工、复工。'],
  rectify: (answers) => [
    `审查结论：限期整改后复审，整改时限为${onDay(answers.rectifyBy)}。`,
    ...listed('整改要求', answers.requirements),
  ],
  clear: () => ['审查结论：符合有关要求，解除标识。'],
}

/** 项目审查意见函: to whoever builds it, with copies to the departments that countersigned. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '项目审查意见函',
  addressee: textOf(answers.builder),
  paragraphs: [
    `${facts.enterprise.name}会同发展改革、工业和信息化、应急管理部门，于${onDay(answers.reviewedOn)}对${textOf(answers.project)}进行了审查，意见如下。`,
    ...(decided[textOf(answers.outcome)]?.(answers) ?? []),
    ...told('事实和理由：', answers.reasons),
  ],
  closing: ['特此函告。'],
  copies: ['drc', 'miit', 'emergency'].map((office) => officeIn(facts, office)),
})
