import { waterRefusal } from '../../../../forms/water-refusal/form.ts'
import { addDays } from '../../../../functions/engine/day.ts'
import { refusesRenewal } from '../answers/water.ts'
import { serviceEnding, workingDaysBefore } from '../days.ts'
import { enterprises } from '../enterprises.ts'
import { machines } from '../equipment.ts'
import { type Story, waterCase } from '../story.ts'
import { approves, files } from './acts.ts'

/** Not retired in time: the renewal of the permit was refused. */
export function waterBlocked(today: string): Story {
  const { servedOn, dueOn } = serviceEnding(today, [-44, -30])
  return waterCase({
    enterprise: enterprises.luxi,
    servedOn,
    number: 9,
    equipment: machines(
      ['其他', '绳状水洗机', 'ASMA-751', '4台', '900', '万米/年', 'SX-2007-008'],
      ['其他', '大浴比溢流染色机', 'HT-500', '6台', '600', '万米/年', 'RS-2008-031'],
    ),
    acts: [
      { act: 'pass-clock', on: addDays(dueOn, 1) },
      files(
        workingDaysBefore(today, 6),
        waterRefusal,
        refusesRenewal({
          applicationWord: '东昌水许申',
          permitNumber: 'D371502S2021-0063',
          process: '绳状水洗机4台、大浴比溢流染色机6台',
          retireBy: dueOn,
          facts: '期满后现场核查，上述设备仍在使用，单位产品取水量未见下降；企业未提交淘汰情况材料。',
        }),
      ),
      approves(workingDaysBefore(today, 4), 'water', '申请种类与情形对应，许可证在有效期内，同意不予批准。'),
    ],
  })
}
