import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { fault } from '../shared/values.ts'

const done = ({ outcome }: Parameters<Rule>[0]): boolean => outcome === 'done'

/** A project that renews equipment is not done while the old runs on. */
const oldIsOut: Rule = (answers) =>
  done(answers) && answers.oldEquipment === 'kept'
    ? [
        fault(
          'oldEquipment',
          '旧设备仍在使用的，项目不能认定完成',
          'While the old equipment is in use the project is not done',
        ),
      ]
    : []

const wasteIsTold: Rule = (answers, { recalled }) =>
  done(answers) &&
  textOf(recalled?.['renewal-application']?.answers.kind) === 'waste' &&
  textOf(answers.wasteCut) === ''
    ? [fault('wasteCut', '请填写固体废物实际减量', 'Enter by how much the waste became less')]
    : []

export const rules: readonly Rule[] = [oldIsOut, wasteIsTold]
