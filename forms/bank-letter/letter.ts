import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { LetterTemplate } from '../../functions/engine/letter.ts'
import { labelsOf } from '../shared/chosen.ts'
import { namedIn, officeIn, onDay, told } from '../shared/letter-words.ts'
import { bankGrounds } from './bank-grounds.ts'

/** 授信提示函: a notice to banks, who decide on credit themselves. */
export const letter: LetterTemplate = (answers, facts) => ({
  title: '授信提示函',
  addressee: textOf(answers.addressee),
  paragraphs: [
    `按照《关于利用综合标准依法依规推动落后产能退出的指导意见》（工信部联产业〔2017〕30号）有关要求，现将${namedIn(facts)}有关情况提示如下。`,
    `事由：${labelsOf(bankGrounds, answers.grounds)}。相关通知书${facts.notice.number}已于${onDay(facts.notice.servedOn)}送达该企业。`,
    ...told('基本情况：', answers.facts),
    '请严格控制对该企业的新增授信和债券发行，并按照市场化、法治化原则自主作出信贷决策。该企业完成整改或者依法退出后，将另行函告。',
  ],
  closing: ['本函所载信息仅供贵单位授信管理使用。', '特此函告。'],
  copies: [officeIn(facts, 'drc'), facts.enterprise.name],
})
