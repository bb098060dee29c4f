import { creditPreNotice } from '../../../../forms/credit-pre-notice/form.ts'
import { creditPublication } from '../../../../forms/credit-publication/form.ts'
import { creditPush } from '../../../../forms/credit-push/form.ts'
import { creditReferral } from '../../../../forms/credit-referral/form.ts'
import { environmentalCreditRating } from '../../../../forms/environmental-credit-rating/form.ts'
import { preNoticeService } from '../../../../forms/pre-notice-service/form.ts'
import {
  publishes,
  pushes,
  ratesYellow,
  refers,
  servesPreNotice,
  tellsOfDiscipline,
} from '../answers/credit.ts'
import { workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { creditCase, environmentalCreditCase, type Story } from '../story.ts'
import { answersDuty, approves, files } from './acts.ts'

/** Two breaches in a year: from green to yellow, on the public register. */
export function ratedYellow(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return environmentalCreditCase({
    enterprise: enterprises.jichuan,
    servedOn: ago(18),
    number: 11,
    equipment: [],
    acts: [
      files(
        ago(10),
        environmentalCreditRating,
        ratesYellow('聊开环罚', [
          ['喷涂废气未经收集直接排放', 96, 14],
          ['危险废物贮存间未设置识别标志', 41, 22],
        ]),
      ),
      approves(ago(8), 'ecology', '两项行为均有处罚决定，在评价周期内，同意。'),
      approves(ago(5), 'ecology', '评定为黄色，同意公开。'),
      answersDuty(ago(2), 1, '已在市级财政专项资金审核中将该企业列为限制支持对象，至评价结果公开期满止。'),
      approves(ago(1), 'finance', '措施已经落实，同意反馈。'),
    ],
  })
}

/** Not dismantled by the date promised: told, pushed to the platform, published. */
export function disciplined(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  const dueOn = ago(60)
  return creditCase({
    enterprise: enterprises.huanyuan,
    servedOn: ago(48),
    number: 29,
    equipment: machines([
      '落后生产工艺装备/印刷/1',
      '铅印轮转机',
      'LB405',
      '2台',
      '60',
      '万件/年',
      'QY-1996-004',
    ]),
    acts: [
      files(
        ago(40),
        creditPreNotice,
        tellsOfDiscipline(dueOn, '公开承诺的拆除期限届满，两台铅印轮转机仍未拆除，现场检查记录附后。'),
      ),
      approves(ago(40), 'miit', '期限确已届满，企业确未退出，同意告知。'),
      files(ago(40), preNoticeService, servesPreNotice),
      approves(ago(40), 'miit', '送达日期与回证一致。'),
      files(ago(32), creditReferral, refers),
      approves(ago(30), 'miit', '陈述申辩期满，企业未提出意见，同意推送。'),
      approves(ago(28), 'drc', '惩戒方面和披露期限无误，同意推送。'),
      answersDuty(ago(27), 2, '已在市级财政专项资金审核中列为限制支持对象，至披露期满止。'),
      approves(ago(27), 'finance', '措施已经落实，同意反馈。'),
      files(ago(27), creditPush, pushes('000318')),
      approves(ago(26), 'drc', '平台已收到，与审核同意的内容一致。'),
      files(ago(25), creditPublication, publishes('https://credit.example.cn/liaocheng/entry/318')),
      approves(ago(23), 'drc', '内容与推送一致，不含个人信息。'),
    ],
  })
}
