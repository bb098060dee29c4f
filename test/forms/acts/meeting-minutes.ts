import { meetingMinutes } from '../../../forms/meeting-minutes/form.ts'
import { addDays } from '../../../functions/engine/day.ts'
import type { Example } from '../examples.ts'

export const example: Example = {
  form: meetingMinutes,
  answers: ({ today }) => ({
    heldOn: addDays(today, -3),
    place: '县政府第二会议室',
    chair: '孙立新',
    present: ['miit', 'ecology', 'market', 'power'],
    topics: '通报上月调度情况。\n研究两户企业的拆除安排。',
    decisions: [
      { task: '对两户企业联合检查', office: 'miit', byOn: addDays(today, 14) },
      { task: '核实断电情况', office: 'power', byOn: addDays(today, 20) },
    ],
  }),
  files: { 'sign-in-sheet': 1 },
}
