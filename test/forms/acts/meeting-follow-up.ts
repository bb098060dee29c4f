import { meetingFollowUp } from '../../../forms/meeting-follow-up/form.ts'
import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import type { Example } from '../examples.ts'
import { example as minutes } from './meeting-minutes.ts'

export const example: Example = {
  form: meetingFollowUp,
  answers: (context) => ({
    asOf: context.today,
    followed: rowsOf(minutes.answers(context).decisions).map((row, index) => ({
      ...row,
      ...(index === 0 ? { status: 'done' } : { status: 'open', why: '供电公司已排期，下周到现场核实。' }),
    })),
    outcome: 'open',
  }),
  files: {},
}
