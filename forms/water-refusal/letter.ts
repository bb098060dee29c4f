import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Answers } from '../../functions/engine/form.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf } from '../shared/chosen.ts'
import { cited } from '../shared/citations.ts'
import { onDay, partyLine, told } from '../shared/letter-words.ts'
import { renewableUntil } from '../shared/permit-window.ts'
import { remedies } from '../shared/remedies.ts'
import { dayOf } from '../shared/values.ts'
import { applications, hasPermit, isRenewal, notRetired, refusalGrounds } from './applications.ts'

/** The permit, and of a renewal the day by which it had to be applied for. */
const permitLines = (answers: Answers): readonly string[] => {
  if (!hasPermit(answers)) return []
  const held = `你单位持有取水许可证（编号：${textOf(answers.permitNumber)}），有效期至${onDay(answers.permitExpiresOn)}。`
  return isRenewal(answers) ? [held + windowLine(answers)] : [held]
}

const windowLine = ({ permitExpiresOn, appliedOn }: Answers): string => {
  const last = renewableUntil(permitExpiresOn)
  const late = last !== undefined && (dayOf(appliedOn) ?? '') > last
  return `依照《取水许可和水资源费征收管理条例》第二十五条，延续申请应当在有效期届满四十五日前（最迟${onDay(last)}）提出${late ? '，你单位未按期提出' : ''}。`
}

/** 不予批准决定书. */
export const letter: LetterTemplate = (answers, facts) => {
  const application = `${labelOf(applications, answers.application).replace(/申请$/u, '')}申请`
  return {
    title: '不予批准决定书',
    addressee: facts.enterprise.name,
    paragraphs: [
      partyLine(facts),
      `你单位于${onDay(answers.appliedOn)}提出的${application}（受理编号：${textOf(answers.applicationNumber)}）收悉。`,
      ...permitLines(answers),
      ...told('经审查，', answers.facts),
      `涉及的工艺、技术或装备：${textOf(answers.process)}；所在淘汰目录及条目：${textOf(answers.listEntry)}${notRetired(answers) ? `；应于${onDay(answers.retireBy)}前淘汰` : ''}。`,
      `上述情形属于“${labelOf(refusalGrounds, answers.ground)}”。依据${cited(answers)}的规定，决定对你单位的${application}不予批准。`,
    ],
    closing: ['淘汰有关工艺、技术和装备并经核查属实后，你单位可以重新提出申请。', remedies(answers)],
  }
}
