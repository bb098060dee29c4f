import { textOf } from '../../functions/engine/answer-kinds.ts'
import type { Rule } from '../../functions/engine/form.ts'
import { notInCatalogue } from '../catalogue/options.ts'
import { eachMachineOnce, equipmentItem } from '../shared/equipment.ts'
import { fault, inEachRow } from '../shared/values.ts'

/** What is eliminated gets no licence, so nobody applies in vain (the plan, 二(三)1). */
const nothingEliminated: Rule = (answers) =>
  inEachRow(answers, 'items', equipmentItem, ({ catalogue }, path) =>
    ['', notInCatalogue].includes(textOf(catalogue))
      ? []
      : [
          fault(
            `${path}catalogue`,
            '属于淘汰类条目的设备不予许可，请先淘汰更新后再申请',
            'what is eliminated gets no licence: replace it first',
          ),
        ],
  )

export const rules: readonly Rule[] = [nothingEliminated, eachMachineOnce]
