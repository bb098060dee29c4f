import { noticeToRectify } from '../../../../forms/notice-to-rectify/form.ts'
import { drawnUp } from '../answers/act.ts'
import { workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { type Story, unservedCase } from '../story.ts'
import { files } from './acts.ts'

/** Found last week; the notice awaits its signature, and the enterprise sees nothing of the case. */
export function noticeToSign(today: string): Story {
  const ago = (days: number) => workingDaysBefore(today, days)
  return unservedCase({
    enterprise: enterprises.leyan,
    foundOn: ago(6),
    openedOn: ago(2),
    equipment: machines(
      ['其他', '石膏炒锅', 'CG-45', '2台', '8', '万吨/年', 'CG-2010-021'],
      ['其他', '雷蒙磨', '5R4119', '1台', '10', '万吨/年', 'LM-2009-008'],
    ),
    acts: [
      files(
        ago(1),
        noticeToRectify,
        drawnUp(noticeToRectify, () => ({
          facts:
            '节能监察查明，石膏炒锅燃煤热风炉排烟温度长期高于 260 摄氏度，建筑石膏单位产品综合能耗为 62.4 千克标准煤/吨，高于强制性能耗限额标准的限定值。\n监察报告编号 DCFJN-026，企业负责人已签字确认。',
          citations: [{ law: 'energy-law', article: '第七十二条' }],
          requirements:
            '改造热风炉并回收烟气余热\n淘汰无保温炒锅或者加装保温\n改造后委托第三方检测单位产品综合能耗',
        })),
      ),
    ],
  })
}
