import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelOf, labelsOf } from '../shared/chosen.ts'
import { cited } from '../shared/citations.ts'
import { disciplines } from '../shared/disciplines.ts'
import { onDay, partyLine, told } from '../shared/letter-words.ts'
import { creditTriggers } from './triggers.ts'

/** 失信惩戒事先告知书. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '失信惩戒事先告知书',
  addressee: facts.enterprise.name,
  paragraphs: [
    partyLine(facts),
    ...told('经查，', answers.facts),
    `你单位应于${onDay(answers.dueOn)}前退出，上述情形属于${labelOf(creditTriggers, answers.trigger)}。`,
    `依据${cited(answers)}的规定，拟将你单位的上述信息推送至聊城市社会信用信息共享平台，在“信用中国（聊城）”等平台公布，并由有关部门在以下方面依法依规实施联合惩戒：${labelsOf(disciplines, answers.disciplines)}。`,
    `你单位享有陈述、申辩的权利。如有意见，请自收到本告知书之日起${textOf(answers.respondWithin)}个工作日内（收到当日不计入）向本机关书面提出；逾期未提出的，视为放弃上述权利。`,
  ],
  closing: ['信息公布后，你单位可以依法提出异议；履行退出义务后，可以申请信用修复。', '特此告知。'],
})
