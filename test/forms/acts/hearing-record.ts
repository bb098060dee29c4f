import { hearingRecord } from '../../../forms/hearing-record/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: hearingRecord,
  answers: ({ today }) => ({
    noticeOfHearingOn: addDays(today, -30),
    heldOn: addDays(today, -1),
    place: '阳谷县工业和信息化局三楼会议室',
    openness: 'closed',
    secret: 'trade',
    chair: '刘畅',
    recorder: '高敏',
    impartial: 'yes',
    attendants: [
      { name: '王建军', side: 'investigator', position: '阳谷县工业和信息化局' },
      { name: '张立国', side: 'party', position: '法定代表人' },
      { name: '周文', side: 'agent' },
    ],
    investigatorArguments: '复测由有资质机构按标准方法进行，复测值高于限额值，建议关停退出。',
    partyArguments: '复测当日负荷率低，申请重新监测。',
    conclusion: 'amend',
    changes: '完成期限延后 30 日，其余维持原建议。',
  }),
  files: { 'signed-record': 1 },
}
